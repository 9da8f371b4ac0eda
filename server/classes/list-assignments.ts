import { type AssignmentState, type AssignmentTerms, stateAt } from '@/core/classes/assignment'
import { database } from '@/server/database/client'
import { isUuid } from '@/server/quiz/read-attempt'
import { toTerms } from './assignment-rows'

/** A line of a class's list of assignments. */
export type AssignmentSummary = {
  id: string
  title: string
  setId: string
  zone: string
  mode: 'practice' | 'test'
  terms: AssignmentTerms
  state: AssignmentState
  questionCount: number
  /** Of the students now in the class: how many started an attempt, and how many finished one. */
  started: number
  finished: number
}

type Row = Omit<AssignmentTerms, 'closedAt'> &
  Pick<AssignmentSummary, 'id' | 'title' | 'setId' | 'zone' | 'mode' | 'questionCount' | 'started' | 'finished'> & {
    closedAt: Date | null
    archivedAt: Date | null
    now: Date
  }

/** The assignments of a class that this person teaches, those due last first; none for another teacher's class. One statement. */
export async function listAssignments(of: { teacherId: string; classroomId: string }): Promise<AssignmentSummary[]> {
  if (!isUuid(of.classroomId)) return []
  const rows = await database().$queryRaw<Row[]>`
    SELECT a."id"::text AS "id", a."title", a."setId", a."zone", a."mode"::text AS "mode", a."opensAt", a."dueAt", a."closedAt",
      a."attemptsAllowed", a."counting"::text AS "counting", a."minutes", a."feedback"::text AS "feedback",
      a."late"::text AS "late", a."latePenaltyPercent", c."archivedAt", app_now() AS "now",
      (SELECT count(*)::int FROM "AssignmentQuestion" q WHERE q."assignmentId" = a."id") AS "questionCount",
      coalesce(taken."started", 0) AS "started", coalesce(taken."finished", 0) AS "finished"
    FROM "Assignment" a
    JOIN "Classroom" c ON c."id" = a."classroomId"
    JOIN "ClassroomTeacher" t ON t."classroomId" = c."id" AND t."teacherId" = ${of.teacherId}::uuid
    LEFT JOIN LATERAL (
      SELECT count(DISTINCT run."learnerId")::int AS "started",
        count(DISTINCT run."learnerId") FILTER (WHERE run."finishedAt" IS NOT NULL)::int AS "finished"
      FROM "Attempt" run
      JOIN "Enrolment" e ON e."learnerId" = run."learnerId" AND e."classroomId" = a."classroomId"
      WHERE run."assignmentId" = a."id") taken ON true
    WHERE a."classroomId" = ${of.classroomId}::uuid AND a."deletedAt" IS NULL
    ORDER BY a."dueAt" DESC, a."title", a."id"`
  return rows.map((row) => {
    const { id, title, setId, zone, mode, questionCount, started, finished } = row
    const terms = toTerms(row, row)
    return { id, title, setId, zone, mode, questionCount, started, finished, terms, state: stateAt(terms, row.now) }
  })
}
