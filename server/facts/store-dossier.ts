import { database } from '@/server/database/client'
import type { Prisma } from '@/server/database/generated/client'
import type { DossierRows, FactRow, QuestionRow, SetRow } from './dossier-rows'

/** How many articles, entities, facts, questions and sets were written; un-retired ones count as changed. */
export type Written = { created: number; changed: number; retired: number }

type Transaction = Prisma.TransactionClient

/** Any number of instances may start at once: one writes, the others wait and then find nothing to do. */
const CONTENT_LOCK = 72707370
/** A slow disk must not stop a start; the bundled dossier takes about a second. */
const LONGEST_MS = 120_000

/**
 * Brings one dossier in the database to what `rows` say, in one transaction: changed facts and questions get a new
 * version, absent ones are retired and stay for the attempts that served them. The same content again writes nothing.
 */
export async function storeDossier(rows: DossierRows): Promise<Written> {
  return database().$transaction((transaction) => store(transaction, rows), {
    maxWait: LONGEST_MS,
    timeout: LONGEST_MS,
  })
}

/** Retires the bundled dossiers that the files no longer have; those that people imported are theirs. */
export async function retireOtherDossiers(dossierIds: string[]): Promise<number> {
  return database().$executeRaw`
    UPDATE "Dossier" SET "retiredAt" = app_now()
    WHERE "ownerId" IS NULL AND "retiredAt" IS NULL AND NOT "id" = ANY(${dossierIds})`
}

async function store(transaction: Transaction, rows: DossierRows): Promise<Written> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${CONTENT_LOCK}::bigint)`
  const known = await transaction.dossier.findUnique({
    where: { id: rows.id },
    select: { contentHash: true, retiredAt: true },
  })
  if (known?.contentHash === rows.contentHash) return revive(transaction, rows.id, known.retiredAt !== null)
  await writeHead(transaction, rows)
  const articles = await writePlain(transaction, rows.id, 'Article', rows.articles)
  const entities = await writePlain(transaction, rows.id, 'Entity', rows.entities)
  const facts = await writeFacts(transaction, rows.id, rows.facts)
  const questions = await writeQuestions(transaction, rows.id, rows.questions)
  const sets = await writeSets(transaction, rows.id, rows.sets)
  return [articles, entities, facts, questions, sets].reduce(sum)
}

async function revive(transaction: Transaction, id: string, isRetired: boolean): Promise<Written> {
  if (isRetired) await transaction.dossier.update({ where: { id }, data: { retiredAt: null } })
  return { created: 0, changed: isRetired ? 1 : 0, retired: 0 }
}

async function writeHead(transaction: Transaction, { id, title, head, contentHash }: DossierRows): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "Dossier" ("id", "title", "contentHash", "head", "updatedAt")
    VALUES (${id}, ${title}, ${contentHash}, ${JSON.stringify(head)}::jsonb, app_now())
    ON CONFLICT ("id") DO UPDATE SET "title" = excluded."title", "contentHash" = excluded."contentHash",
      "head" = excluded."head", "version" = "Dossier"."version" + 1, "updatedAt" = app_now(), "retiredAt" = NULL`
}

type Upserted = { id: string; isNew: boolean }

async function writePlain(
  transaction: Transaction,
  dossierId: string,
  table: 'Article' | 'Entity',
  rows: { id: string; position?: number; body: unknown }[],
): Promise<Written> {
  const parameter = JSON.stringify(rows)
  // A new row has xmax 0; rows that are as they should be are not touched at all, thanks to the last condition.
  const written =
    table === 'Article'
      ? await transaction.$queryRaw<Upserted[]>`
          INSERT INTO "Article" AS old ("id", "dossierId", "position", "body")
          SELECT "id", ${dossierId}, "position", "body"
          FROM jsonb_to_recordset(${parameter}::jsonb) AS given("id" text, "position" int, "body" jsonb)
          ON CONFLICT ("id") DO UPDATE SET "position" = excluded."position", "body" = excluded."body", "retiredAt" = NULL
          WHERE (old."position", old."body", old."retiredAt") IS DISTINCT FROM (excluded."position", excluded."body", NULL)
          RETURNING "id", xmax = 0 AS "isNew"`
      : await transaction.$queryRaw<Upserted[]>`
          INSERT INTO "Entity" AS old ("id", "dossierId", "body")
          SELECT "id", ${dossierId}, "body" FROM jsonb_to_recordset(${parameter}::jsonb) AS given("id" text, "body" jsonb)
          ON CONFLICT ("id") DO UPDATE SET "body" = excluded."body", "retiredAt" = NULL
          WHERE (old."body", old."retiredAt") IS DISTINCT FROM (excluded."body", NULL)
          RETURNING "id", xmax = 0 AS "isNew"`
  return { ...count(written), retired: await retireAbsent(transaction, dossierId, table, rows) }
}

