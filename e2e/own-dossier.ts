import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

const BUNDLED = 'istanbul-talks-2025'

/** A dossier of somebody's own with one set of a typed and a choice question. */
export type OwnDossier = { setPath: string }

/**
 * Copies the bundled dossier for an owner, with one set of two questions: what is decided about them concerns no other journey. Its title
 * comes last in lists, so that pages that show the first dossier show the bundled one.
 */
export async function ownDossier(sql: Sql, ownerId: string): Promise<OwnDossier> {
  const id = `own-${randomUUID().slice(0, 8)}`
  const moved = (column: string) => `replace("${column}", '${BUNDLED}:', '${id}:')`
  await sql(
    `INSERT INTO "Dossier" (id, title, "contentHash", head, "ownerId", visibility)
     SELECT '${id}', 'Zaporizhzhia, a class’s own dossier', "contentHash", head, $1, 'public' FROM "Dossier" WHERE id = '${BUNDLED}'`,
    [ownerId],
  )
  await sql(
    `INSERT INTO "Article" (id, "dossierId", position, body)
     SELECT ${moved('id')}, '${id}', position, body FROM "Article" WHERE "dossierId" = '${BUNDLED}'`,
  )
  await sql(
    `INSERT INTO "Entity" (id, "dossierId", body)
     SELECT ${moved('id')}, '${id}', body FROM "Entity" WHERE "dossierId" = '${BUNDLED}'`,
  )
  await sql(
    `INSERT INTO "Fact" (id, "dossierId", position, version, topic, kind, status, statement, body)
     SELECT ${moved('id')}, '${id}', position, version, topic, kind, status, statement, body FROM "Fact" WHERE "dossierId" = '${BUNDLED}'`,
  )
  for (const form of ['choice', 'typed']) await copyQuestion(sql, id, form)
  await sql(
    `INSERT INTO "QuestionSet" (id, "dossierId", position, title, description, count, minutes, recipe)
     VALUES ('${id}:two', '${id}', 1, 'Two questions', 'One to choose, one to write.', 2, 2, '{}')`,
  )
  await sql(`INSERT INTO "SetQuestion" SELECT '${id}:two', id FROM "Question" WHERE "dossierId" = '${id}'`)
  return { setPath: `/dossiers/${id}/sets/two` }
}

/** One question about a person, on another fact for each form. */
async function copyQuestion(sql: Sql, dossierId: string, form: string): Promise<void> {
  const order = form === 'choice' ? 'ASC' : 'DESC'
  const [found] = await sql(
    `SELECT q.id FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.version = q.version
     WHERE q."dossierId" = '${BUNDLED}' AND q.form = $1 AND q.id LIKE '%leads%' ORDER BY q.id ${order} LIMIT 1`,
    [form],
  )
  const oldId = String(found?.id)
  const newId = oldId.replace(BUNDLED, dossierId)
  await sql(
    'INSERT INTO "Question" (id, "dossierId", version, type, form) SELECT $1, $2, version, type, form FROM "Question" WHERE id = $3',
    [newId, dossierId, oldId],
  )
  await sql(
    `INSERT INTO "QuestionVersion" ("questionId", version, "contentHash", body, footnotes)
     SELECT v."questionId", v.version, v."contentHash", v.body, v.footnotes FROM (
       SELECT $1::text AS "questionId", version, "contentHash", body, footnotes FROM "QuestionVersion" WHERE "questionId" = $2
       ORDER BY version DESC LIMIT 1) v`,
    [newId, oldId],
  )
  await sql(
    `INSERT INTO "QuestionFact" SELECT $1, replace("factId", '${BUNDLED}:', '${dossierId}:') FROM "QuestionFact" WHERE "questionId" = $2`,
    [newId, oldId],
  )
}

/** Starts the set in practice; gives the attempt's id. */
export async function startOwnSet(page: Page, { setPath }: OwnDossier): Promise<string> {
  await page.goto(setPath)
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.waitForURL(/\/attempts\/.+q=1$/)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}
