import { type AssignmentTerms, lengthenedDeadline, termsFor } from '@/core/classes/assignment'
import { fail, ok, type Result } from '@/core/result'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import type { Prisma } from '@/server/database/generated/client'
import type { Transaction } from '@/server/facts/written'
import { GRACE_SECONDS } from '@/server/quiz/deadline'
import { EXCEPTION_COLUMNS, TERMS_COLUMNS, toAllowance, toTerms } from './assignment-rows'
import type { AssignmentDetails } from './create-assignment'
import { taughtBy } from './taught-by'

/** An assignment of a class that this person teaches. */
export type Taught = { teacherId: string; classroomId: string; assignmentId: string }

export const ASSIGNMENT_GONE = 'This assignment is no longer here.'

/**
 * Changes what an assignment says and allows; `version` is the `updatedAt` that was changed. It holds for attempts that start from now on,
 * but a later due time lengthens those that it would have ended.
 */
export async function updateAssignment(
  input: Taught & { version: Date; details: AssignmentDetails },
): Promise<Result<null, 'not-found' | 'changed'>> {
  const { version, details } = input
  return changingAssignment(input, async (transaction, { row, before, now }) => {
    if (row.updatedAt.getTime() !== version.getTime()) {
      return fail(
        'changed',
        'The assignment was changed elsewhere since you opened this page. Look it over and save again.',
      )
    }
    await transaction.assignment.update({ where: { id: row.id }, data: { ...details, updatedAt: now } })
    await lengthenRunning(transaction, row.id, before, { ...before, ...details }, now)
    return ok(null)
  })
}

/** Ends an assignment for everybody, or opens it again. Whoever has begun may finish. */
export async function closeAssignment(input: Taught & { close: boolean }): Promise<Result<null, 'not-found'>> {
  return changingAssignment(input, async (transaction, { row, now }) => {
    const closedAt = input.close ? (row.closedAt ?? now) : null
    await transaction.assignment.update({ where: { id: row.id }, data: { closedAt, updatedAt: now } })
    return ok(null)
  })
}

/** Takes an assignment out of every list, or puts it back. Attempts and marks stay. */
export async function deleteAssignment(input: Taught & { remove: boolean }): Promise<Result<null, 'not-found'>> {
  return changingAssignment(input, async (transaction, { row, now }) => {
    const deletedAt = input.remove ? (row.deletedAt ?? now) : null
    await transaction.assignment.update({ where: { id: row.id }, data: { deletedAt, updatedAt: now } })
    return ok(null)
  })
}

/** What is granted to one student; `dueAt` null: the assignment's. */
export type Grant = { extraMinutes: number; extraAttempts: number; dueAt: Date | null }

/**
 * Grants a student of the class more than the others, in the place of what was granted before. A due time of their own opens again what was
 * closed. A running attempt of theirs is lengthened, never shortened.
 */
export async function grantException(
  input: Taught & { learnerId: string; grant: Grant },
): Promise<Result<null, 'not-found' | 'not-in-class'>> {
  const { teacherId, learnerId, grant } = input
  return changingAssignment(input, async (transaction, { row, before, now }) => {
    const { id: assignmentId, classroomId } = row
    const seat = await transaction.enrolment.findFirst({
      where: { classroomId, learnerId },
      select: { extraTimePercent: true },
    })
    if (!seat) return fail('not-in-class', 'This student is no longer in the class.')
    const key = { assignmentId_learnerId: { assignmentId, learnerId } }
    const earlier = await transaction.assignmentException.findUnique({ where: key, select: EXCEPTION_COLUMNS })
    const data = { ...grant, grantedById: teacherId, grantedAt: now }
    await transaction.assignmentException.upsert({
      where: key,
      create: { assignmentId, learnerId, ...data },
      update: data,
    })
    await lengthen(transaction, { assignmentId, learnerId }, now, (running) =>
      lengthenedDeadline(
        running,
        termsFor(before, toAllowance(seat.extraTimePercent, earlier ?? undefined)),
        termsFor(before, toAllowance(seat.extraTimePercent, { ...grant, grantedAt: now })),
      ),
    )
    return ok(null)
  })
}

type AssignmentRow = Prisma.AssignmentGetPayload<{ select: typeof ROW_COLUMNS }>
type Changing = { row: AssignmentRow; before: AssignmentTerms; now: Date }

/** Runs a change while nobody starts an attempt at the assignment or changes it. */
async function changingAssignment<Code extends string>(
  { teacherId, classroomId, assignmentId }: Taught,
  change: (transaction: Transaction, changing: Changing) => Promise<Result<null, Code>>,
): Promise<Result<null, Code | 'not-found'>> {
  return database().$transaction(async (transaction): Promise<Result<null, Code | 'not-found'>> => {
    const where = { id: assignmentId, classroomId, classroom: taughtBy(teacherId) }
    if ((await transaction.assignment.count({ where })) === 0) return fail('not-found', ASSIGNMENT_GONE)
    await transaction.$executeRaw`SELECT 1 FROM "Assignment" WHERE "id" = ${assignmentId}::uuid FOR UPDATE`
    const row = await transaction.assignment.findFirst({ where, select: ROW_COLUMNS })
    if (!row) return fail('not-found', ASSIGNMENT_GONE)
    return change(transaction, { row, before: toTerms(row, row.classroom), now: await appNow(transaction) })
  })
}

const ROW_COLUMNS = {
  id: true,
  classroomId: true,
  updatedAt: true,
  deletedAt: true,
  ...TERMS_COLUMNS,
  classroom: { select: { archivedAt: true } },
} as const

async function lengthenRunning(
  transaction: Transaction,
  assignmentId: string,
  before: AssignmentTerms,
  after: AssignmentTerms,
  now: Date,
): Promise<void> {
  const exceptions = await transaction.assignmentException.findMany({
    where: { assignmentId },
    select: { learnerId: true, ...EXCEPTION_COLUMNS },
  })
  const granted = new Map(exceptions.map((exception) => [exception.learnerId, exception]))
  const seats = await transaction.enrolment.findMany({
    where: { classroom: { assignments: { some: { id: assignmentId } } } },
    select: { learnerId: true, extraTimePercent: true },
  })
  const shares = new Map(seats.map((seat) => [seat.learnerId, seat.extraTimePercent]))
  // An edited limit holds for attempts that start later: here only the due time moves.
  const moved = { ...before, dueAt: after.dueAt }
  await lengthen(transaction, { assignmentId }, now, (running) => {
    const allowance = toAllowance(shares.get(running.learnerId), granted.get(running.learnerId))
    return lengthenedDeadline(running, termsFor(before, allowance), termsFor(moved, allowance))
  })
}

type Running = { id: string; learnerId: string; startedAt: Date; deadlineAt: Date | null }

/** Attempts that are past their deadline and the grace after it are over, even if nobody has noticed yet. */
async function lengthen(
  transaction: Transaction,
  of: { assignmentId: string; learnerId?: string },
  now: Date,
  deadlineFor: (running: Running) => Date | null,
): Promise<void> {
  const overSince = new Date(now.getTime() - GRACE_SECONDS * 1000)
  const running = await transaction.attempt.findMany({
    where: { ...of, finishedAt: null, deadlineAt: { gte: overSince } },
    select: { id: true, learnerId: true, startedAt: true, deadlineAt: true },
  })
  for (const attempt of running) {
    const deadlineAt = deadlineFor(attempt)
    if (deadlineAt?.getTime() === attempt.deadlineAt?.getTime()) continue
    await transaction.attempt.updateMany({ where: { id: attempt.id, finishedAt: null }, data: { deadlineAt } })
  }
}
