import type { EntityIndex } from '../facts/entity-index'
import type { ChoiceQuestion, MatchingQuestion, Question, TypedQuestion } from '../questions/question'
import { type Match, matchAnswer } from './match-answer'
import type { Answer } from './response'

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
}

/** Whether the answer is of the question's kind and names only its ids: ask before scoring what came from outside. */
export function answerFits(question: Question, answer: Answer): boolean {
  if (answer.kind === 'dont-know') return true
  switch (question.type) {
    case 'single-choice':
    case 'true-false':
      return answer.kind === 'choice' && question.options.some((option) => option.id === answer.optionId)
    case 'typed':
    case 'cloze':
      return answer.kind === 'typed'
    case 'matching':
      return answer.kind === 'matching' && pairsFit(question, answer.pairs)
  }
}

/** Scores an answer to a question, each of its facts apart. Throws if `answerFits` would be false. */
export function scoreResponse(question: Question, answer: Answer, index: EntityIndex): ScoredResponse {
  if (!answerFits(question, answer)) throw new Error(`The answer does not fit question ${question.id}`)
  if (answer.kind === 'choice' && 'options' in question) return scoreChoice(question, answer.optionId)
  if (answer.kind === 'typed' && 'target' in question) return scoreTyped(question, answer.text, index)
  if (answer.kind === 'matching' && 'pairs' in question) return scoreMatching(question, answer.pairs)
  const perFact = question.factIds.map((factId) => ({ factId, score: 0, confusedWith: null }))
  return { outcome: 'dont-know', score: 0, maxScore: 1, perFact }
}

function scoreChoice(question: ChoiceQuestion, optionId: string): ScoredResponse {
  const chosen = question.options.find((option) => option.id === optionId)
  const isRight = chosen?.isKey === true
  return allOrNothing(question, isRight, isRight ? null : (chosen?.confusesWith ?? null))
}

function scoreTyped(question: TypedQuestion, text: string, index: EntityIndex): ScoredResponse {
  const match = matchAnswer(text, question, index)
  const { reason } = match
  const confused =
    reason.kind === 'other-entity' ? question.confusable.find((entry) => entry.entityId === reason.entityId) : undefined
  return { ...allOrNothing(question, match.verdict === 'right', confused?.factId ?? null), match }
}

function scoreMatching(question: MatchingQuestion, pairs: Record<string, string>): ScoredResponse {
  const perFact = question.pairs.map((pair) => {
    const given = pairs[pair.id]
    const isRight = given === pair.rightId
    const instead = isRight ? undefined : question.pairs.find((other) => other.rightId === given)
    return { factId: pair.factId, score: isRight ? 1 : 0, confusedWith: instead?.factId ?? null }
  })
  const rights = perFact.filter((fact) => fact.score === 1).length
  const outcome = rights === perFact.length ? 'right' : rights === 0 ? 'wrong' : 'partly'
  return { outcome, score: rights / perFact.length, maxScore: 1, perFact }
}

function allOrNothing(question: Question, isRight: boolean, confusedWith: string | null): ScoredResponse {
  const score = isRight ? 1 : 0
  const perFact = question.factIds.map((factId) => ({ factId, score, confusedWith }))
  return { outcome: isRight ? 'right' : 'wrong', score, maxScore: 1, perFact }
}

function pairsFit(question: MatchingQuestion, pairs: Record<string, string>): boolean {
  const lefts = new Set(question.pairs.map((pair) => pair.id))
  const rights = new Set(question.pairs.map((pair) => pair.rightId))
  return Object.entries(pairs).every(([left, right]) => lefts.has(left) && rights.has(right))
}
