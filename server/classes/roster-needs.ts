import { database } from '../database/client'

/** What a student of a class still has to hand in of what it was assigned: `overdue` of them past their time. */
export type RosterNeeds = { toHandIn: number; overdue: number }

/**
 * What each student of a class of this teacher's needs, by their id; who has handed in everything is not in it. Assignments count from when they
 * open until one attempt is finished or its time is over; a student's own due time goes before the assignment's.
 */
export async function readRosterNeeds(input: {
  teacherId: string
  classroomId: string
}): Promise<Map<string, RosterNeeds>> {
  const { teacherId, classroomId } = input
  const rows = await database().$queryRaw<(RosterNeeds & { learnerId: string })[]>`
    SELECT e."learnerId"::text,
      count(*) FILTER (WHERE NOT late."isOver")::int AS "toHandIn", count(*) FILTER (WHERE late."isOver")::int AS "overdue"
    FROM "Enrolment" e
    JOIN "ClassroomTeacher" t ON t."classroomId" = e."classroomId" AND t."teacherId" = ${teacherId}::uuid
    JOIN "Assignment" a ON a."classroomId" = e."classroomId" AND a."deletedAt" IS NULL AND a."opensAt" <= app_now()
    LEFT JOIN "AssignmentException" x ON x."assignmentId" = a."id" AND x."learnerId" = e."learnerId"
    CROSS JOIN LATERAL (
      SELECT coalesce(x."dueAt", least(a."dueAt", a."closedAt")) <= app_now() AS "isOver") late
    WHERE e."classroomId" = ${classroomId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "Attempt" done
      WHERE done."assignmentId" = a."id" AND done."learnerId" = e."learnerId"
        AND (done."finishedAt" IS NOT NULL OR done."deadlineAt" <= app_now()))
    GROUP BY e."learnerId"`
  return new Map(rows.map(({ learnerId, ...needs }) => [learnerId, needs]))
}
