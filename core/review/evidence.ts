import type { QuestionForm } from '../questions/question-types'
import type { Confidence } from '../quiz/response'
import type { Outcome, ScoredResponse } from '../quiz/score-response'
import type { AnswerFacts } from './grade-evidence'
import { learnerDay } from './learner-day'

export type EvidenceMode = 'quiz' | 'review' | 'missed' | 'flashcard'

/** What one answer says about one fact. Append-only; grades and schedules are worked out from these. */
export type EvidenceEvent = {
  /** `<response id>:<fact id>`: the same response twice gives the same events. Of no answer, that of the attempt's question. */
  id: string
  /** Null if the time ran out before there was one. */
  responseId: string | null
  learnerId: string
  factId: string
  factVersion: number
  questionId: string
  form: QuestionForm
  mode: EvidenceMode
  outcome: Outcome
  /** This fact's part, 0 to 1. */
  score: number
  /** The fact whose answer was given instead. */
  confusedWith: string | null
  /** False if the learner had already had feedback on this fact in the same sitting. */
  firstTry: boolean
  hintUsed: boolean
  /** Time with the question on screen, milliseconds. */
  visibleMs: number
  confidence: Confidence | null
  occurredAt: Date
  receivedAt: Date
  zone: string
  learnerDay: string
  ending: Extract<AnswerFacts['ending'], 'answered' | 'time-ran-out'>
}

/** What is known of a response besides its score. */
export type RespondedTo = {
  id: string
  learnerId: string
  questionId: string
  form: QuestionForm
  mode: EvidenceMode
  firstTry: boolean
  hintUsed: boolean
  visibleMs: number
  confidence: Confidence | null
  occurredAt: Date
  receivedAt: Date
  zone: string
}

/**
 * One event per fact of the question. `factVersions` gives the version that was asked, by fact id; throws if one is missing.
 * An answer cannot have happened after it was received: a client clock that is ahead is set back to the receipt.
 */
export function toEvidence(
  response: RespondedTo,
  scored: ScoredResponse,
  factVersions: ReadonlyMap<string, number>,
): EvidenceEvent[] {
  return eventsOf(response, scored, factVersions, { responseId: response.id, ending: 'answered' })
}

/**
 * One event per fact of a question that was on screen when the time ran out: nothing was right, and nothing else was meant.
 * `asked.id` names the question of the attempt; the rest is as in toEvidence.
 */
export function toTimeRanOut(
  asked: RespondedTo,
  factIds: readonly string[],
  factVersions: ReadonlyMap<string, number>,
): EvidenceEvent[] {
  const perFact = factIds.map((factId) => ({ factId, score: 0, confusedWith: null }))
  const unanswered = { outcome: 'wrong', perFact } as const
  return eventsOf(asked, unanswered, factVersions, { responseId: null, ending: 'time-ran-out' })
}

function eventsOf(
  response: RespondedTo,
  scored: Pick<ScoredResponse, 'outcome' | 'perFact'>,
  factVersions: ReadonlyMap<string, number>,
  ended: Pick<EvidenceEvent, 'responseId' | 'ending'>,
): EvidenceEvent[] {
  const { id, occurredAt, ...rest } = response
  const happenedAt = new Date(Math.min(occurredAt.getTime(), response.receivedAt.getTime()))
  const day = learnerDay(happenedAt, response.zone)
  return scored.perFact.map(({ factId, score, confusedWith }) => {
    const factVersion = factVersions.get(factId)
    if (factVersion === undefined) throw new Error(`No version known of fact ${factId}`)
    return {
      ...rest,
      ...ended,
      id: `${id}:${factId}`,
      factId,
      factVersion,
      outcome: scored.outcome,
      score,
      confusedWith,
      occurredAt: happenedAt,
      learnerDay: day,
    }
  })
}
