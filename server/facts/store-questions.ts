import { Prisma } from '@/server/database/generated/client'
import { type AmendedVersion, amendedVersion } from '@/server/questions/amended-version'
import { amendmentsInForceOn, type StoredAmendment } from '@/server/questions/amendment-rows'
import type { QuestionRow } from './dossier-rows'
import { retireAbsent, type Transaction, type Written } from './written'

type KnownQuestion = { id: string; version: number; contentHash: string; isRetired: boolean }

type AmendedRow = Omit<QuestionRow, keyof AmendedVersion> & AmendedVersion

/**
 * Gives new and changed questions a version, takes back those that return, retires those that are gone. What was accepted after appeals
 * is in the versions again, as far as it still fits, and what was voided stays retired.
 */
export async function writeQuestions(
  transaction: Transaction,
  dossierId: string,
  rowsOfFiles: QuestionRow[],
): Promise<Written> {
  const rows = await withAmendments(transaction, dossierId, rowsOfFiles)
  const served = rows.filter(({ isVoid }) => !isVoid)
  const known = await readKnownQuestions(transaction, dossierId)
  const changed = rows.filter(({ id, contentHash }) => known.get(id)?.contentHash !== contentHash)
  const revived = served.filter(({ id, contentHash }) => {
    const question = known.get(id)
    return question?.contentHash === contentHash && question.isRetired
  })
  const numbered = [...changed, ...revived].map((row) => ({ ...row, version: nextVersion(row, known.get(row.id)) }))
  if (numbered.length > 0) await insertQuestions(transaction, dossierId, numbered)
  const isNew = changed.filter(({ id }) => !known.has(id)).length
  const retired = await retireAbsent(transaction, dossierId, 'Question', served)
  await markVoid(transaction, dossierId, rows)
  return { created: isNew, changed: numbered.length - isNew, retired }
}

async function withAmendments(transaction: Transaction, dossierId: string, rows: QuestionRow[]): Promise<AmendedRow[]> {
  const amended = await transaction.$queryRaw<{ id: string; amendments: StoredAmendment[] }[]>`
    SELECT q."id", ${amendmentsInForceOn(Prisma.sql`q."id"`)} AS "amendments" FROM "Question" q
    WHERE q."dossierId" = ${dossierId} AND q."amendmentCount" > 0 FOR UPDATE`
  const byId = new Map(amended.map(({ id, amendments }) => [id, amendments]))
  return rows.map((row) => ({ ...row, ...amendedVersion(row.body, row.contentHash, byId.get(row.id) ?? []) }))
}

async function markVoid(transaction: Transaction, dossierId: string, rows: AmendedRow[]): Promise<void> {
  const isVoid = rows.filter((row) => row.isVoid).map(({ id }) => id)
  await transaction.$executeRaw`
    UPDATE "Question" SET "isVoid" = NOT "isVoid" WHERE "dossierId" = ${dossierId} AND "isVoid" <> ("id" = ANY(${isVoid}))`
}

async function readKnownQuestions(transaction: Transaction, dossierId: string): Promise<Map<string, KnownQuestion>> {
  const rows = await transaction.$queryRaw<KnownQuestion[]>`
    SELECT q."id", q."version", v."contentHash", q."retiredAt" IS NOT NULL AS "isRetired"
    FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."version"
    WHERE q."dossierId" = ${dossierId}`
  return new Map(rows.map((row) => [row.id, row]))
}

function nextVersion({ contentHash }: AmendedRow, known: KnownQuestion | undefined): number {
  if (!known) return 1
  return known.contentHash === contentHash ? known.version : known.version + 1
}

async function insertQuestions(
  transaction: Transaction,
  dossierId: string,
  rows: (AmendedRow & { version: number })[],
): Promise<void> {
  const parameter = JSON.stringify(rows)
  await transaction.$executeRaw`
    INSERT INTO "Question" ("id", "dossierId", "version", "type", "form")
    SELECT "id", ${dossierId}, "version", "type", "form"
    FROM jsonb_to_recordset(${parameter}::jsonb) AS given("id" text, "version" int, "type" text, "form" text)
    ON CONFLICT ("id") DO UPDATE SET "version" = excluded."version", "type" = excluded."type", "form" = excluded."form",
      "retiredAt" = NULL`
  await transaction.$executeRaw`
    INSERT INTO "QuestionVersion" ("questionId", "version", "contentHash", "body", "base", "footnotes", "createdAt")
    SELECT given."id", given."version", "contentHash", given."body", nullif(given."base", 'null'::jsonb), (
      SELECT jsonb_agg(note.value || jsonb_build_object('factVersion', f."version") ORDER BY note.place)
      FROM jsonb_array_elements(given."footnotes") WITH ORDINALITY AS note(value, place)
      JOIN "Fact" f ON f."id" = ${`${dossierId}:`} || (note.value ->> 'factId')), app_now()
    FROM jsonb_to_recordset(${parameter}::jsonb) AS given(
      "id" text, "version" int, "contentHash" text, "body" jsonb, "base" jsonb, "footnotes" jsonb)
    ON CONFLICT DO NOTHING`
  await transaction.$executeRaw`
    DELETE FROM "QuestionFact" WHERE "questionId" = ANY(${rows.map((row) => row.id)})`
  await transaction.$executeRaw`
    INSERT INTO "QuestionFact" ("questionId", "factId")
    SELECT given."id", fact."id" FROM jsonb_to_recordset(${parameter}::jsonb) AS given("id" text, "factIds" jsonb)
    CROSS JOIN LATERAL jsonb_array_elements_text(given."factIds") AS fact("id")`
}
