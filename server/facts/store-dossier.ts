import { database } from '@/server/database/client'
import type { DossierRows, FactRow } from './dossier-rows'
import { writeQuestions } from './store-questions'
import { writeSets } from './store-sets'
import { listForms, markOtherForms } from './stored-forms'
import { count, retireAbsent, sum, type Transaction, type Upserted, type Written } from './written'

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

/** As storeDossier, within a transaction that its caller has begun; the dossier's row may be there already, as of imported ones. */
export async function storeDossierIn(transaction: Transaction, rows: DossierRows): Promise<Written> {
  return store(transaction, rows)
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
  const formsBefore = await listForms(transaction, rows.id)
  await writeHead(transaction, rows)
  const articles = await writePlain(transaction, rows.id, 'Article', rows.articles)
  const entities = await writePlain(transaction, rows.id, 'Entity', rows.entities)
  const facts = await writeFacts(transaction, rows.id, rows.facts)
  const questions = await writeQuestions(transaction, rows.id, rows.questions)
  const sets = await writeSets(transaction, rows.id, rows.sets)
  await markOtherForms(transaction, formsBefore, await listForms(transaction, rows.id))
  return [articles, entities, facts, questions, sets].reduce(sum)
}

async function revive(transaction: Transaction, id: string, isRetired: boolean): Promise<Written> {
  if (isRetired) await transaction.dossier.update({ where: { id }, data: { retiredAt: null } })
  return { created: 0, changed: isRetired ? 1 : 0, retired: 0 }
}

async function writeHead(transaction: Transaction, { id, title, head, contentHash }: DossierRows): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "Dossier" ("id", "title", "contentHash", "head", "visibility", "updatedAt")
    VALUES (${id}, ${title}, ${contentHash}, ${JSON.stringify(head)}::jsonb, 'public', app_now())
    ON CONFLICT ("id") DO UPDATE SET "title" = excluded."title", "contentHash" = excluded."contentHash",
      "head" = excluded."head", "version" = "Dossier"."version" + 1, "updatedAt" = app_now(), "retiredAt" = NULL`
}

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
