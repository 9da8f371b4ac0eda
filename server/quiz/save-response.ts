import { createHash } from 'node:crypto'
import type { EntityIndex } from '@/core/facts/entity-index'
import { buildEntityIndex } from '@/core/facts/entity-index'
import type { Question } from '@/core/questions/question'
import type { ServedOrder } from '@/core/quiz/question-view'
import type { SaveResponseRequest } from '@/core/quiz/response'
import { answerFits, type ScoredResponse, scoreResponse } from '@/core/quiz/score-response'
import { toEvidence } from '@/core/review/evidence'
import type { Identity } from '@/server/auth/identity'
import { knownZone } from '@/server/auth/zone'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import type { StoredFootnote } from '@/server/facts/rows'
import { GRACE_SECONDS, isTooLate } from './deadline'
import { findEntityIndex } from './entity-index-cache'
import { insertEvidence, toEvidenceRows, triedBefore } from './evidence-sql'
import { factVersionsOf, type ResponseDetail, type ScoredRow, toStoredFeedback } from './rows'
import type { AttemptMode, AttemptPurpose, QuestionFeedback } from './views'

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

export type SaveInput = {
  identity: Identity
  attemptId: string
  request: SaveResponseRequest
  /**
   * What must be the same when an id comes again, if not the request: a form, unlike a script, cannot repeat the times
   * that the server works out for it.
   */
  sameness?: string
}

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
  const requestHash = hashOf(input.sameness ?? canonical(input.request))
  if (place.same) return repeated(place, place.same, requestHash, input.attemptId)
  const asked = toAsked(place)
  if (!asked) return { ok: false, code: 'not-found' }
  const refusal = refusalOf(asked, input.request)
  if (refusal) return refusal
  const index = needsNames(asked.body) ? await findEntityIndex(asked.dossierId, asked.dossierVersion) : NO_NAMES
  const scored = scoreResponse(asked.body, input.request.answer, index)
  const row = toRow(input, asked, scored, requestHash)
  if (!(await insert(input, asked, row))) return null
  return { ok: true, value: savedOf(asked, { ...row, receivedAt: asked.now.toISOString() }) }
}

/** A stored response as PostgreSQL's to_jsonb gives it. */
type StoredResponse = ScoredRow & { attemptId: string; requestHash: string; sequence: number; receivedAt: string }

/** The attempt's question, present all together or not at all. */
type Asked = {
  now: Date
  accountZone: string
  triedBefore: boolean
  last: StoredResponse | null
  mode: AttemptMode
  purpose: AttemptPurpose
  startedAt: Date
  deadlineAt: Date | null
  finishedAt: Date | null
  dossierId: string
  dossierVersion: number
  questionId: string
  questionVersion: number
  order: ServedOrder
  body: Question
  footnotes: StoredFootnote[]
}

type Place = { [Key in keyof Asked]: Asked[Key] | null } & { same: StoredResponse | null }

async function readPlace({ identity, attemptId, request }: SaveInput): Promise<Place | undefined> {
  const rows = await database().$queryRaw<Place[]>`
    SELECT u."zone" AS "accountZone", app_now() AS "now", to_jsonb(same) AS "same", to_jsonb(last) AS "last",
      a."mode"::text AS "mode", a."purpose", a."startedAt", a."deadlineAt", a."finishedAt",
      s."dossierId", d."version" AS "dossierVersion", q."questionId", q."questionVersion", q."order", v."body", v."footnotes",
      ${triedBefore({
        learnerId: Prisma.sql`u."id"`,
        dossierId: Prisma.sql`s."dossierId"`,
        body: Prisma.sql`v."body"`,
        at: Prisma.sql`app_now()`,
      })} AS "triedBefore"
    FROM "User" u
    LEFT JOIN "Attempt" a ON a."id" = ${attemptId}::uuid AND a."learnerId" = u."id"
    LEFT JOIN "QuestionSet" s ON s."id" = a."setId"
    LEFT JOIN "Dossier" d ON d."id" = s."dossierId"
    LEFT JOIN "AttemptQuestion" q ON q."attemptId" = a."id" AND q."position" = ${request.position}
    LEFT JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
    LEFT JOIN "Response" same ON same."id" = ${request.id}::uuid
    LEFT JOIN LATERAL (
      SELECT * FROM "Response" r WHERE r."attemptId" = a."id" AND r."position" = ${request.position}
      ORDER BY r."sequence" DESC LIMIT 1) last ON true
    WHERE ${holds(identity)}`
  return rows[0]
}

