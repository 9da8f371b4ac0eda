import { analyseItems, type ItemAnalysis, type LearnerAnswer } from '@/core/classes/item-analysis'
import { groupBy } from '@/core/group-by'
import { answerWords } from '@/server/appeals/answer-words'
import { findAssignment, type TaughtAssignment } from './find-assignment'
import { finishClassAttempts } from './finish-class-attempts'
import { type AskedInClass, listAskedQuestions } from './list-asked-questions'
import { type ClassAttempt, listClassAttempts } from './list-class-attempts'
import { type AnsweredPlace, listAnsweredPlaces } from './list-places'

export type AnalysedAssignment = {
  assignment: TaughtAssignment
  /** Those that count, in the assignment’s order; `analysis.questions` has one for each. */
  questions: AskedInClass[]
  voided: AskedInClass[]
  analysis: ItemAnalysis
  /** An answer that somebody gave to this question in this row of the analysis, for deciding about all like it; null without one. */
  responseAt: (questionId: string, row: number) => string | null
}

/** What first attempts say about the questions of an assignment; null for another teacher's and a missing one alike. */
export async function getItemAnalysis(of: {
  teacherId: string
  classroomId: string
  assignmentId: string
}): Promise<AnalysedAssignment | null> {
  const assignment = await findAssignment(of)
  if (!assignment) return null
  await finishClassAttempts(of)
  const [asked, attempts] = await Promise.all([listAskedQuestions(of.assignmentId), listClassAttempts(of)])
  return { assignment, ...(await analyseFirstAttempts(asked, attempts)) }
}

/** The figures of these questions from the first attempts among `attempts` that are finished. One statement. */
export async function analyseFirstAttempts(
  asked: readonly AskedInClass[],
  attempts: readonly ClassAttempt[],
): Promise<Omit<AnalysedAssignment, 'assignment'>> {
  const first = attempts.filter(({ number, finishedAt }) => number === 1 && finishedAt !== null)
  const places = await listAnsweredPlaces(first.map(({ id }) => id))
  const byAttempt = groupBy(places, ({ attemptId }) => attemptId)
  const questions = asked.filter(({ isVoid }) => !isVoid)
  const rows = first.map((attempt) => answersOf(questions, attempt, byAttempt.get(attempt.id) ?? []))
  return {
    responseAt: (questionId, row) => {
      const given = byAttempt.get(first[row]?.id ?? '') ?? []
      return given.find((place) => place.questionId === questionId)?.responseId ?? null
    },
    questions,
    voided: asked.filter(({ isVoid }) => isVoid),
    analysis: analyseItems(
      questions.map(({ questionId, body }) => ({ questionId, question: body })),
      rows,
    ),
  }
}

function answersOf(
  questions: readonly AskedInClass[],
  { corrections }: ClassAttempt,
  places: readonly AnsweredPlace[],
): LearnerAnswer[] {
  const lastAnswered = Math.max(0, ...places.filter(({ answer }) => answer !== null).map(({ position }) => position))
  const byQuestion = new Map(places.map((place) => [place.questionId, place]))
  return questions.map(({ questionId, body }): LearnerAnswer => {
    const place = byQuestion.get(questionId)
    const corrected = place && corrections.get(place.position)
    if (!place?.answer) {
      const isOmitted = place !== undefined && place.position < lastAnswered
      return { kind: isOmitted ? 'omitted' : 'not-reached', mark: corrected ?? 0 }
    }
    return {
      kind: 'answered',
      answer: place.answer,
      match: place.detail?.match ?? null,
      mark: corrected ?? place.score ?? 0,
      words: answerWords(body, place.answer),
    }
  })
}
