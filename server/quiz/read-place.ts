import type { Question } from '@/core/questions/question'
import type { ServedOrder } from '@/core/quiz/question-view'
import type { SaveResponseRequest } from '@/core/quiz/response'
import type { Identity } from '@/server/auth/identity'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import type { StoredFootnote } from '@/server/facts/rows'
import { amendmentsInForceOn, type StoredAmendment } from '@/server/questions/amendment-rows'
import { triedBefore } from './evidence-sql'
import { countingRegradeOf, type RegradeRow, type ScoredRow } from './rows'
import type { AttemptMode, AttemptPurpose } from './views'

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

/** A stored response as PostgreSQL's to_jsonb gives it. */
export type StoredResponse = ScoredRow & {
  attemptId: string
  requestHash: string
  sequence: number
  receivedAt: string
}

/** The attempt's question, present all together or not at all. */
export type Asked = {
  now: Date
  accountZone: string
  triedBefore: boolean
  last: StoredResponse | null
  lastRegrade: RegradeRow | null
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
  /** As it was served, without amendments. */
  body: Question
  amendments: StoredAmendment[]
  /** How many there were, undone ones included, when this was read. */
  amendmentCount: number
  footnotes: StoredFootnote[]
}

/** What one look finds: each part that is there, and any response that has the request’s id. */
export type Place = { [Key in keyof Asked]: Asked[Key] | null } & {
  same: StoredResponse | null
  sameRegrade: RegradeRow | null
}

/** Everything that decides about one answer, in one statement; undefined if the sender is nobody any more. */
export async function readPlace({ identity, attemptId, request }: SaveInput): Promise<Place | undefined> {
  const rows = await database().$queryRaw<Place[]>`
    SELECT u."zone" AS "accountZone", app_now() AS "now", to_jsonb(same) AS "same", to_jsonb(last) AS "last",
      ${countingRegradeOf(Prisma.sql`same."id"`)} AS "sameRegrade", ${countingRegradeOf(Prisma.sql`last."id"`)} AS "lastRegrade",
      a."mode"::text AS "mode", a."purpose", a."startedAt", a."deadlineAt", a."finishedAt",
      s."dossierId", d."version" AS "dossierVersion", q."questionId", q."questionVersion", q."order",
      coalesce(v."base", v."body") AS "body", v."footnotes",
      ${amendmentsInForceOn(Prisma.sql`q."questionId"`)} AS "amendments", asked."amendmentCount",
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
    LEFT JOIN "Question" asked ON asked."id" = q."questionId"
    LEFT JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
    LEFT JOIN "Response" same ON same."id" = ${request.id}::uuid
    LEFT JOIN LATERAL (
      SELECT * FROM "Response" r WHERE r."attemptId" = a."id" AND r."position" = ${request.position}
      ORDER BY r."sequence" DESC LIMIT 1) last ON true
    WHERE ${holds(identity)}`
  return rows[0]
}

/** The row of User `u` is the one that this identity proves to be, still. */
export function holds({ userId, sessionVersion, guestTokenHash }: Identity): Prisma.Sql {
  const proof =
    sessionVersion === null
      ? Prisma.sql`u."guestTokenHash" = ${guestTokenHash ?? ''}`
      : Prisma.sql`u."sessionVersion" = ${sessionVersion} AND u."guestTokenHash" IS NULL`
  return Prisma.sql`u."id" = ${userId}::uuid AND u."deactivatedAt" IS NULL AND ${proof}`
}

/** Null unless the attempt is this learner's and has this question. */
export function toAsked({ same: _, sameRegrade: __, ...place }: Place): Asked | null {
  return place.mode !== null && place.body !== null ? (place as Asked) : null
}
