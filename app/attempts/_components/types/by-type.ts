import type { QuestionType } from '@/core/questions/question-types'
import type { QuestionView } from '@/core/quiz/question-view'
import type { CategoriseView } from '@/core/quiz/types/categorise/view'
import type { MatchingView } from '@/core/quiz/types/matching/view'
import type { MultiClozeView } from '@/core/quiz/types/multi-cloze/view'
import type { MultipleResponseView } from '@/core/quiz/types/multiple-response/view'
import type { NumberView } from '@/core/quiz/types/number/view'
import type { OrderingView } from '@/core/quiz/types/ordering/view'
import type { ChoiceView } from '@/core/quiz/types/single-choice/view'
import type { TypedView } from '@/core/quiz/types/typed/view'
import { CategoriseFields } from './categorise-fields'
import { CategoriseReviewed } from './categorise-reviewed'
import { categoriseWords } from './categorise-words'
import { MatchingFields } from './matching-fields'
import { MatchingReviewed } from './matching-reviewed'
import { matchingWords } from './matching-words'
import { MultiClozeFields } from './multi-cloze-fields'
import { MultiClozeReviewed } from './multi-cloze-reviewed'
import { multiClozeWords } from './multi-cloze-words'
import { MultipleResponseFields } from './multiple-response-fields'
import { MultipleResponseReviewed } from './multiple-response-reviewed'
import { multipleResponseWords } from './multiple-response-words'
import { NumberFields } from './number-fields'
import { type OnScreen, plainWhy } from './on-screen'
import { OrderingFields } from './ordering-fields'
import { OrderingReviewed } from './ordering-reviewed'
import { orderingWords } from './ordering-words'
import { SingleChoiceFields } from './single-choice-fields'
import { SingleChoiceReviewed } from './single-choice-reviewed'
import { choiceWords } from './single-choice-words'
import { TypedFields } from './typed-fields'
import { typedWhy, typedWords } from './typed-words'

const CHOICE: OnScreen<ChoiceView> = {
  Fields: SingleChoiceFields,
  missing: 'Choose an answer, or say that you don’t know.',
  words: choiceWords,
  Reviewed: SingleChoiceReviewed,
  why: plainWhy,
}

const TYPED: OnScreen<TypedView> = {
  Fields: TypedFields,
  missing: 'Write an answer, or say that you don’t know.',
  words: typedWords,
  Reviewed: null,
  why: typedWhy,
}

const MATCHING: OnScreen<MatchingView> = {
  Fields: MatchingFields,
  missing: 'Match at least one, or say that you don’t know.',
  words: matchingWords,
  Reviewed: MatchingReviewed,
  why: plainWhy,
}

const MULTIPLE_RESPONSE: OnScreen<MultipleResponseView> = {
  Fields: MultipleResponseFields,
  missing: 'Choose at least one, or say that you don’t know.',
  words: multipleResponseWords,
  Reviewed: MultipleResponseReviewed,
  why: plainWhy,
}

const NUMBER: OnScreen<NumberView> = {
  Fields: NumberFields,
  missing: 'Write a number, or say that you don’t know.',
  words: typedWords,
  Reviewed: null,
  why: typedWhy,
}

const ORDERING: OnScreen<OrderingView> = {
  Fields: OrderingFields,
  missing: 'Move at least one, or say that you don’t know.',
  words: orderingWords,
  Reviewed: OrderingReviewed,
  why: plainWhy,
}

const CATEGORISE: OnScreen<CategoriseView> = {
  Fields: CategoriseFields,
  missing: 'Choose for at least one, or say that you don’t know.',
  words: categoriseWords,
  Reviewed: CategoriseReviewed,
  why: plainWhy,
}

const MULTI_CLOZE: OnScreen<MultiClozeView> = {
  Fields: MultiClozeFields,
  missing: 'Fill in at least one blank, or say that you don’t know.',
  words: multiClozeWords,
  Reviewed: MultiClozeReviewed,
  why: plainWhy,
}

const ON_SCREEN = {
  'single-choice': CHOICE,
  'true-false': CHOICE,
  typed: TYPED,
  cloze: TYPED,
  matching: MATCHING,
  'multiple-response': MULTIPLE_RESPONSE,
  number: NUMBER,
  'who-says': CHOICE,
  ordering: ORDERING,
  categorise: CATEGORISE,
  'multi-cloze': MULTI_CLOZE,
} satisfies Record<QuestionType, unknown>

/** The compiler does not follow that the view is of the type looked up; `ON_SCREEN` says that it is. */
export function onScreen({ type }: QuestionView): OnScreen<QuestionView> {
  return ON_SCREEN[type]
}
