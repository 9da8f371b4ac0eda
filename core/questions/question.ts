import type { NumberBound } from '../facts/fact'

/**
 * A way to test one fact (matching: several). Built from facts by build-questions, or written by hand in
 * questions.yaml (hand-question.ts has that schema) and brought into the same shape.
 */
export type QuestionType = 'single-choice' | 'true-false' | 'typed' | 'cloze' | 'matching'

/** Which way of asking this is; practice never shows the same form of a fact twice running. */
export type QuestionForm = 'choice' | 'true-false' | 'typed' | 'cloze' | 'matching' | `hand-${string}`

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

/** `id` and `rightId` are opaque, like an option's id: nothing in them says which left belongs to which right. */
export type Pair = { id: string; left: string; right: string; rightId: string; factId: string }

type QuestionBase = {
  /** Stable over rebuilds: `<fact id>.<form>`, `<fact id>.<form>.<n>`, or `hand.<id>`. */
  id: string
  form: QuestionForm
  /** The facts it tests: one, but for matching. */
  factIds: string[]
  topic: string
  /** Ends in "?" or has exactly one blank, written `____`. */
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

export type ChoiceQuestion = QuestionBase & {
  type: 'single-choice' | 'true-false'
  options: Option[]
  /** Options in ascending order that must not be shuffled (numbers, dates). */
  ordered: boolean
  /** True/false: the wrong answer put into the statement, with the proof that it is wrong; null if the statement is true. */
  planted: { text: string; entityId: string | null; falsity: Falsity } | null
}

/** What a typed answer has to hit. A number is the full value (7 billion is 7e9), a date is YYYY, YYYY-MM or YYYY-MM-DD. */
export type TypedTarget =
  | { kind: 'entity'; entityId: string }
  | { kind: 'number'; value: number; unit: string; bound: NumberBound }
  | { kind: 'date'; date: string }
  | { kind: 'text' }

/** Another entity that a learner may name instead, the fact it belongs to, and that fact as a sentence. */
export type Confusable = { entityId: string; factId: string; rationale: string }

export type TypedQuestion = QuestionBase & {
  type: 'typed' | 'cloze'
  /** The canonical answer. */
  answer: string
  target: TypedTarget
  /** Further wordings that are right, aliases included; source errors are not among them. */
  accepted: string[]
  confusable: Confusable[]
}

export type MatchingQuestion = QuestionBase & { type: 'matching'; pairs: Pair[] }

export type Question = ChoiceQuestion | TypedQuestion | MatchingQuestion
