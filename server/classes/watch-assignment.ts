import { countStates, type WatchCounts, type WatchState, watchState } from '@/core/classes/watching'
import { database } from '@/server/database/client'
import { GRACE_SECONDS } from '@/server/quiz/deadline'
import { findAssignment, type TaughtAssignment } from './find-assignment'

export type Watched = {
  counts: WatchCounts
  students: WatchedStudent[]
  /** When this was so, ISO text. */
  at: string
}

/** `asked`: the stem of the question that a student is at; null if they are at none. */
export type WatchedStudent = { id: string; name: string; state: WatchState; asked: string | null }

/**
 * Where the students of a class are in an assignment, those stuck longest first, then those running, not started, handed in. Null for
 * another teacher's assignment and a missing one alike. The same few statements however many students: it is asked every few seconds.
 */
export async function watchAssignment(of: {
  teacherId: string
  classroomId: string
  assignmentId: string
}): Promise<{ assignment: TaughtAssignment; watched: Watched } | null> {
  const assignment = await findAssignment(of)
  if (!assignment) return null
  const rows = await readWatched(of)
  const students = rows.map(toWatched).sort(byNeed)
  const at = rows[0]?.now ?? new Date()
  return {
    assignment,
    watched: { students, counts: countStates(students.map(({ state }) => state)), at: at.toISOString() },
  }
}

type Row = {
  id: string
  name: string
  startedAt: Date | null
  finishedAt: Date | null
  lastAnswerAt: Date | null
  answered: number
  total: number
  openPosition: number | null
  asked: string | null
  now: Date
}

/** An attempt that is over and not ended yet counts as handed in: ending it is for whoever reads the results. */
async function readWatched(of: { classroomId: string; assignmentId: string }): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    SELECT u."id"::text AS "id", coalesce(nullif(u."name", ''), u."username", 'A student') AS "name", a."startedAt",
      CASE
        WHEN a."finishedAt" IS NOT NULL THEN a."finishedAt"
        WHEN a."deadlineAt" + make_interval(secs => ${GRACE_SECONDS}) < app_now() THEN a."deadlineAt"
        WHEN a."mode" = 'practice' AND came."openPosition" IS NULL THEN came."lastAnswerAt"
      END AS "finishedAt",
      came."lastAnswerAt", coalesce(came."answered", 0) AS "answered", coalesce(came."total", 0) AS "total",
      came."openPosition", version."body" ->> 'stem' AS "asked", app_now() AS "now"
    FROM "Enrolment" e
    JOIN "User" u ON u."id" = e."learnerId"
    LEFT JOIN LATERAL (
      SELECT * FROM "Attempt" run WHERE run."assignmentId" = ${of.assignmentId}::uuid AND run."learnerId" = u."id"
      ORDER BY run."number" DESC LIMIT 1) a ON true
    LEFT JOIN LATERAL (
      SELECT count(given."at")::int AS "answered", count(*)::int AS "total", max(given."at") AS "lastAnswerAt",
        min(q."position") FILTER (WHERE given."at" IS NULL) AS "openPosition"
      FROM "AttemptQuestion" q
      LEFT JOIN LATERAL (
        SELECT max(r."receivedAt") AS "at" FROM "Response" r
        WHERE r."attemptId" = q."attemptId" AND r."position" = q."position") given ON true
      WHERE q."attemptId" = a."id") came ON true
    LEFT JOIN "AttemptQuestion" here ON here."attemptId" = a."id" AND here."position" = came."openPosition"
    LEFT JOIN "QuestionVersion" version ON version."questionId" = here."questionId" AND version."version" = here."questionVersion"
    WHERE e."classroomId" = ${of.classroomId}::uuid`
}

function toWatched({ id, name, asked, now, startedAt, finishedAt, lastAnswerAt, ...rest }: Row): WatchedStudent {
  const attempt = startedAt && {
    ...rest,
    startedAt: startedAt.getTime(),
    finishedAt: finishedAt?.getTime() ?? null,
    lastAnswerAt: lastAnswerAt?.getTime() ?? null,
  }
  const state = watchState(attempt, now.getTime())
  return { id, name, state, asked: state.kind === 'running' || state.kind === 'stuck' ? asked : null }
}

const NEED: Record<WatchState['kind'], number> = { stuck: 0, running: 1, 'not-started': 2, 'handed-in': 3 }

function byNeed(a: WatchedStudent, b: WatchedStudent): number {
  return NEED[a.state.kind] - NEED[b.state.kind] || idleOf(b) - idleOf(a) || a.name.localeCompare(b.name, 'en')
}

/** Whoever is merely running stays in the order of names: rows that jump with every answer cannot be read. */
function idleOf({ state }: WatchedStudent): number {
  return state.kind === 'stuck' ? state.idleMinutes : 0
}
