import type { Prisma } from '@/server/database/generated/client'
import { mayEdit, readByClass } from '@/server/facts/may-read'

export type ToClass = { teacherId: string; classroomId: string }

/** Of which dossiers a teacher may assign sets to a class, as a filter: those that it reads, and those that they can let it read. */
export function mayAssign({ teacherId, classroomId }: ToClass): Prisma.DossierWhereInput {
  return { OR: [readByClass(classroomId), mayEdit(teacherId)] }
}
