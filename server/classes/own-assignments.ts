import {
  type AssignmentState,
  type AssignmentTerms,
  attemptsLeft,
  feedbackDueAt,
  isLate,
  refusalToStart,
  type StartRefusal,
  stateAt,
  termsFor,
} from '@/core/classes/assignment'
import { standingOf } from '@/core/classes/counting'
import type { Points } from '@/core/classes/gradebook'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import type { Prisma } from '@/server/database/generated/client'
import { areAnswersOut } from '@/server/quiz/feedback-due'
import { finishDueAttempts } from '@/server/quiz/finish-attempt'
import { isUuid } from '@/server/quiz/read-attempt'
import { EXCEPTION_COLUMNS, TERMS_COLUMNS, toAllowance, toTerms } from './assignment-rows'
import { type ClassAttempt, listOwnAttempts } from './list-class-attempts'

/** An assignment as one of its students sees it. */
export type OwnAssignment = {
  id: string
  title: string
  instructions: string
  className: string
  setTitle: string
  dossierTitle: string
  questionCount: number
  mode: 'practice' | 'test'
  /** What holds for this student, extra time and later due time included. */
  terms: AssignmentTerms
  now: Date
  state: AssignmentState
  /** The attempt that is open; null if none is. */
  openAttemptId: string | null
  /** Why no attempt can be started now; null if one can. */
  refusal: StartRefusal | null
  attemptsLeft: number | null
  /** Taken back by the teacher, or of a class that the student left: there for what was done in it. */
  isGone: boolean
  attempts: OwnAttempt[]
  /** What counts, once it may be told. */
  counts: (Points & { attemptId: string; isLate: boolean }) | null
}

export type OwnAttempt = {
  id: string
  number: number
  startedAt: Date
  finishedAt: Date | null
  isLate: boolean
  /** With regrades and a teacher's corrections; null until finished, and until it may be told. */
  points: Points | null
}

/** A student's assignments in the classes they are in, the one due next first. Four statements, however many there are. */
export async function listOwnAssignments({ learnerId }: { learnerId: string }): Promise<OwnAssignment[]> {
  return readOwn(learnerId, { deletedAt: null, classroom: { enrolments: { some: { learnerId } } } })
}

/**
 * One of a student's assignments; null for foreign and missing alike. One that was deleted, or whose class they left, is still there for
 * whoever has begun it.
 */
export async function findOwnAssignment(of: {
  learnerId: string
  assignmentId: string
}): Promise<OwnAssignment | null> {
  const { learnerId, assignmentId } = of
  if (!isUuid(assignmentId)) return null
  const isIn = { deletedAt: null, classroom: { enrolments: { some: { learnerId } } } }
  const [own] = await readOwn(
    learnerId,
    { id: assignmentId, OR: [isIn, { attempts: { some: { learnerId } } }] },
    assignmentId,
  )
  return own ?? null
}

async function readOwn(
  learnerId: string,
  where: Prisma.AssignmentWhereInput,
  assignmentId?: string,
): Promise<OwnAssignment[]> {
  await finishDueAttempts({ learnerId })
  const [rows, attempts, now] = await Promise.all([
    database().assignment.findMany({
      where,
      orderBy: [{ dueAt: 'asc' }, { title: 'asc' }, { id: 'asc' }],
      select: columnsFor(learnerId),
    }),
    listOwnAttempts({ learnerId, assignmentId }),
    appNow(database()),
  ])
  return rows.map((row) =>
    toOwn(
      row,
      attempts.filter((attempt) => attempt.assignmentId === row.id),
      now,
    ),
  )
}

function columnsFor(learnerId: string) {
  return {
    id: true,
    title: true,
    instructions: true,
    mode: true,
    deletedAt: true,
    ...TERMS_COLUMNS,
    classroom: {
      select: {
        name: true,
        archivedAt: true,
        enrolments: { where: { learnerId }, select: { extraTimePercent: true } },
      },
    },
    set: { select: { title: true, dossier: { select: { title: true } } } },
    exceptions: { where: { learnerId }, select: EXCEPTION_COLUMNS },
    _count: { select: { questions: true } },
  } satisfies Prisma.AssignmentSelect
}

type Row = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof columnsFor> }>

function toOwn(row: Row, attempts: readonly ClassAttempt[], now: Date): OwnAssignment {
  const { id, title, instructions, mode, classroom, exceptions } = row
  const [seat] = classroom.enrolments
  const everybodys = toTerms(row, classroom)
  const allowance = toAllowance(seat?.extraTimePercent, exceptions[0])
  const terms = termsFor(everybodys, allowance)
  const toldFrom = feedbackDueAt(terms.feedback, everybodys.dueAt, exceptions[0]?.dueAt ?? null)
  const isTold = ({ finishedAt }: ClassAttempt) => areAnswersOut({ finishedAt, feedbackDueAt: toldFrom, now })
  const standing = standingOf(attempts, everybodys, allowance, now)
  const taken = Math.max(0, ...attempts.map(({ number }) => number))
  const isGone = row.deletedAt !== null || seat === undefined
  return {
    ...{ id, title, instructions, mode, terms, now, isGone },
    className: classroom.name,
    setTitle: row.set.title,
    dossierTitle: row.set.dossier.title,
    questionCount: row._count.questions,
    state: stateAt(terms, now),
    openAttemptId: attempts.find(({ finishedAt }) => finishedAt === null)?.id ?? null,
    refusal: isGone ? 'over' : refusalToStart(terms, taken, now),
    attemptsLeft: attemptsLeft(terms, taken),
    attempts: attempts.map((attempt) => ({
      id: attempt.id,
      number: attempt.number,
      startedAt: attempt.startedAt,
      finishedAt: attempt.finishedAt,
      isLate: attempt.finishedAt !== null && isLate(attempt.finishedAt, terms),
      points: isTold(attempt) ? attempt.points : null,
    })),
    counts:
      standing.kind === 'scored' && isTold(standing.attempt)
        ? {
            attemptId: standing.attempt.id,
            score: standing.score,
            maxScore: standing.maxScore,
            isLate: standing.isLate,
          }
        : null,
  }
}