async function writeFacts(transaction: Transaction, dossierId: string, rows: FactRow[]): Promise<Written> {
  const written = await transaction.$queryRaw<Upserted[]>`
    INSERT INTO "Fact" AS old ("id", "dossierId", "position", "topic", "kind", "status", "statement", "body")
    SELECT "id", ${dossierId}, "position", "topic", "kind", "status", "statement", "body"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(
      "id" text, "position" int, "topic" text, "kind" text, "status" text, "statement" text, "body" jsonb)
    ON CONFLICT ("id") DO UPDATE SET "position" = excluded."position", "topic" = excluded."topic", "kind" = excluded."kind",
      "status" = excluded."status", "statement" = excluded."statement", "body" = excluded."body", "retiredAt" = NULL,
      "version" = old."version" + CASE WHEN old."body" = excluded."body" THEN 0 ELSE 1 END
    WHERE (old."position", old."body", old."retiredAt") IS DISTINCT FROM (excluded."position", excluded."body", NULL)
    RETURNING "id", xmax = 0 AS "isNew"`
  await transaction.$executeRaw`
    INSERT INTO "FactVersion" ("factId", "version", "body", "createdAt")
    SELECT "id", "version", "body", app_now() FROM "Fact" WHERE "dossierId" = ${dossierId}
    ON CONFLICT DO NOTHING`
  return { ...count(written), retired: await retireAbsent(transaction, dossierId, 'Fact', rows) }
}

type KnownQuestion = { id: string; version: number; contentHash: string; isRetired: boolean }

async function writeQuestions(transaction: Transaction, dossierId: string, rows: QuestionRow[]): Promise<Written> {
  const known = await readKnownQuestions(transaction, dossierId)
  const changed = rows.filter(({ id, contentHash }) => known.get(id)?.contentHash !== contentHash)
  const revived = rows.filter(({ id, contentHash }) => {
    const question = known.get(id)
    return question?.contentHash === contentHash && question.isRetired
  })
  const numbered = [...changed, ...revived].map((row) => ({ ...row, version: nextVersion(row, known.get(row.id)) }))
  if (numbered.length > 0) await insertQuestions(transaction, dossierId, numbered)
  const isNew = changed.filter(({ id }) => !known.has(id)).length
  const retired = await retireAbsent(transaction, dossierId, 'Question', rows)
  return { created: isNew, changed: numbered.length - isNew, retired }
}

async function readKnownQuestions(transaction: Transaction, dossierId: string): Promise<Map<string, KnownQuestion>> {
  const rows = await transaction.$queryRaw<KnownQuestion[]>`
    SELECT q."id", q."version", v."contentHash", q."retiredAt" IS NOT NULL AS "isRetired"
    FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."version"
    WHERE q."dossierId" = ${dossierId}`
  return new Map(rows.map((row) => [row.id, row]))
}

function nextVersion({ contentHash }: QuestionRow, known: KnownQuestion | undefined): number {
  if (!known) return 1
  return known.contentHash === contentHash ? known.version : known.version + 1
}

async function insertQuestions(
  transaction: Transaction,
  dossierId: string,
  rows: (QuestionRow & { version: number })[],
): Promise<void> {
  const parameter = JSON.stringify(rows)
  await transaction.$executeRaw`
    INSERT INTO "Question" ("id", "dossierId", "version", "type", "form")
    SELECT "id", ${dossierId}, "version", "type", "form"
    FROM jsonb_to_recordset(${parameter}::jsonb) AS given("id" text, "version" int, "type" text, "form" text)
    ON CONFLICT ("id") DO UPDATE SET "version" = excluded."version", "type" = excluded."type", "form" = excluded."form",
      "retiredAt" = NULL`
  await transaction.$executeRaw`
    INSERT INTO "QuestionVersion" ("questionId", "version", "contentHash", "body", "footnotes", "createdAt")
    SELECT given."id", given."version", "contentHash", given."body", (
      SELECT jsonb_agg(note.value || jsonb_build_object('factVersion', f."version") ORDER BY note.place)
      FROM jsonb_array_elements(given."footnotes") WITH ORDINALITY AS note(value, place)
      JOIN "Fact" f ON f."id" = ${`${dossierId}:`} || (note.value ->> 'factId')), app_now()
    FROM jsonb_to_recordset(${parameter}::jsonb) AS given(
      "id" text, "version" int, "contentHash" text, "body" jsonb, "footnotes" jsonb)
    ON CONFLICT DO NOTHING`
  await transaction.$executeRaw`
    DELETE FROM "QuestionFact" WHERE "questionId" = ANY(${rows.map((row) => row.id)})`
  await transaction.$executeRaw`
    INSERT INTO "QuestionFact" ("questionId", "factId")
    SELECT given."id", fact."id" FROM jsonb_to_recordset(${parameter}::jsonb) AS given("id" text, "factIds" jsonb)
    CROSS JOIN LATERAL jsonb_array_elements_text(given."factIds") AS fact("id")`
}

