import type { Allowance, AssignmentTerms } from '@/core/classes/assignment'
import type { Prisma } from '@/server/database/generated/client'

/** The columns that say what an assignment allows. */
export const TERMS_COLUMNS = {
  opensAt: true,
  dueAt: true,
  closedAt: true,
  attemptsAllowed: true,
  counting: true,
  minutes: true,
  feedback: true,
  late: true,
  latePenaltyPercent: true,
} as const

/** The columns that say what was granted to one student. */
export const EXCEPTION_COLUMNS = { extraMinutes: true, extraAttempts: true, dueAt: true, grantedAt: true } as const

type TermsRow = Prisma.AssignmentGetPayload<{ select: typeof TERMS_COLUMNS }>
type ExceptionRow = Prisma.AssignmentExceptionGetPayload<{ select: typeof EXCEPTION_COLUMNS }>

/** What an assignment allows. That its class is archived closes it, too. */
export function toTerms(row: TermsRow, classroom: { archivedAt: Date | null }): AssignmentTerms {
  const { opensAt, dueAt, attemptsAllowed, counting, minutes, feedback, late, latePenaltyPercent } = row
  const closedAt = earlier(row.closedAt, classroom.archivedAt)
  return { opensAt, dueAt, closedAt, attemptsAllowed, counting, minutes, feedback, late, latePenaltyPercent }
}

/** What a student is allowed: their share of extra time in the class, and what was granted in this assignment. */
export function toAllowance(extraTimePercent: number | undefined, exception: ExceptionRow | undefined): Allowance {
  return { extraTimePercent: extraTimePercent ?? 0, exception: exception ?? null }
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
