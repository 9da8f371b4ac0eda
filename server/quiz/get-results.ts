import { correctedPoints, correctionsInForce, type TracedLine, traceLines } from '@/core/classes/gradebook'
import { type AttemptResult, attemptResult } from '@/core/quiz/attempt'
import { saidOfFact } from '@/core/quiz/feedback'
import { listMarkLines, type StoredLine } from '@/server/classes/list-mark-lines'
import { database } from '@/server/database/client'
import { contentId } from '@/server/facts/rows'
import { appealView, regradeView } from './appeal-views'
import { effectiveEvidence } from './evidence-sql'
import { areAnswersOut } from './feedback-due'
import { finishDueAttempts } from './finish-attempt'
import { attemptHead } from './get-attempt'
import { type AttemptRow, type QuestionRow, readAttempt, topicTitleOf } from './read-attempt'
import { type ScoredRow, toScored, toStoredFeedback } from './rows'
import type { MarkView, MissedFact, QuestionFeedback, ResultQuestion, ResultsView } from './views'

/** The results of a finished attempt whose answers may be shown; null for others, foreign and missing alike. */
export async function getResults(scope: { learnerId: string; attemptId: string }): Promise<ResultsView | null> {
  await finishDueAttempts(scope)
  const read = await readAttempt(database(), scope)
  if (!read) return null
  const { attempt, questions } = read
  if (attempt.finishedAt === null || !areAnswersOut(attempt)) return null
  const results = questions.map((row) => toResult(attempt, row))
  const worked = countingResult(questions)
  const lines = attempt.assignmentId === null ? [] : await listMarkLines(attempt.id)
  const scoreAt = (position: number) => {
    const row = questions.find((question) => question.position === position)
    return row && row.voidedBy === null ? (row.response?.score ?? 0) : null
  }
  const { score, maxScore } = correctedPoints(worked, correctionsInForce(lines), scoreAt)
  const finished = { score: attempt.score ?? 0, maxScore: attempt.maxScore ?? questions.length }
  return {
    ...attemptHead(attempt),
    finishedAt: attempt.finishedAt.toISOString(),
    score,
    maxScore,
    was: finished.score === score && finished.maxScore === maxScore ? null : finished,
    questions: results,
    marks: traceLines(lines, (position) => (position === null ? worked.score : scoreAt(position))).map(toMarkView),
    missed: await findMissed(scope.learnerId, attempt, questions, results),
  }
}

function toMarkView({ id, position, from, to, comment, author, at }: TracedLine<StoredLine>): MarkView {
  return { id, position, from, to, comment, author, markedAt: at.toISOString() }
}

/** Row ids of the facts that an attempt's responses did not fully get right, unanswered ones included, in the order asked. */
export function missedFactIds(attempt: AttemptRow, questions: QuestionRow[]): string[] {
  return countingResult(questions).missedFactIds.map((id) => contentId(attempt.dossierId, id))
}

/** Points and missed facts of a finished attempt as they count now. */
function countingResult(questions: QuestionRow[]): Extract<AttemptResult, { kind: 'scored' }> {
  const items = questions.map(({ body, voidedBy, response }) => ({
    factIds: body.factIds,
    scored: response ? toScored(response) : null,
    isVoid: voidedBy !== null,
  }))
  const result = attemptResult(items, true)
  if (result.kind !== 'scored') throw new Error('A finished attempt has a score')
  return result
}

/** An unanswered question gets the feedback of "I don’t know": the right answer and its footnote. */
function toResult(attempt: AttemptRow, row: QuestionRow): ResultQuestion {
  const judged = row.response ?? unanswered(row)
  const feedback = toStoredFeedback(row.body, row.order, row.footnotes, judged)
  return {
    position: row.position,
    questionId: row.questionId,
    topicTitle: topicTitleOf(attempt, row.body),
    stem: row.body.stem,
    outcome: row.response?.outcome ?? null,
    score: feedback.score,
    maxScore: feedback.maxScore,
    given: givenText(row, feedback),
    feedback,
    regrade: regradeView(row),
    appeal: row.appeal ? appealView(row.appeal) : null,
  }
}

function unanswered({ body }: QuestionRow): ScoredRow {
  const perFact = body.factIds.map((factId) => ({ factId, score: 0, confusedWith: null }))
  return { answer: { kind: 'dont-know' }, outcome: 'dont-know', score: 0, detail: { perFact, match: null } }
}

function givenText({ response }: QuestionRow, { tally, given }: QuestionFeedback): string {
  if (!response) return 'No answer'
  if (response.answer.kind === 'dont-know') return 'I don’t know'
  return tally ? `${tally.right} of ${tally.of} ${tally.what}` : given?.trim() || 'Nothing written'
}

async function findMissed(
  learnerId: string,
  attempt: AttemptRow,
  questions: QuestionRow[],
  results: ResultQuestion[],
): Promise<MissedFact[]> {
  const ids = missedFactIds(attempt, questions)
  const passed = ids.length > 0 ? await findPassedBefore(learnerId, ids, attempt.startedAt) : new Set<string>()
  return ids.flatMap((factId) => {
    const at = questions.findIndex(({ body }) => body.factIds.some((id) => contentId(attempt.dossierId, id) === factId))
    const [question, result] = [questions[at], results[at]]
    const footnote = result?.feedback.facts.find((fact) => contentId(attempt.dossierId, fact.factId) === factId)
    if (!question || !result || !footnote) return []
    const part = question.response?.detail.perFact.find((fact) => fact.factId === footnote.factId)
    const reason = part?.confusedWith ? 'confused' : passed.has(factId) ? 'slip' : 'unknown'
    return [
      { factId, reason, footnote, said: saidOfFact(question.body, result.feedback, footnote.factId, result.given) },
    ]
  })
}

async function findPassedBefore(learnerId: string, factIds: string[], before: Date): Promise<Set<string>> {
  const passes = await database().$queryRaw<{ factId: string }[]>`
    SELECT DISTINCT e."factId" FROM ${effectiveEvidence} e
    WHERE e."learnerId" = ${learnerId}::uuid AND e."factId" = ANY(${factIds}) AND e."score" >= ${PASS}
      AND e."receivedAt" < ${before.toISOString()}::timestamptz`
  return new Set(passes.map((pass) => pass.factId))
}

/** From this share of a fact's points on an answer is a pass (a grade above "again"). */
const PASS = 0.8
