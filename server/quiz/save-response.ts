import { buildEntityIndex, type EntityIndex } from '@/core/facts/entity-index'
import type { SaveResponseRequest } from '@/core/quiz/response'
import { answerFits, needsNames, type ScoredResponse, scoreResponse } from '@/core/quiz/score-response'
import { type EvidenceEvent, toEvidence } from '@/core/review/evidence'
import { knownZone } from '@/server/auth/zone'
import { isTooLate, notBefore } from './deadline'
import { findEntityIndex } from './entity-index-cache'
import { toEvidenceRows } from './evidence-sql'
import { insertResponse, type NewRow } from './insert-response'
import { type Asked, readPlace, type SaveInput, type StoredResponse, toAsked } from './read-place'
import { canonicalRequest, hashRequest } from './request-hash'
import { factVersionsOf, type ScoredRow, toStoredFeedback } from './rows'
import type { QuestionFeedback } from './views'

export type SavedResponse = {
  /** ISO, by the database's clock. */
  receivedAt: string
  sequence: number
  /** Null in a test. */
  feedback: QuestionFeedback | null
}

export type SaveProblem =
  /** The session or guest cookie holds no more. */
  | 'signed-out'
  /** No such attempt or question of this learner. */
  | 'not-found'
  /** Practice: answered already; `saved` is what counts. */
  | 'locked'
  /** The id was used for another response. */
  | 'id-reused'
  /** Test: a newer one counts already; `saved` is that one. */
  | 'stale'
  | 'attempt-finished'
  | 'too-late'
  /** An answer of another kind, or with ids that the question does not have. */
  | 'answer-does-not-fit'

export type SaveResult = { ok: true; value: SavedResponse } | { ok: false; code: SaveProblem; saved?: SavedResponse }

/**
 * Judges and stores one answer with its evidence: one read, one guarded insert, no transaction around them. The insert
 * decides everything again that may have changed since the read. Safe to repeat with the same id.
 */
export async function saveResponse(input: SaveInput): Promise<SaveResult> {
  // The insert lets nothing in only if somebody else was faster or the attempt just ended: a second look says which.
  return (await tryToSave(input)) ?? (await tryToSave(input)) ?? { ok: false, code: 'attempt-finished' }
}

async function tryToSave(input: SaveInput): Promise<SaveResult | null> {
  const place = await readPlace(input)
  if (!place) return { ok: false, code: 'signed-out' }
  const asked = toAsked(place)
  if (!asked) return { ok: false, code: 'not-found' }
  const requestHash = hashRequest(input.sameness ?? canonicalRequest(input.request))
  if (place.same) return repeated(asked, place.same, requestHash, input.attemptId)
  const refusal = refusalOf(asked, input.request)
  if (refusal) return refusal
  const index = needsNames(asked.body) ? await findEntityIndex(asked.dossierId, asked.dossierVersion) : NO_NAMES
  const scored = scoreResponse(asked.body, input.request.answer, index)
  const row = toRow(input, asked, scored, requestHash)
  if (!(await insertResponse(input, asked, row))) return null
  return { ok: true, value: savedOf(asked, { ...row, receivedAt: asked.now.toISOString() }) }
}

function repeated(asked: Asked, same: StoredResponse, requestHash: string, attemptId: string): SaveResult {
  const isRepeated = same.attemptId === attemptId && same.requestHash === requestHash
  return isRepeated ? { ok: true, value: savedOf(asked, same) } : { ok: false, code: 'id-reused' }
}

function refusalOf(asked: Asked, request: SaveResponseRequest): SaveResult | null {
  const { last, mode } = asked
  if (mode === 'practice' && last) return { ok: false, code: 'locked', saved: savedOf(asked, last) }
  if (asked.finishedAt !== null) return { ok: false, code: 'attempt-finished' }
  if (isTooLate({ receivedAt: asked.now, occurredAt: new Date(request.occurredAt) }, asked.deadlineAt)) {
    return { ok: false, code: 'too-late' }
  }
  if (last && last.sequence >= request.sequence) return { ok: false, code: 'stale', saved: savedOf(asked, last) }
  return answerFits(asked.body, request.answer) ? null : { ok: false, code: 'answer-does-not-fit' }
}

function savedOf(asked: Asked, row: Pick<StoredResponse, keyof ScoredRow | 'sequence' | 'receivedAt'>): SavedResponse {
  const isDue = asked.mode === 'practice'
  return {
    receivedAt: new Date(row.receivedAt).toISOString(),
    sequence: row.sequence,
    feedback: isDue ? toStoredFeedback(asked.body, asked.order, asked.footnotes, row) : null,
  }
}

const NO_NAMES: EntityIndex = buildEntityIndex([])

function toRow(input: SaveInput, asked: Asked, scored: ScoredResponse, requestHash: string): NewRow {
  const zone = knownZone(input.request.zone) ?? asked.accountZone
  const { outcome, score, perFact, match = null, blankMatches } = scored
  return {
    answer: input.request.answer,
    outcome,
    score,
    detail: { perFact, match, ...(blankMatches === undefined ? {} : { blankMatches }) },
    requestHash,
    // In practice one response locks the question: with one number for all of them the unique index lets only one in.
    sequence: asked.mode === 'practice' ? 1 : input.request.sequence,
    zone,
    // In a test the evidence is that of the responses that count in the end: see finish-attempt.
    evidence: asked.mode === 'practice' ? toEvidenceRows(eventsOf(input, asked, scored, zone), asked) : [],
  }
}

function eventsOf(
  { request, identity }: SaveInput,
  asked: Asked,
  scored: ScoredResponse,
  zone: string,
): EvidenceEvent[] {
  const responded = {
    id: request.id,
    learnerId: identity.userId,
    questionId: asked.questionId,
    form: asked.body.form,
    mode: asked.purpose,
    firstTry: !asked.triedBefore,
    hintUsed: request.hintUsed,
    visibleMs: request.visibleMs,
    confidence: request.confidence,
    occurredAt: notBefore(asked.startedAt, new Date(request.occurredAt)),
    receivedAt: asked.now,
    zone,
  }
  return toEvidence(responded, scored, factVersionsOf(asked.footnotes))
}
