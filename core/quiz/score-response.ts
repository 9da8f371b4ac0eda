import type { EntityIndex } from '../facts/entity-index'
import type { Question } from '../questions/question'
import { ANSWER_KIND } from './answer-kind'
import type { Match } from './match-answer'
import type { Answer } from './response'
import { stagesOf } from './type-stages'

export type Outcome = 'right' | 'wrong' | 'partly' | 'dont-know'

/** One fact's part in a response. `confusedWith` is the fact whose answer was given instead, if there is one. */
export type FactScore = { factId: string; score: number; confusedWith: string | null }

export type ScoredResponse = {
  outcome: Outcome
  /** 0 to `maxScore`. */
  score: number
  maxScore: 1
  perFact: FactScore[]
  /** How a typed answer was judged. */
  match?: Match
  /** How each blank of a question with several was judged, in its order. */
  blankMatches?: Match[]
}

/** Whether the answer is of the question's kind and names only its ids: ask before scoring what came from outside. */
export function answerFits(question: Question, answer: Answer): boolean {
  if (answer.kind === 'dont-know') return true
  return answer.kind === ANSWER_KIND[question.type] && stagesOf(question).score.fits(question, answer)
}

/** Whether scoring this question asks for the names of the dossier; otherwise any index will do. */
export function needsNames(question: Question): boolean {
  return stagesOf(question).score.needsNames
}

/** Scores an answer to a question, each of its facts apart. Throws if `answerFits` would be false. */
export function scoreResponse(question: Question, answer: Answer, index: EntityIndex): ScoredResponse {
  if (!answerFits(question, answer)) throw new Error(`The answer does not fit question ${question.id}`)
  if (answer.kind !== 'dont-know') return stagesOf(question).score.score(question, answer, index)
  const perFact = question.factIds.map((factId) => ({ factId, score: 0, confusedWith: null }))
  return { outcome: 'dont-know', score: 0, maxScore: 1, perFact }
}
