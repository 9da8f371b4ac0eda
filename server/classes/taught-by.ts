import type { Prisma } from '../database/generated/client'

/** Which classes this person teaches, as a filter. Whoever asks for a class of a teacher's asks with it. */
export function taughtBy(teacherId: string): Prisma.ClassroomWhereInput {
  return { teachers: { some: { teacherId } } }
}
