import { type Standing, standingOf } from '@/core/classes/counting'
import { type QuestionCell, questionCell } from '@/core/classes/gradebook'
import { groupBy } from '@/core/group-by'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { findAssignment, type TaughtAssignment } from './find-assignment'
import { finishClassAttempts } from './finish-class-attempts'
import { analyseFirstAttempts } from './get-item-analysis'
import { type AskedInClass, listAskedQuestions } from './list-asked-questions'
import { type ClassAttempt, listClassAttempts } from './list-class-attempts'
import { type GradedPlace, listGradedPlaces } from './list-places'
import { listStudents, type Student } from './list-students'

export type AssignmentResults = {
  assignment: TaughtAssignment
  questions: AskedInClass[]
  students: ResultRow[]
  /** Of each question, in order: the share of right answers among the attempts shown that were asked it, 0 to 1; null without any. */
  rightShares: (number | null)[]
  /** Positions of the questions that first attempts say are worth a look. */
  flagged: ReadonlySet<number>
}

export type ResultRow = {
  id: string
  name: string
  standing: Standing<ClassAttempt>
  /** In the order of the questions; null for a student without an attempt. */
  cells: QuestionCell[] | null
}

/**
 * Students × questions of an assignment, of each student the attempt that counts, or the running one. Null for another teacher's
 * assignment and a missing one alike. A constant number of statements.
 */
export async function getAssignmentResults(of: {
  teacherId: string
  classroomId: string
  assignmentId: string
}): Promise<AssignmentResults | null> {
  const assignment = await findAssignment(of)
  if (!assignment) return null
  await finishClassAttempts(of)
  const [questions, students, attempts, now] = await Promise.all([
    listAskedQuestions(of.assignmentId),
    listStudents(of),
    listClassAttempts(of),
    appNow(database()),
  ])
  const byLearner = groupBy(attempts, ({ learnerId }) => learnerId)
  const standings = students.map((student) => {
    const own = byLearner.get(student.id) ?? []
    const standing = standingOf(own, assignment.terms, student.allowanceIn(assignment.id), now)
    return { student, standing, shown: standing.kind === 'scored' ? standing.attempt : (own.at(-1) ?? null) }
  })
  const [places, first] = await Promise.all([
    listGradedPlaces(standings.flatMap(({ shown }) => shown?.id ?? [])),
    analyseFirstAttempts(questions, attempts),
  ])
  const byAttempt = groupBy(places, ({ attemptId }) => attemptId)
  const rows = standings.map(({ student, standing, shown }) =>
    toRow(student, standing, questions, shown, byAttempt.get(shown?.id ?? '') ?? []),
  )
  const flagged = first.questions.filter((_, at) => (first.analysis.questions[at]?.flags.length ?? 0) > 0)
  return {
    assignment,
    questions,
    students: rows,
    rightShares: questions.map((_, at) => rightShare(rows, at)),
    flagged: new Set(flagged.map(({ position }) => position)),
  }
}

function toRow(
  { id, name }: Student,
  standing: Standing<ClassAttempt>,
  questions: readonly AskedInClass[],
  shown: ClassAttempt | null,
  places: readonly GradedPlace[],
): ResultRow {
  if (!shown) return { id, name, standing, cells: null }
  const lastAnswered = Math.max(0, ...places.filter(({ outcome }) => outcome !== null).map(({ position }) => position))
  const byQuestion = new Map(places.map((place) => [place.questionId, place]))
  const cells = questions.map(({ questionId, isVoid }) => {
    const place = byQuestion.get(questionId)
    return questionCell({
      outcome: place?.outcome ?? null,
      isVoid,
      corrected: (place && shown.corrections.get(place.position)) ?? null,
      isBeforeAnAnswer: place !== undefined && place.position < lastAnswered,
      isFinished: shown.finishedAt !== null,
    })
  })
  return { id, name, standing, cells }
}

function rightShare(rows: readonly ResultRow[], at: number): number | null {
  const cells = rows.flatMap(({ cells: own }) => own?.[at] ?? []).filter((cell) => cell !== 'open' && cell !== 'void')
  return cells.length === 0 ? null : cells.filter((cell) => cell === 'right').length / cells.length
}
