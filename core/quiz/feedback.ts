import type { ChoiceQuestion, MatchingQuestion, Question, TypedQuestion } from '../questions/question'
import type { MatchReason } from './match-answer'
import type { Answer } from './response'
import type { Outcome, ScoredResponse } from './score-response'

export type OptionFeedback = {
  id: string
  text: string
  state: 'right' | 'right-chosen' | 'wrong-chosen' | 'rest'
  /** Why it is right, or what is true of it instead. */
  rationale: string
  /** The proof that a wrong option is wrong, as a sentence; null for the right one. */
  falsity: string | null
}

export type PairFeedback = { left: string; right: string; given: string | null; isRight: boolean }

/** What the browser gets once feedback is due. `FactView` is the footnote panel's data, made by the caller. */
export type Feedback<FactView extends { factId: string }> = {
  outcome: Outcome
  verdict: 'Right' | 'Wrong' | 'Partly right' | 'You didn’t know'
  score: number
  maxScore: number
  /** The right answer as a full statement. */
  answerStatement: string
  /** The right answer as short as it can be put; null for matching. */
  rightAnswer: string | null
  /** What the learner answered, in words; null for "I don’t know" and matching. */
  given: string | null
  /** Why the given answer is wrong, or how a right one was accepted; null if there is nothing to add. */
  why: string | null
  options: OptionFeedback[]
  pairs: PairFeedback[]
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
  return {
    outcome: scored.outcome,
    verdict: VERDICTS[scored.outcome],
    score: scored.score,
    maxScore: scored.maxScore,
    answerStatement: question.answerStatement,
    ...ofType(question, answer, scored),
    facts: question.factIds.map((id) => facts.find((fact) => fact.factId === id)).filter((fact) => fact !== undefined),
  }
}

const VERDICTS = { right: 'Right', wrong: 'Wrong', partly: 'Partly right', 'dont-know': 'You didn’t know' } as const

type TypePart = Pick<Feedback<{ factId: string }>, 'rightAnswer' | 'given' | 'why' | 'options' | 'pairs'>

function ofType(question: Question, answer: Answer, scored: ScoredResponse): TypePart {
  switch (question.type) {
    case 'single-choice':
    case 'true-false':
      return choicePart(question, answer)
    case 'typed':
    case 'cloze':
      return typedPart(question, answer, scored)
    case 'matching':
      return { rightAnswer: null, given: null, why: null, options: [], pairs: pairsOf(question, answer) }
  }
}

function choicePart(question: ChoiceQuestion, answer: Answer): TypePart {
  const chosenId = answer.kind === 'choice' ? answer.optionId : null
  const chosen = question.options.find((option) => option.id === chosenId)
  const key = question.options.find((option) => option.isKey)
  return {
    rightAnswer: key?.text ?? null,
    given: chosen?.text ?? null,
    // A second key that was accepted later says why it counts.
    why: chosen && chosen !== key ? chosen.rationale : null,
    options: question.options.map(({ id, text, isKey, rationale, falsity }) => ({
      id,
      text,
      state: isKey ? (id === chosenId ? 'right-chosen' : 'right') : id === chosenId ? 'wrong-chosen' : 'rest',
      rationale,
      falsity: falsity?.reason ?? null,
    })),
    pairs: [],
  }
}

function typedPart(question: TypedQuestion, answer: Answer, scored: ScoredResponse): TypePart {
  return {
    rightAnswer: question.answer,
    given: answer.kind === 'typed' ? answer.text : null,
    why: scored.match ? explainMatch(question, scored.match.reason, answer.kind === 'typed' ? answer.text : '') : null,
    options: [],
    pairs: [],
  }
}

function explainMatch(question: TypedQuestion, reason: MatchReason, given: string): string | null {
  switch (reason.kind) {
    case 'alias':
      return `Accepted: another way to write ${reason.name}.`
    case 'transliteration':
      return `Accepted: another spelling of ${reason.name}.`
    case 'surname':
      return `Accepted: the surname is enough for ${reason.name}.`
    case 'acronym':
      return `Accepted: the initials stand for ${reason.name}.`
    case 'order':
      return `Accepted: ${reason.name}, with the words in another order.`
    case 'slip':
      return `You wrote “${given.trim()}”. Accepted with a typing slip: ${reason.word}.`
    case 'other-entity':
      return otherEntityReason(question, reason.entityId, reason.name)
    case 'other-country':
      return `That is ${reason.name}, another country.`
    case 'other-number':
      return `You wrote ${reason.value.toLocaleString('en-GB')}. A figure counts only if it is the same one.`
    case 'other-date':
      return 'That is another date, or a less exact one.'
    case 'empty':
      return 'No answer was written.'
    case 'exact':
    case 'number':
    case 'date':
    case 'no-match':
      return null
  }
}

function otherEntityReason(question: TypedQuestion, entityId: string, name: string): string {
  const known = question.confusable.find((entry) => entry.entityId === entityId)
  if (!known) return `That is ${name}, something else in this dossier.`
  return known.rationale.includes(name) ? known.rationale : `That is ${name}. ${known.rationale}`
}

function pairsOf(question: MatchingQuestion, answer: Answer): PairFeedback[] {
  const given = answer.kind === 'matching' ? answer.pairs : {}
  return question.pairs.map((pair) => {
    const chosen = question.pairs.find((other) => other.rightId === given[pair.id])
    return {
      left: pair.left,
      right: pair.right,
      given: chosen?.right ?? null,
      isRight: chosen?.rightId === pair.rightId,
    }
  })
}
