import { randomUUID } from 'node:crypto'
import type { EvidenceEvent } from '@/core/review/evidence'
import { Prisma } from '@/server/database/generated/client'
import { contentId } from '@/server/facts/rows'

/** Within one sitting a fact is tried for the first time once. A sitting ends half an hour after the last answer on the fact. */
const SITTING_MINUTES = 30

/** What an evidence row holds besides its event. */
export type AskedQuestion = { dossierId: string; questionId: string; questionVersion: number }

/** Evidence rows as one JSON parameter for `insertEvidence`. Ids are made here: PostgreSQL 12 cannot make them itself. */
export function toEvidenceRows(events: readonly EvidenceEvent[], asked: AskedQuestion): Record<string, unknown>[] {
  const { dossierId, questionId, questionVersion } = asked
  return events.map(({ id: _, visibleMs, outcome, confusedWith, ...event }) => ({
    ...event,
    id: randomUUID(),
    factId: contentId(dossierId, event.factId),
    questionId,
    questionVersion,
    dontKnow: outcome === 'dont-know',
    responseMs: visibleMs,
    confusedWith: confusedWith === null ? null : contentId(dossierId, confusedWith),
  }))
}

/**
 * `INSERT INTO "Evidence" …` of these rows, once for each row of `gate` (a CTE with one row or none), as part of a
 * larger statement. Rows already there stay as they are.
 */
export function insertEvidence(rows: readonly Record<string, unknown>[], gate: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`INSERT INTO "Evidence" (${columns})
    SELECT ${eventColumns} FROM ${gate} AS gate, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS event(
      "id" uuid, "learnerId" uuid, "factId" text, "factVersion" int, "questionId" text, "questionVersion" int, "form" text,
      "responseId" uuid, "mode" text, "score" float8, "dontKnow" bool, "firstTry" bool, "hintUsed" bool, "responseMs" int,
      "confidence" text, "confusedWith" text, "occurredAt" timestamptz, "receivedAt" timestamptz, "zone" text, "learnerDay" text)
    ON CONFLICT ("responseId", "factId") DO NOTHING RETURNING 1`
}

/** Whether the learner had an answer on one of the question's facts judged in the sitting that `at` falls in. */
export function triedBefore(scope: {
  learnerId: Prisma.Sql
  dossierId: Prisma.Sql
  body: Prisma.Sql
  at: Prisma.Sql
}): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM jsonb_array_elements_text(${scope.body} -> 'factIds') AS asked("slug")
    JOIN "Evidence" earlier ON earlier."learnerId" = ${scope.learnerId}
      AND earlier."factId" = ${scope.dossierId} || ':' || asked."slug"
    WHERE earlier."receivedAt" < ${scope.at}
      AND earlier."receivedAt" > ${scope.at} - make_interval(mins => ${SITTING_MINUTES}::int))`
}

const names = [
  'id',
  'learnerId',
  'factId',
  'factVersion',
  'questionId',
  'questionVersion',
  'form',
  'responseId',
  'mode',
  'score',
  'dontKnow',
  'firstTry',
  'hintUsed',
  'responseMs',
  'confidence',
  'confusedWith',
  'occurredAt',
  'receivedAt',
  'zone',
  'learnerDay',
]
const columns = Prisma.raw(names.map((name) => `"${name}"`).join(', '))
const eventColumns = Prisma.raw(names.map((name) => `event."${name}"`).join(', '))
