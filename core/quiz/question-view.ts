import type { Question } from '../questions/question'
import { stagesOf } from './type-stages'
import type { CategoriseView } from './types/categorise/view'
import type { MatchingView } from './types/matching/view'
import type { MultiClozeView } from './types/multi-cloze/view'
import type { MultipleResponseView } from './types/multiple-response/view'
import type { NumberView } from './types/number/view'
import type { OrderingView } from './types/ordering/view'
import type { ChoiceView } from './types/single-choice/view'
import type { TypedView } from './types/typed/view'

/** The order in which an attempt serves a question: option or item ids, and the right ids of matching, the categories of categorise. */
export type ServedOrder = { options: string[]; rights: string[] }

export type ViewBase = {
  stem: string
  /** The words of the stem that name the claimant, if it is a claim. */
  attribution: string | null
  isClaim: boolean
}

/** What the browser may know of a question before it is answered. It has no id: question and fact ids tell too much. */
export type QuestionView =
  | ChoiceView
  | TypedView
  | MatchingView
  | MultipleResponseView
  | NumberView
  | OrderingView
  | CategoriseView
  | MultiClozeView

/** Lists what is let through, field by field: no key, rationale, accepted answer or fact. Throws if the order does not fit. */
export function toQuestionView(question: Question, order: ServedOrder): QuestionView {
  const base = { stem: question.stem, attribution: question.attribution, isClaim: question.isClaim }
  return stagesOf(question).view(question, order, base)
}

/** The order in which a question stands in the bank, for previews. */
export function bankOrder(question: Question): ServedOrder {
  return stagesOf(question).serve.bankOrder(question)
}
