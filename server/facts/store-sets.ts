import type { SetRow } from './dossier-rows'
import { retireAbsent, type Transaction, type Written } from './written'

type KnownSet = Omit<SetRow, 'recipe'> & { isRetired: boolean; sameRecipe: boolean }

/** Brings sets and what they draw from up to date; a changed set gets a new version. */
export async function writeSets(transaction: Transaction, dossierId: string, rows: SetRow[]): Promise<Written> {
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
