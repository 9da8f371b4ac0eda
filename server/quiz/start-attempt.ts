import { createHash, randomInt, randomUUID } from 'node:crypto'
import type { Question } from '@/core/questions/question'
import type { QuestionForm } from '@/core/questions/question-types'
import { revealsOf } from '@/core/questions/reveals'
import { drawQuestions, type SeenForm } from '@/core/quiz/attempt'
import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import { contentId } from '@/server/facts/rows'
import { finishDueAttempts } from './finish-attempt'
import { readSet, readSetQuestions, type SetQuestions, type SetRow } from './read-set-questions'
import type { AttemptMode, AttemptPurpose } from './views'

export type StartInput = {
  learnerId: string
  /** The row's id, `<dossier>:<set>`. */
  setId: string
  mode: AttemptMode
  purpose?: AttemptPurpose
  /** Only these facts, as row ids: for practising missed ones. */
  factIds?: string[]
  /** Time allowed, for a test. None unless given. */
  limitMinutes?: number
}

/**
 * Starts a run through a set, or resumes the one that is open for the same set, mode and purpose. What it asks is fixed
 * here: question versions and the order of options. Two clicks, or two instances, start one attempt: a unique index decides.
 */
export async function startAttempt(
  input: StartInput,
): Promise<Result<{ attemptId: string; resumed: boolean }, 'set-not-found' | 'nothing-to-ask'>> {
  await finishDueAttempts(input)
  const slot = slotOf(input)
  const open = await findOpen(slot)
  if (open) return ok({ attemptId: open, resumed: true })
  const set = await readSet({ ...input, alsoTaken: input.purpose === 'missed' })
  if (!set) return fail('set-not-found')
  const seed = randomInt(2 ** 31)
  const drawn = draw(set, await readSetQuestions(input.setId), await readSeenForms(input), seed, input.factIds)
  if (drawn.length === 0) return fail('nothing-to-ask')
  const attemptId = await insertAttempt(input, set, slot, seed, drawn)
  if (attemptId) return ok({ attemptId, resumed: false })
  const started = await findOpen(slot)
  // Nothing inserted and nothing open: what was in the way ended just now, and the slot is free.
  return started ? ok({ attemptId: started, resumed: true }) : startAttempt(input)
}

/** A run through other missed facts is another run: the facts are part of the slot. */
function slotOf({ learnerId, setId, mode, purpose = 'quiz', factIds }: StartInput): string {
  const slot = `${learnerId}:${setId}:${mode}:${purpose}`
  if (!factIds) return slot
  const facts = createHash('sha256').update(JSON.stringify([...new Set(factIds)].sort()))
  return `${slot}:${facts.digest('hex').slice(0, 16)}`
}

async function findOpen(openSlot: string): Promise<string | undefined> {
  return (await database().attempt.findUnique({ where: { openSlot }, select: { id: true } }))?.id
}

/** The forms in which the learner met this set's facts, in any attempt. */
async function readSeenForms({ learnerId, setId }: StartInput): Promise<SeenForm[]> {
  const rows = await database().$queryRaw<{ factId: string; form: QuestionForm; shownAt: Date }[]>`
    SELECT f."body" ->> 'id' AS "factId", q."form", max(a."startedAt") AS "shownAt"
    FROM "Attempt" a
    JOIN "AttemptQuestion" served ON served."attemptId" = a."id"
    JOIN "Question" q ON q."id" = served."questionId"
    JOIN "QuestionFact" qf ON qf."questionId" = q."id"
    JOIN "Fact" f ON f."id" = qf."factId"
    WHERE a."learnerId" = ${learnerId}::uuid AND q."dossierId" = (SELECT "dossierId" FROM "QuestionSet" WHERE "id" = ${setId})
    GROUP BY 1, 2`
  return rows.map((row) => ({ ...row, shownAt: row.shownAt.getTime() }))
}

type Served = { position: number; questionId: string; questionVersion: number; order: unknown }

function draw(
  set: SetRow,
  { questions, facts }: SetQuestions,
  seenForms: SeenForm[],
  seed: number,
  factIds?: string[],
): Served[] {
  const wanted = factIds && new Set(factIds)
  const fits = ({ body }: { body: Question }) =>
    !wanted || body.factIds.every((id) => wanted.has(contentId(set.dossierId, id)))
  const possible = questions.filter(fits)
  const versions = new Map(possible.map(({ version, body }) => [body.id, version]))
  const drawn = drawQuestions({
    questions: possible.map(({ body }) => body),
    setCount: wanted?.size ?? set.count,
    seed: String(seed),
    seenForms,
    reveals: revealsOf(facts),
    inOrder: set.fixedOrder ? possible.map(({ body }) => body.id) : undefined,
  })
  return drawn.map(({ questionId, order }, i) => ({
    position: i + 1,
    questionId: contentId(set.dossierId, questionId),
    questionVersion: versions.get(questionId) ?? 1,
    order,
  }))
}

/** Null if the slot was taken meanwhile. Attempt and questions come into being together, in one statement. */
async function insertAttempt(
  { learnerId, mode, purpose = 'quiz', limitMinutes }: StartInput,
  set: SetRow,
  slot: string,
  seed: number,
  served: Served[],
): Promise<string | null> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    WITH started AS (
      INSERT INTO "Attempt" ("id", "learnerId", "setId", "setVersion", "setTitle", "dossierVersion", "mode", "purpose", "seed",
        "openSlot", "startedAt", "deadlineAt")
      VALUES (${randomUUID()}::uuid, ${learnerId}::uuid, ${set.id}, ${set.version}, ${set.title}, ${set.dossierVersion},
        ${mode}::"AttemptMode", ${purpose}, ${seed}, ${slot}, app_now(),
        app_now() + make_interval(mins => ${limitMinutes ?? null}::int))
      ON CONFLICT ("openSlot") DO NOTHING RETURNING "id"
    ), served AS (
      INSERT INTO "AttemptQuestion" ("attemptId", "position", "questionId", "questionVersion", "order")
      SELECT started."id", given."position", given."questionId", given."questionVersion", given."order"
      FROM started, jsonb_to_recordset(${JSON.stringify(served)}::jsonb) AS given(
        "position" int, "questionId" text, "questionVersion" int, "order" jsonb)
    )
    SELECT "id"::text AS "id" FROM started`
  return rows[0]?.id ?? null
}
