import { type Standing, standingOf } from '@/core/classes/counting'
import { correctedPoints, correctionsInForce, type Points, traceLines } from '@/core/classes/gradebook'
import { keyOf } from '@/core/questions/amendment'
import { answerWords } from '@/server/appeals/answer-words'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import type { StoredFootnote } from '@/server/facts/rows'
import { isUuid, readAttempt } from '@/server/quiz/read-attempt'
import { findAssignment, type TaughtAssignment } from './find-assignment'
import { finishClassAttempts } from './finish-class-attempts'
import { listMarkLines } from './list-mark-lines'
import { listStudents } from './list-students'

/** A student's attempt as the class's teachers mark it. */
export type MarkedAttempt = {
  assignment: TaughtAssignment
  attemptId: string
  number: number
  /** In the assignment: how many the student has taken. */
  attempts: { id: string; number: number }[]
  student: { id: string; name: string }
  startedAt: Date
  finishedAt: Date | null
  /** Without corrections, regrades included; null until finished. */
  worked: Points | null
  /** With corrections and what lateness takes; null until finished. */
  standing: Extract<Standing, { kind: 'scored' }> | null
  questions: MarkedQuestion[]
  /** About the attempt as a whole, oldest first. */
  lines: MarkNote[]
}

export type MarkedQuestion = {
  position: number
  questionId: string
  stem: string
  key: string
  /** Null if it was not answered. */
  given: string | null
  outcome: 'right' | 'partly' | 'wrong' | 'dont-know' | null
  isVoid: boolean
  /** What it was worked out to be worth, 0 to 1, and what it counts for. */
  worked: number
  score: number
  isCorrected: boolean
  footnotes: StoredFootnote[]
  lines: MarkNote[]
}

/** A line of the record: who changed what from what to what, or only said something. */
export type MarkNote = { id: string; author: string; at: Date; from: number | null; to: number | null; comment: string }

/** An attempt of a student who is in the class; null for foreign and missing alike. */
export async function getMarkedAttempt(of: {
  teacherId: string
  classroomId: string
  assignmentId: string
  attemptId: string
}): Promise<MarkedAttempt | null> {
  const assignment = isUuid(of.attemptId) ? await findAssignment(of) : null
  if (!assignment) return null
  await finishClassAttempts(of)
  const [students, attempts, lines, now] = await Promise.all([
    listStudents(of),
    listNumbers(of),
    listMarkLines(of.attemptId),
    appNow(database()),
  ])
  const own = attempts.find(({ id }) => id === of.attemptId)
  const student = students.find(({ id }) => id === own?.learnerId)
  const read = student && (await readAttempt(database(), { learnerId: student.id, attemptId: of.attemptId }))
  if (!own || !student || !read) return null
  const { attempt, questions } = read
  const inForce = correctionsInForce(lines)
  const counting = questions.filter(({ voidedBy }) => voidedBy === null)
  const scores = new Map(counting.map(({ position, response }) => [position, response?.score ?? 0]))
  const worked = attempt.finishedAt && {
    score: [...scores.values()].reduce((sum, score) => sum + score, 0),
    maxScore: scores.size,
  }
  const points = worked && correctedPoints(worked, inForce, (position) => scores.get(position) ?? null)
  const standing = standingOf(
    [{ id: own.id, number: own.number, finishedAt: attempt.finishedAt, points, corrections: inForce }],
    assignment.terms,
    student.allowanceIn(assignment.id),
    now,
  )
  const traced = traceLines(lines, (position) =>
    position === null ? (worked?.score ?? null) : (scores.get(position) ?? null),
  )
  const notesAt = (wanted: number | null): MarkNote[] =>
    traced
      .filter(({ position }) => position === wanted)
      .map(({ id, author, at, from, to, comment }) => ({ id, author, at, from, to, comment }))
  return {
    assignment,
    attemptId: own.id,
    number: own.number,
    attempts: attempts.filter(({ learnerId }) => learnerId === student.id).map(({ id, number }) => ({ id, number })),
    student: { id: student.id, name: student.name },
    startedAt: attempt.startedAt,
    finishedAt: attempt.finishedAt,
    worked,
    standing: standing.kind === 'scored' ? standing : null,
    questions: questions.map(({ position, questionId, body, voidedBy, response, footnotes }) => ({
      position,
      questionId,
      stem: body.stem,
      key: keyOf(body),
      given: response && answerWords(body, response.answer),
      outcome: response?.outcome ?? null,
      isVoid: voidedBy !== null,
      worked: scores.get(position) ?? 0,
      score: inForce.get(position) ?? scores.get(position) ?? 0,
      isCorrected: inForce.has(position),
      footnotes,
      lines: notesAt(position),
    })),
    lines: notesAt(null),
  }
}

async function listNumbers({ assignmentId }: { assignmentId: string }) {
  const rows = await database().attempt.findMany({
    where: { assignmentId },
    orderBy: { number: 'asc' },
    select: { id: true, learnerId: true, number: true },
  })
  return rows.map(({ number, ...row }) => ({ ...row, number: number ?? 1 }))
}
