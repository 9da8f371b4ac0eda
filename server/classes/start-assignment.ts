import { randomInt, randomUUID } from 'node:crypto'
import {
  type Allowance,
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
import { toAllowance, toTerms } from './assignment-rows'

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
  assignment: AssignmentRow
  questions: AskedRow[]
}

type AssignmentRow = {
  setId: string
  setVersion: number
  dossierVersion: number
  title: string
  mode: 'practice' | 'test'
  shuffle: boolean
  updatedAt: Date
}

type AskedRow = { questionId: string; questionVersion: number; body: Question }

type StartRow = AssignmentRow &
  Omit<Place, 'terms' | 'assignment'> &
  AssignmentTerms & {
    archivedAt: Date | null
    extraTimePercent: number
    /** Null together if nothing was granted; `ownDueAt` may be null alone. */
    extraMinutes: number | null
    extraAttempts: number | null
    ownDueAt: Date | null
    grantedAt: Date | null
  }

/** One statement: a whole class starts in the same minute. */
async function readStart({ learnerId, assignmentId }: Student): Promise<Place | null> {
  const [row] = await database().$queryRaw<StartRow[]>`
    SELECT a."setId", a."setVersion", a."dossierVersion", a."title", a."mode"::text AS "mode", a."shuffle", a."updatedAt",
      a."opensAt", a."dueAt", a."closedAt", a."attemptsAllowed", a."counting"::text AS "counting", a."minutes",
      a."feedback"::text AS "feedback", a."late"::text AS "late", a."latePenaltyPercent", c."archivedAt", e."extraTimePercent",
      own."extraMinutes", own."extraAttempts", own."dueAt" AS "ownDueAt", own."grantedAt", app_now() AS "now",
      coalesce(run."taken", 0) AS "taken", run."openId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('questionId', q."questionId", 'questionVersion', q."questionVersion",
          'body', v."body") ORDER BY q."position"), '[]'::jsonb)
        FROM "AssignmentQuestion" q
        JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
        WHERE q."assignmentId" = a."id") AS "questions"
    FROM "Assignment" a
    JOIN "Classroom" c ON c."id" = a."classroomId"
    JOIN "Enrolment" e ON e."classroomId" = c."id" AND e."learnerId" = ${learnerId}::uuid
    LEFT JOIN "AssignmentException" own ON own."assignmentId" = a."id" AND own."learnerId" = e."learnerId"
    LEFT JOIN LATERAL (
      SELECT max(r."number") AS "taken", (array_agg(r."id"::text) FILTER (WHERE r."finishedAt" IS NULL))[1] AS "openId"
      FROM "Attempt" r WHERE r."assignmentId" = a."id" AND r."learnerId" = e."learnerId") run ON true
    WHERE a."id" = ${assignmentId}::uuid AND a."deletedAt" IS NULL`
  if (!row) return null
  const { now, taken, openId, questions } = row
  const terms = termsFor(toTerms(row, row), toAllowance(row.extraTimePercent, exceptionOf(row)))
  return { now, terms, taken, openId, assignment: row, questions }
}

function exceptionOf(row: StartRow): NonNullable<Allowance['exception']> | undefined {
  const { extraMinutes, extraAttempts, ownDueAt: dueAt, grantedAt } = row
  if (extraMinutes === null || extraAttempts === null || grantedAt === null) return undefined
  return { extraMinutes, extraAttempts, dueAt, grantedAt }
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
      WHERE a."id" = ${assignmentId}::uuid AND date_trunc('milliseconds', a."updatedAt") = ${assignment.updatedAt.toISOString()}::timestamptz
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
