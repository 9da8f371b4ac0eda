import { randomInt, randomUUID } from 'node:crypto'
import {
  type AssignmentTerms,
  deadlineOf,
  refusalToStart,
  type StartRefusal,
  termsFor,
} from '@/core/classes/assignment'
import type { Question } from '@/core/questions/question'
import { serveQuestions } from '@/core/quiz/attempt'
import { seededRandom, shuffle } from '@/core/quiz/shuffle'
import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import { finishDueAttempts } from '@/server/quiz/finish-attempt'
import { isUuid } from '@/server/quiz/read-attempt'
import { EXCEPTION_COLUMNS, TERMS_COLUMNS, toAllowance, toTerms } from './assignment-rows'

type Student = { learnerId: string; assignmentId: string }

/**
 * Starts a student's next attempt at an assignment, or resumes the open one. The limit holds however many starts come at once, on
 * whichever instance: attempts are numbered, and a unique index gives each number once.
 */
export async function startAssignment(
  student: Student,
): Promise<Result<{ attemptId: string; resumed: boolean }, 'not-found' | StartRefusal>> {
  if (!isUuid(student.assignmentId)) return fail('not-found', 'This assignment is no longer here.')
  await finishDueAttempts(student)
  const place = await readStart(student)
  if (!place) return fail('not-found', 'This assignment is no longer here.')
  if (place.openId) return ok({ attemptId: place.openId, resumed: true })
  const refusal = refusalToStart(place.terms, place.taken, place.now)
  if (refusal) return fail(refusal, REFUSALS[refusal])
  const attemptId = await insertAttempt(student, place, randomInt(2 ** 31))
  // Nothing inserted: another click was faster, or the teacher has just changed something. Another look says which.
  return attemptId ? ok({ attemptId, resumed: false }) : startAssignment(student)
}

const REFUSALS: Record<StartRefusal, string> = {
  'not-open': 'This assignment is not open yet.',
  over: 'This assignment is over. Ask your teacher if you need more time.',
  'no-attempts-left': 'You have used all attempts at this assignment.',
}

type Place = {
  now: Date
  terms: AssignmentTerms
  /** How many attempts the student has started. */
  taken: number
  openId: string | null
  assignment: {
    classroomId: string
    setId: string
    setVersion: number
    dossierVersion: number
    title: string
    mode: 'practice' | 'test'
    shuffle: boolean
    updatedAt: Date
  }
  questions: { questionId: string; questionVersion: number; body: Question }[]
}

async function readStart({ learnerId, assignmentId }: Student): Promise<Place | null> {
  const db = database()
  const row = await db.assignment.findFirst({
    where: { id: assignmentId, deletedAt: null, classroom: { enrolments: { some: { learnerId } } } },
    select: {
      classroomId: true,
      setId: true,
      setVersion: true,
      dossierVersion: true,
      title: true,
      mode: true,
      shuffle: true,
      updatedAt: true,
      ...TERMS_COLUMNS,
      exceptions: { where: { learnerId }, select: EXCEPTION_COLUMNS },
      classroom: {
        select: { archivedAt: true, enrolments: { where: { learnerId }, select: { extraTimePercent: true } } },
      },
    },
  })
  if (!row) return null
  const [questions, runs] = await Promise.all([
    db.$queryRaw<Place['questions']>`
      SELECT q."questionId", q."questionVersion", v."body" FROM "AssignmentQuestion" q
      JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
      WHERE q."assignmentId" = ${assignmentId}::uuid ORDER BY q."position"`,
    db.$queryRaw<{ now: Date; taken: number; openId: string | null }[]>`
      SELECT app_now() AS "now", coalesce(max("number"), 0) AS "taken",
        (array_agg("id"::text) FILTER (WHERE "finishedAt" IS NULL))[1] AS "openId"
      FROM "Attempt" WHERE "assignmentId" = ${assignmentId}::uuid AND "learnerId" = ${learnerId}::uuid`,
  ])
  const [run] = runs
  if (!run) throw new Error(`No count of attempts at assignment ${assignmentId}`)
  const allowance = toAllowance(row.classroom.enrolments[0]?.extraTimePercent, row.exceptions[0])
  return { ...run, terms: termsFor(toTerms(row, row.classroom), allowance), assignment: row, questions }
}

/**
 * Null if the student's slot or the number was taken meanwhile, or the assignment edited, or the student left the class. Attempt and
 * questions come into being together, in one statement; FOR SHARE makes an edit that is under way come first.
 */
async function insertAttempt({ learnerId, assignmentId }: Student, place: Place, seed: number): Promise<string | null> {
  const { assignment, terms, now, taken } = place
  const deadlineAt = deadlineOf(terms, now)?.toISOString() ?? null
  const rows = await database().$queryRaw<{ id: string }[]>`
    WITH given AS MATERIALIZED (
      SELECT a."id" FROM "Assignment" a
      JOIN "Enrolment" e ON e."classroomId" = a."classroomId" AND e."learnerId" = ${learnerId}::uuid
      WHERE a."id" = ${assignmentId}::uuid AND a."updatedAt" = ${assignment.updatedAt.toISOString()}::timestamptz
      FOR SHARE OF a
    ), started AS (
      INSERT INTO "Attempt" ("id", "learnerId", "setId", "setVersion", "setTitle", "dossierVersion", "mode", "purpose", "seed",
        "openSlot", "startedAt", "deadlineAt", "assignmentId", "number", "feedback")
      SELECT ${randomUUID()}::uuid, ${learnerId}::uuid, ${assignment.setId}, ${assignment.setVersion}, ${assignment.title},
        ${assignment.dossierVersion}, ${assignment.mode}::"AttemptMode", 'quiz', ${seed},
        ${`${learnerId}:assignment:${assignmentId}`}, ${now.toISOString()}::timestamptz, ${deadlineAt}::timestamptz,
        given."id", ${taken + 1}, ${terms.feedback}::"FeedbackTime"
      FROM given
      ON CONFLICT DO NOTHING RETURNING "id"
    ), served AS (
      INSERT INTO "AttemptQuestion" ("attemptId", "position", "questionId", "questionVersion", "order")
      SELECT started."id", asked."position", asked."questionId", asked."questionVersion", asked."order"
      FROM started, jsonb_to_recordset(${JSON.stringify(serve(place, assignmentId, seed))}::jsonb) AS asked(
        "position" int, "questionId" text, "questionVersion" int, "order" jsonb)
    )
    SELECT "id"::text AS "id" FROM started`
  return rows[0]?.id ?? null
}

/** Without shuffling everybody gets the same paper, order of options included. */
function serve({ assignment, questions }: Place, assignmentId: string, attemptSeed: number) {
  const seed = assignment.shuffle ? String(attemptSeed) : assignmentId
  const inOrder = assignment.shuffle ? shuffle(questions, seededRandom(seed)) : questions
  const served = serveQuestions(
    inOrder.map(({ body }) => body),
    seed,
  )
  return inOrder.map(({ questionId, questionVersion }, i) => ({
    position: i + 1,
    questionId,
    questionVersion,
    order: served[i]?.order,
  }))
}
