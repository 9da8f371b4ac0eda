import type { Question } from '../questions/question'
import { ANSWER_KIND } from './answer-kind'
import type { Answer } from './response'
import type { Outcome, ScoredResponse } from './score-response'
import type { TypePart } from './type-part'
import { stagesOf } from './type-stages'

/** What the browser gets once feedback is due. `FactView` is the footnote panel's data, made by the caller. */
export type Feedback<FactView extends { factId: string }> = TypePart & {
  outcome: Outcome
  verdict: 'Right' | 'Wrong' | 'Partly right' | 'You didn’t know'
  score: number
  maxScore: number
  /** The right answer as a full statement. */
  answerStatement: string
  /** Only the facts this question tests, in its order. */
  facts: FactView[]
}

/** Puts the feedback together. `facts` may hold more than the question's own; what is missing is left out. */
export function toFeedback<FactView extends { factId: string }>(
  question: Question,
  answer: Answer,
  scored: ScoredResponse,
  facts: readonly FactView[],
): Feedback<FactView> {
  const given = answer.kind === ANSWER_KIND[question.type] ? answer : null
  return {
    outcome: scored.outcome,
    verdict: VERDICTS[scored.outcome],
    score: scored.score,
    maxScore: scored.maxScore,
    answerStatement: question.answerStatement,
    ...stagesOf(question).feedback.part(question, given, scored),
    facts: question.factIds.map((id) => facts.find((fact) => fact.factId === id)).filter((fact) => fact !== undefined),
  }
}

/** What was said of one of a question's facts: its part of an answer of several parts, else `whole`, the answer in words. */
export function saidOfFact(question: Question, part: TypePart, factId: string, whole: string): string {
  const { feedback } = stagesOf(question)
  return feedback.saidOfFact ? (feedback.saidOfFact(question, part, factId) ?? 'No answer') : whole
}

const VERDICTS = { right: 'Right', wrong: 'Wrong', partly: 'Partly right', 'dont-know': 'You didn’t know' } as const
