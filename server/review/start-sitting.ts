import { randomInt, randomUUID } from 'node:crypto'
import type { Question } from '@/core/questions/question'
import { serveQuestions } from '@/core/quiz/attempt'
import { fail, ok, type Result } from '@/core/result'
import type { SittingItem } from '@/core/review/sitting-run'
import { database } from '@/server/database/client'
import { contentId } from '@/server/facts/rows'
import { findOpenSitting } from './find-open-sitting'
import { type PlannedFact, planToday } from './plan-today'
import { FLASHCARD } from './queue-facts'

/** Title of the attempt behind a sitting’s questions. */
const REVIEW = 'Review'

/**
 * Starts a sitting of what the queue puts before a learner, or resumes today’s if it still asks something. What it asks, and in which
 * form, is fixed here. Two clicks start one sitting: a unique index decides. `nothing-to-ask`: nothing is due, missed or new.
 */
export async function startSitting({
  learnerId,
}: {
  learnerId: string
}): Promise<Result<{ sittingId: string; resumed: boolean }, 'nothing-to-ask'>> {
  const before = await findSlot(learnerId)
  const plan = await planToday({ learnerId })
  const open = await findOpenSitting({ learnerId, day: plan.memory.day })
  if (open) return ok({ sittingId: open.id, resumed: true })
  // Only what was there at first: another click may have started one since.
  if (before) await finishSitting({ learnerId, sittingId: before.id })
  if (plan.planned.length === 0) return fail('nothing-to-ask')
  const sittingId = await insertSitting(learnerId, plan.memory.day, plan.planned)
  if (sittingId !== null) return ok({ sittingId, resumed: false })
  const started = await findSlot(learnerId)
  // Nothing inserted and nothing open: what was in the way ended just now.
  return started ? ok({ sittingId: started.id, resumed: true }) : startSitting({ learnerId })
}

/** Ends a sitting; what it has not asked comes back by itself. Safe to repeat; nothing happens to somebody else’s. */
export async function finishSitting({ learnerId, sittingId }: { learnerId: string; sittingId: string }): Promise<void> {
  await database().$executeRaw`
    UPDATE "Sitting" SET "finishedAt" = app_now(), "openSlot" = NULL
    WHERE "learnerId" = ${learnerId}::uuid AND "id" = ${sittingId}::uuid AND "finishedAt" IS NULL`
}

/** The sitting that is not ended yet, of whatever day. */
async function findSlot(learnerId: string): Promise<{ id: string } | null> {
  return database().sitting.findUnique({ where: { openSlot: learnerId }, select: { id: true } })
}

type Served = { position: number; questionId: string; questionVersion: number; order: unknown }

/** Null if another sitting was started meanwhile. Sitting, attempt and questions come into being together, in one statement. */
async function insertSitting(learnerId: string, day: string, planned: readonly PlannedFact[]): Promise<string | null> {
  const seed = randomInt(2 ** 31)
  const set = await findSetOf(dossierToAsk(planned))
  const served = set === null ? [] : await serve(planned, set.dossierId, seed)
  const items = toItems(planned, served)
  const rows = await database().$queryRaw<{ id: string }[]>`
    WITH started AS (
      INSERT INTO "Sitting" ("id", "learnerId", "day", "items", "openSlot", "startedAt")
      VALUES (${randomUUID()}::uuid, ${learnerId}::uuid, ${day}, ${JSON.stringify(items)}::jsonb, ${learnerId}, app_now())
      ON CONFLICT ("openSlot") DO NOTHING RETURNING "id"
    ), asking AS (
      INSERT INTO "Attempt" ("id", "learnerId", "setId", "setVersion", "setTitle", "dossierVersion", "mode", "purpose", "sittingId",
        "seed", "startedAt")
      SELECT ${randomUUID()}::uuid, ${learnerId}::uuid, ${set?.id ?? ''}, ${set?.version ?? 0}, ${REVIEW},
        ${set?.dossierVersion ?? 0}, 'practice', 'review', started."id", ${seed}, app_now()
      FROM started WHERE ${served.length > 0} RETURNING "id"
    ), served AS (
      INSERT INTO "AttemptQuestion" ("attemptId", "position", "questionId", "questionVersion", "order")
      SELECT asking."id", given."position", given."questionId", given."questionVersion", given."order"
      FROM asking, jsonb_to_recordset(${JSON.stringify(served)}::jsonb) AS given(
        "position" int, "questionId" text, "questionVersion" int, "order" jsonb)
    )
    SELECT "id"::text AS "id" FROM started`
  return rows[0]?.id ?? null
}

/** An attempt belongs to one dossier: the one with the most questions to ask. Facts of others are asked by their cards. */
function dossierToAsk(planned: readonly PlannedFact[]): string | null {
  const counts = new Map<string, number>()
  for (const { fact, form } of planned) {
    if (form !== FLASHCARD) counts.set(fact.dossierId, (counts.get(fact.dossierId) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

type SetRow = { id: string; version: number; dossierId: string; dossierVersion: number }

/** An attempt is of a set: the dossier’s first. Null if it has none. */
async function findSetOf(dossierId: string | null): Promise<SetRow | null> {
  if (dossierId === null) return null
  const row = await database().questionSet.findFirst({
    where: { dossierId, retiredAt: null, ownerId: null },
    orderBy: { position: 'asc' },
    select: { id: true, version: true, dossierId: true, dossier: { select: { version: true } } },
  })
  return row && { id: row.id, version: row.version, dossierId: row.dossierId, dossierVersion: row.dossier.version }
}

/** The questions of the plan’s facts of a dossier, in order, with their options’ order. */
async function serve(planned: readonly PlannedFact[], dossierId: string, seed: number): Promise<Served[]> {
  const wanted = planned.flatMap((item) => {
    const questionId = item.fact.dossierId === dossierId ? item.fact.questions.get(item.form) : undefined
    return questionId !== undefined && !isTold(item, planned) ? [questionId] : []
  })
  const rows = await database().$queryRaw<{ id: string; version: number; body: Question }[]>`
    SELECT q."id", q."version", v."body" FROM "Question" q
    JOIN "QuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."version"
    WHERE q."id" = ANY(${wanted}) ORDER BY array_position(${wanted}, q."id")`
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  const drawn = serveQuestions(
    rows.map(({ body }) => body),
    String(seed),
  )
  return drawn.map(({ questionId, order }, i) => {
    const id = contentId(dossierId, questionId)
    return { position: i + 1, questionId: id, questionVersion: versions.get(id) ?? 1, order }
  })
}

/** The backs of cards travel with the sitting: a fact that another card tells is not asked as a question, whose key must not. */
function isTold({ fact }: PlannedFact, planned: readonly PlannedFact[]): boolean {
  return planned.some((other) => other.fact !== fact && other.fact.reveals.includes(fact.factId))
}

function toItems(planned: readonly PlannedFact[], served: readonly Served[]): SittingItem[] {
  const positions = new Map(served.map(({ questionId, position }) => [questionId, position]))
  return planned.map(({ fact, form, why }) => {
    const { factId, factVersion, dossierId, topic, questions } = fact
    return { factId, factVersion, dossierId, topic, why, position: positions.get(questions.get(form) ?? '') ?? null }
  })
}
