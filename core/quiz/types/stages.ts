import type { EntityIndex } from '../../facts/entity-index'
import type { Question } from '../../questions/question'
import type { QuestionView, ServedOrder, ViewBase } from '../question-view'
import type { Answer } from '../response'
import type { ScoredResponse } from '../score-response'
import type { Random } from '../shuffle'
import type { TypePart } from '../type-part'

/** What becomes of a question of one type, from being drawn to its feedback. */
export type TypeStages<Asked extends Question, Given extends Answer> = {
  /** What the browser may know before feedback is due, field by field. Throws if the order does not fit. */
  view(question: Asked, order: ServedOrder, base: ViewBase): QuestionView
  score: ScoreStage<Asked, Given>
  feedback: FeedbackStage<Asked, Given>
  serve: ServeStage<Asked>
}

export type ScoreStage<Asked extends Question, Given extends Answer> = {
  /** Whether scoring asks for the names of the dossier. */
  needsNames: boolean
  /** Whether the answer names only ids of the question. */
  fits(question: Asked, answer: Given): boolean
  score(question: Asked, answer: Given, index: EntityIndex): ScoredResponse
}

export type FeedbackStage<Asked extends Question, Given extends Answer> = {
  /** `answer` is null for "I don’t know". */
  part(question: Asked, answer: Given | null, scored: ScoredResponse): TypePart
  /** For types whose answers have a part for each fact: what was said of one, null for nothing. */
  saidOfFact?(question: Asked, part: TypePart, factId: string): string | null
}

/** Where a question’s one key stands among its options; `fixedAt` is null where they may be shuffled. */
export type KeyPlace = { group: string; keyId: string | undefined; optionCount: number; fixedAt: number | null }

export type ServeStage<Asked extends Question> = {
  /** Share of an attempt's questions aimed at, in parts of 1. */
  aim: number
  /** The most in an attempt of `count` questions; infinite without a cap. */
  most(count: number): number
  /** For balancing key positions, among questions of one `group`; null for types without one key among options. */
  keyPlace(question: Asked): KeyPlace | null
  /** The order served, drawn by `random`; the key of shuffled options comes `keyAt`. */
  order(question: Asked, random: Random, keyAt: number): ServedOrder
  /** The order in which a question stands in the bank, for previews. */
  bankOrder(question: Asked): ServedOrder
}
