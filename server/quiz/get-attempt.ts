import { toQuestionView } from '@/core/quiz/question-view'
import { database } from '@/server/database/client'
import { appealView, regradeView } from './appeal-views'
import { areAnswersOut } from './feedback-due'
import { finishDueAttempts } from './finish-attempt'
import { type AttemptRow, type QuestionRow, readAttempt, topicTitleOf } from './read-attempt'
import { toStoredFeedback } from './rows'
import type { AttemptQuestionView, AttemptView } from './views'

/** What a learner may see of an attempt now; null for foreign and missing alike. No key leaves before feedback is due. */
export async function getAttempt(scope: { learnerId: string; attemptId: string }): Promise<AttemptView | null> {
  await finishDueAttempts(scope)
  const read = await readAttempt(database(), scope)
  if (!read) return null
  return { ...attemptHead(read.attempt), questions: read.questions.map((row) => toQuestion(read.attempt, row)) }
}

/** The part of an attempt's view that does not depend on its questions. */
export function attemptHead(attempt: AttemptRow): Omit<AttemptView, 'questions'> {
  return {
    id: attempt.id,
    setId: attempt.setId,
    setTitle: attempt.setTitle,
    dossierId: attempt.dossierId,
    dossierTitle: attempt.dossierTitle,
    mode: attempt.mode,
    purpose: attempt.purpose,
    startedAt: attempt.startedAt.toISOString(),
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    finishedAt: attempt.finishedAt?.toISOString() ?? null,
    assignmentId: attempt.assignmentId,
    feedbackDueAt: attempt.feedbackDueAt?.toISOString() ?? null,
    areAnswersOut: areAnswersOut(attempt),
  }
}

function toQuestion(attempt: AttemptRow, row: QuestionRow): AttemptQuestionView {
  const { response } = row
  const due = isFeedbackDue(attempt, row) ? response : null
  return {
    position: row.position,
    questionId: isFeedbackDue(attempt, row) ? row.questionId : null,
    topicTitle: topicTitleOf(attempt, row.body),
    view: toQuestionView(row.body, row.order),
    sequence: response?.sequence ?? 0,
    savedAt: response ? new Date(response.receivedAt).toISOString() : null,
    answer: response?.answer ?? null,
    outcome: due?.outcome ?? null,
    feedback: due ? toStoredFeedback(row.body, row.order, row.footnotes, due) : null,
    regrade: due ? regradeView(row) : null,
    appeal: due && row.appeal ? appealView(row.appeal) : null,
  }
}

function isFeedbackDue(attempt: AttemptRow, { response }: QuestionRow): boolean {
  return areAnswersOut(attempt) || (attempt.mode === 'practice' && response !== null)
}