/** The row of User `u` is the one that this identity proves to be, still. */
function holds({ userId, sessionVersion, guestTokenHash }: Identity): Prisma.Sql {
  const proof =
    sessionVersion === null
      ? Prisma.sql`u."guestTokenHash" = ${guestTokenHash ?? ''}`
      : Prisma.sql`u."sessionVersion" = ${sessionVersion} AND u."guestTokenHash" IS NULL`
  return Prisma.sql`u."id" = ${userId}::uuid AND u."deactivatedAt" IS NULL AND ${proof}`
}

/** Null unless the attempt is this learner's and has this question. */
function toAsked({ same: _, ...place }: Place): Asked | null {
  return place.mode !== null && place.body !== null ? (place as Asked) : null
}

function repeated(place: Place, same: StoredResponse, requestHash: string, attemptId: string): SaveResult {
  const asked = toAsked(place)
  const isRepeated = asked !== null && same.attemptId === attemptId && same.requestHash === requestHash
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

function needsNames(question: Question): boolean {
  return question.type === 'typed' || question.type === 'cloze'
}

type NewRow = ScoredRow & { requestHash: string; sequence: number; zone: string; evidence: Record<string, unknown>[] }

function toRow({ request, identity }: SaveInput, asked: Asked, scored: ScoredResponse, requestHash: string): NewRow {
  const zone = knownZone(request.zone) ?? asked.accountZone
  const detail: ResponseDetail = { perFact: scored.perFact, match: scored.match ?? null }
  const events =
    asked.mode === 'test'
      ? []
      : toEvidence(
          {
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
          },
          scored,
          factVersionsOf(asked.footnotes),
        )
  return {
    answer: request.answer,
    outcome: scored.outcome,
    score: scored.score,
    detail,
    requestHash,
    // In practice one response locks the question: with one number for all of them the unique index lets only one in.
    sequence: asked.mode === 'practice' ? 1 : request.sequence,
    zone,
    evidence: toEvidenceRows(events, asked),
  }
}

/** A question cannot be answered before it was served: a device clock that is behind is put forward to the start. */
export function notBefore(startedAt: Date, occurredAt: Date): Date {
  return occurredAt < startedAt ? startedAt : occurredAt
}

/** False if the guard let nothing in. FOR SHARE waits for a hand-in under way, and makes a later one wait for this. */
async function insert({ identity, attemptId, request }: SaveInput, asked: Asked, row: NewRow): Promise<boolean> {
  const receivedAt = asked.now.toISOString()
  const rows = await database().$queryRaw<{ saved: bigint }[]>`
    WITH open AS (
      SELECT a."id" FROM "Attempt" a JOIN "User" u ON u."id" = a."learnerId"
      WHERE a."id" = ${attemptId}::uuid AND ${holds(identity)} AND a."finishedAt" IS NULL
        AND (a."deadlineAt" IS NULL OR ${receivedAt}::timestamptz <= a."deadlineAt"
          OR (${request.occurredAt}::timestamptz <= a."deadlineAt"
            AND ${receivedAt}::timestamptz <= a."deadlineAt" + make_interval(secs => ${GRACE_SECONDS})))
        AND NOT EXISTS (
          SELECT 1 FROM "Response" r WHERE r."attemptId" = a."id" AND r."position" = ${request.position}
            AND (a."mode" = 'practice' OR r."sequence" >= ${row.sequence}))
      FOR SHARE OF a
    ), saved AS (
      INSERT INTO "Response" ("id", "attemptId", "position", "sequence", "requestHash", "answer", "outcome", "score", "detail",
        "visibleMs", "confidence", "hintUsed", "zone", "occurredAt", "receivedAt")
      SELECT ${request.id}::uuid, open."id", ${request.position}, ${row.sequence}, ${row.requestHash},
        ${JSON.stringify(row.answer)}::jsonb, ${row.outcome}, ${row.score}, ${JSON.stringify(row.detail)}::jsonb,
        ${request.visibleMs}, ${request.confidence}, ${request.hintUsed}, ${row.zone},
        ${request.occurredAt}::timestamptz, ${receivedAt}::timestamptz
      FROM open
      ON CONFLICT DO NOTHING RETURNING "id"
    ), noted AS (
      ${insertEvidence(row.evidence, Prisma.sql`saved`)}
    )
    SELECT count(*) AS "saved" FROM saved`
  return Number(rows[0]?.saved ?? 0) === 1
}

function canonical(request: SaveResponseRequest): string {
  const { answer } = request
  const said = answer.kind === 'matching' ? { kind: answer.kind, pairs: Object.entries(answer.pairs).sort() } : answer
  return JSON.stringify([
    request.position,
    request.sequence,
    said,
    request.visibleMs,
    request.confidence,
    request.hintUsed,
    request.occurredAt,
    request.zone,
  ])
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
