import type { QuestionForm } from '../questions/question-types'
import type { Confidence } from '../quiz/response'
import type { Outcome, ScoredResponse } from '../quiz/score-response'
import { learnerDay } from './learner-day'

export type EvidenceMode = 'quiz' | 'review' | 'missed' | 'flashcard'

/** What one answer says about one fact. Append-only; grades and schedules are worked out from these. */
export type EvidenceEvent = {
  /** `<response id>:<fact id>`: the same response twice gives the same events. */
  id: string
  responseId: string
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
  const { id, occurredAt, ...rest } = response
  const happenedAt = new Date(Math.min(occurredAt.getTime(), response.receivedAt.getTime()))
  const day = learnerDay(happenedAt, response.zone)
  return scored.perFact.map(({ factId, score, confusedWith }) => {
    const factVersion = factVersions.get(factId)
    if (factVersion === undefined) throw new Error(`No version known of fact ${factId}`)
    return {
      ...rest,
      id: `${id}:${factId}`,
      responseId: id,
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