type KnownSet = Omit<SetRow, 'recipe'> & { isRetired: boolean; sameRecipe: boolean }

async function writeSets(transaction: Transaction, dossierId: string, rows: SetRow[]): Promise<Written> {
  const known = await readKnownSets(transaction, dossierId, rows)
  const changed = rows.filter((row) => !isSameSet(row, known.get(row.id)))
  if (changed.length > 0) await insertSets(transaction, dossierId, changed)
  const isNew = changed.filter(({ id }) => !known.has(id)).length
  const retired = await retireAbsent(transaction, dossierId, 'QuestionSet', rows)
  return { created: isNew, changed: changed.length - isNew, retired }
}

async function readKnownSets(
  transaction: Transaction,
  dossierId: string,
  rows: SetRow[],
): Promise<Map<string, KnownSet>> {
  const known = await transaction.$queryRaw<KnownSet[]>`
    SELECT s."id", s."position", s."title", s."description", s."count", s."minutes", s."retiredAt" IS NOT NULL AS "isRetired",
      coalesce(s."recipe" = given."recipe", false) AS "sameRecipe",
      ARRAY(SELECT "questionId" FROM "SetQuestion" WHERE "setId" = s."id" ORDER BY "questionId" COLLATE "C") AS "questionIds"
    FROM "QuestionSet" s
    LEFT JOIN jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given("id" text, "recipe" jsonb) ON given."id" = s."id"
    WHERE s."dossierId" = ${dossierId}`
  return new Map(known.map((set) => [set.id, set]))
}

function isSameSet(row: SetRow, known: KnownSet | undefined): boolean {
  if (!known || known.isRetired || !known.sameRecipe) return false
  const said = ({ position, title, description, count, minutes, questionIds }: Omit<SetRow, 'recipe'>) =>
    JSON.stringify([position, title, description, count, minutes, questionIds])
  return said(row) === said(known)
}

async function insertSets(transaction: Transaction, dossierId: string, rows: SetRow[]): Promise<void> {
  const parameter = JSON.stringify(rows)
  await transaction.$executeRaw`
    INSERT INTO "QuestionSet" AS old ("id", "dossierId", "position", "title", "description", "count", "minutes", "recipe")
    SELECT "id", ${dossierId}, "position", "title", "description", "count", "minutes", "recipe"
    FROM jsonb_to_recordset(${parameter}::jsonb) AS given(
      "id" text, "position" int, "title" text, "description" text, "count" int, "minutes" int, "recipe" jsonb)
    ON CONFLICT ("id") DO UPDATE SET "position" = excluded."position", "title" = excluded."title",
      "description" = excluded."description", "count" = excluded."count", "minutes" = excluded."minutes",
      "recipe" = excluded."recipe", "version" = old."version" + 1, "retiredAt" = NULL`
  await transaction.$executeRaw`
    DELETE FROM "SetQuestion" WHERE "setId" = ANY(${rows.map((row) => row.id)})`
  await transaction.$executeRaw`
    INSERT INTO "SetQuestion" ("setId", "questionId")
    SELECT given."id", question."id" FROM jsonb_to_recordset(${parameter}::jsonb) AS given("id" text, "questionIds" jsonb)
    CROSS JOIN LATERAL jsonb_array_elements_text(given."questionIds") AS question("id")`
}

type ContentTable = 'Article' | 'Entity' | 'Fact' | 'Question' | 'QuestionSet'

async function retireAbsent(
  transaction: Transaction,
  dossierId: string,
  table: ContentTable,
  rows: { id: string }[],
): Promise<number> {
  // The table's name is one of five of ours; everything else is a parameter.
  return transaction.$executeRawUnsafe(
    `UPDATE "${table}" SET "retiredAt" = app_now() WHERE "dossierId" = $1 AND "retiredAt" IS NULL AND NOT "id" = ANY($2)`,
    dossierId,
    rows.map((row) => row.id),
  )
}

function count(rows: Upserted[]): Omit<Written, 'retired'> {
  const created = rows.filter((row) => row.isNew).length
  return { created, changed: rows.length - created }
}

function sum(a: Written, b: Written): Written {
  return { created: a.created + b.created, changed: a.changed + b.changed, retired: a.retired + b.retired }
}
