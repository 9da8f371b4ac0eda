import { randomUUID } from 'node:crypto'
import type { EvidenceEvent } from '@/core/review/evidence'
import { Prisma } from '@/server/database/generated/client'
import { contentId } from '@/server/facts/rows'

/** Within one sitting a fact is tried for the first time once. A sitting ends half an hour after the last answer on the fact. */
const SITTING_MINUTES = 30

const NAMES = [
  'id',
  'learnerId',
  'factId',
  'factVersion',
  'questionId',
  'questionVersion',
  'form',
  'responseId',
  'reviewId',
  'mode',
  'score',
  'dontKnow',
  'firstTry',
  'hintUsed',
  'responseMs',
  'confidence',
  'confusedWith',
  'selfRating',
  'occurredAt',
  'receivedAt',
  'zone',
  'learnerDay',
]
/** Columns that have a value of their own if the event names none. */
const OTHER_NAMES = ['revealedFirst', 'ending', 'learnerMs', 'learnerAnswers', 'formMs', 'questionMs']
const columns = Prisma.raw(NAMES.map((name) => `"${name}"`).join(', '))
const eventColumns = Prisma.raw(NAMES.map((name) => `event."${name}"`).join(', '))

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
 * larger statement. Rows already there stay as they are. With each event goes what was usual when it was received: the medians that its
 * time is compared with, so that its grade is the same whenever it is worked out. Gives "learnerId" and "factId" of each new row, to be marked stale.
 */
export function insertEvidence(rows: readonly Record<string, unknown>[], gate: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`INSERT INTO "Evidence" (${columns}, "revealedFirst", "ending", "learnerAnswers", "learnerMs", "formMs", "questionMs")
    SELECT ${eventColumns}, coalesce(event."revealedFirst", false), coalesce(event."ending", 'answered'),
      coalesce(own."answers", 0), own."median", form."median", question."median"
    FROM ${gate} AS gate, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS event(
      "id" uuid, "learnerId" uuid, "factId" text, "factVersion" int, "questionId" text, "questionVersion" int, "form" text,
      "responseId" uuid, "reviewId" uuid, "mode" text, "score" float8, "dontKnow" bool, "firstTry" bool, "hintUsed" bool,
      "responseMs" int, "confidence" text, "confusedWith" text, "selfRating" text, "revealedFirst" bool, "ending" text,
      "occurredAt" timestamptz, "receivedAt" timestamptz, "zone" text, "learnerDay" text)
    LEFT JOIN LATERAL ${usualTime(Prisma.sql`known."learnerId" = event."learnerId" AND known."form" = event."form"`)} own
      ON event."questionId" IS NOT NULL
    LEFT JOIN LATERAL ${usualTime(Prisma.sql`known."form" = event."form"`)} form ON event."questionId" IS NOT NULL
    LEFT JOIN LATERAL ${usualTime(Prisma.sql`known."questionId" = event."questionId"`)} question ON true
    ON CONFLICT DO NOTHING RETURNING "learnerId", "factId"`
}

/** Enough for a median, and few enough to look up with every answer. */
const NEWEST_ANSWERS = 100

/**
 * SQL: the median time (milliseconds) of the newest answers that fit, and how many they are. "I don't know" takes no time to find: it is
 * left out of the newest ones, since looking further back for answers could take for ever.
 */
function usualTime(fits: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT count(*) FILTER (WHERE NOT newest."dontKnow")::int AS "answers",
      percentile_disc(0.5) WITHIN GROUP (ORDER BY newest."responseMs") FILTER (WHERE NOT newest."dontKnow") AS "median"
    FROM (
      SELECT known."responseMs", known."dontKnow" FROM "Evidence" known WHERE ${fits}
      ORDER BY known."receivedAt" DESC LIMIT ${NEWEST_ANSWERS}) newest)`
}

/**
 * SQL for a FROM clause: "Evidence" with what it counts for now. Score, "dontKnow" and "confusedWith" are those after regrades, and
 * what answers to void questions and reviews taken back left is not there. Whoever asks what a learner knows reads this, never the table.
 */
export const effectiveEvidence = Prisma.sql`(
  SELECT ${Prisma.raw(ownColumns())}, coalesce((part.value ->> 'score')::float8, noted."score") AS "score",
    CASE WHEN part.value IS NULL THEN noted."dontKnow" ELSE graded."outcome" = 'dont-know' END AS "dontKnow",
    CASE WHEN part.value IS NULL THEN noted."confusedWith"
      ELSE split_part(noted."factId", ':', 1) || ':' || (part.value ->> 'confusedWith') END AS "confusedWith"
  FROM "Evidence" noted
  LEFT JOIN LATERAL (
    SELECT "isVoid", "outcome", "detail" FROM "Regrade" WHERE "responseId" = noted."responseId"
    ORDER BY "sequence" DESC LIMIT 1) graded ON true
  LEFT JOIN LATERAL (
    SELECT entry.value FROM jsonb_array_elements(graded."detail" -> 'perFact') AS entry(value)
    WHERE split_part(noted."factId", ':', 1) || ':' || (entry.value ->> 'factId') = noted."factId" LIMIT 1) part ON true
  WHERE graded."isVoid" IS NOT TRUE
    AND (noted."ending" = 'answered' OR NOT EXISTS (SELECT 1 FROM "Question" q WHERE q."id" = noted."questionId" AND q."isVoid"))
    AND (noted."reviewId" IS NULL
    OR NOT EXISTS (SELECT 1 FROM "ReviewUndo" undone WHERE undone."reviewId" = noted."reviewId")))`

/** The columns that a regrade leaves as they are. */
function ownColumns(): string {
  const regraded = ['score', 'dontKnow', 'confusedWith']
  return [...NAMES, ...OTHER_NAMES]
    .filter((name) => !regraded.includes(name))
    .map((name) => `noted."${name}"`)
    .join(', ')
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
