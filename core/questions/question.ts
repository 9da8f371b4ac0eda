import type { QuestionForm, QuestionType } from './question-types'
import type { CategoriseQuestion } from './types/categorise'
import type { ClozeQuestion } from './types/cloze'
import type { MatchingQuestion } from './types/matching'
import type { MultiClozeQuestion } from './types/multi-cloze'
import type { MultipleResponseQuestion } from './types/multiple-response'
import type { NumberQuestion } from './types/number'
import type { OrderingQuestion } from './types/ordering'
import type { SingleChoiceQuestion } from './types/single-choice'
import type { TrueFalseQuestion } from './types/true-false'
import type { TypedFactQuestion } from './types/typed'
import type { WhoSaysQuestion } from './types/who-says'

/** The shape of each type, one file each in types/. */
type Shapes = {
  'single-choice': SingleChoiceQuestion
  'true-false': TrueFalseQuestion
  typed: TypedFactQuestion
  cloze: ClozeQuestion
  matching: MatchingQuestion
  'multiple-response': MultipleResponseQuestion
  number: NumberQuestion
  'who-says': WhoSaysQuestion
  ordering: OrderingQuestion
  categorise: CategoriseQuestion
  'multi-cloze': MultiClozeQuestion
}

export type QuestionOf<Type extends QuestionType> = Shapes[Type]

/**
 * A way to test one fact, or several where the answer has several parts (matching, ordering, multiple response …). Built from
 * facts by build-questions, or written by hand in
 * questions.yaml (hand/ has that schema) and brought into the same shape.
 */
export type Question = QuestionOf<QuestionType>

/** Questions answered by one of their options. */
export type ChoiceQuestion = QuestionOf<'single-choice' | 'true-false' | 'who-says'>

/** Questions answered in a few words of one's own. */
export type TypedQuestion = QuestionOf<'typed' | 'cloze'>

export type QuestionBase = {
  /** Stable over rebuilds: `<fact id>.<form>`, `<fact id>.<form>.<n>`, or `hand.<id>`. */
  id: string
  form: QuestionForm
  /** The facts it tests: one, but for answers of several parts. */
  factIds: string[]
  /** Null if its facts are of several topics: one of them would read as the answer. */
  topic: string | null
  /** Ends in "?" or has exactly one blank, written `____`; multi-cloze: one for each of its blanks. */
  stem: string
  /** The words of the stem that name the claimant (underlined on screen), if it is a claim. */
  attribution: string | null
  /** True if the fact is somebody's claim: asked what was said, not whether it is so. */
  isClaim: boolean
  /** The right answer as a full statement. */
  answerStatement: string
  /** True if the key does not occur in a cited passage as such (resolved date, corrected name, sum …). */
  derived: boolean
}

/** Why a wrong option is false: the slot is closed (every true answer is listed), or a fact says otherwise. */
export type Falsity = {
  kind: 'closed' | 'contradicted'
  factId: string
  /** The proof as a sentence for the learner; absent in questions stored before there was one. */
  reason?: string
}

export type Option = {
  /** Stable within the question, and saying nothing about being right: derived by hash from question id and text. */
  id: string
  text: string
  isKey: boolean
  /** The entity this option names, if it names one. */
  entityId: string | null
  /** For the key: why it is right. For a distractor: what is true of it instead, told as a fact. */
  rationale: string
  /** Absent on the key. */
  falsity: Falsity | null
  /** The fact whose answer this option is, for recording a confusion; null if none. */
  confusesWith: string | null
}
