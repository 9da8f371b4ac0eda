import { taughtBy } from '@/server/classes/taught-by'
import { Prisma } from '@/server/database/generated/client'

/**
 * Which dossiers in use this person may read, as a filter: public ones, those they own or edit, and those shared with a class
 * that they are in or teach. Null is nobody.
 */
export function mayRead(userId: string | null): Prisma.DossierWhereInput {
  if (userId === null) return { retiredAt: null, visibility: 'public' }
  const inClass = { OR: [taughtBy(userId), { enrolments: { some: { learnerId: userId } } }] }
  return {
    retiredAt: null,
    OR: [
      { visibility: 'public' },
      { ownerId: userId },
      { editors: { some: { userId } } },
      { visibility: 'class', classes: { some: { classroom: inClass } } },
    ],
  }
}

/** Which dossiers in use everybody in a class may read because they are in it, as a filter: public ones, and those shared with it. */
export function readByClass(classroomId: string): Prisma.DossierWhereInput {
  return {
    retiredAt: null,
    OR: [{ visibility: 'public' }, { visibility: 'class', classes: { some: { classroomId } } }],
  }
}

/** Which dossiers in use this person may change, as a filter: those they own or edit. */
export function mayEdit(userId: string): Prisma.DossierWhereInput {
  return { retiredAt: null, OR: [{ ownerId: userId }, { editors: { some: { userId } } }] }
}

/** As mayRead, as a condition on a row of "Dossier" that a statement calls `alias`. */
export function readableBy(userId: string, alias: 'd'): Prisma.Sql {
  const d = Prisma.raw(`"${alias}"`)
  return Prisma.sql`(${d}."retiredAt" IS NULL AND (${d}."visibility" = 'public' OR ${d}."ownerId" = ${userId}::uuid
    OR EXISTS (SELECT 1 FROM "DossierEditor" e WHERE e."dossierId" = ${d}."id" AND e."userId" = ${userId}::uuid)
    OR (${d}."visibility" = 'class' AND EXISTS (
      SELECT 1 FROM "DossierClass" dc JOIN "Classroom" c ON c."id" = dc."classroomId"
      WHERE dc."dossierId" = ${d}."id" AND (EXISTS (
        SELECT 1 FROM "ClassroomTeacher" ct WHERE ct."classroomId" = c."id" AND ct."teacherId" = ${userId}::uuid) OR EXISTS (
        SELECT 1 FROM "Enrolment" en WHERE en."classroomId" = c."id" AND en."learnerId" = ${userId}::uuid))))))`
}
