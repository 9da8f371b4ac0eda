import { notFound } from 'next/navigation'
import { requireUser } from '@/server/auth/session'
import { getAttempt } from '@/server/quiz/get-attempt'

type Asked = {
  params: Promise<{ questionId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The question to report on, as the asker met it in an attempt of theirs; anything else does not exist. */
export async function loadReported({ params, searchParams }: Asked) {
  const [{ questionId: encoded }, { attempt: attemptId, reason }] = await Promise.all([params, searchParams])
  const user = await requireUser()
  const questionId = decodeURIComponent(encoded)
  const attempt = typeof attemptId === 'string' ? await getAttempt({ learnerId: user.id, attemptId }) : null
  const at = attempt?.questions.findIndex((question) => question.questionId === questionId) ?? -1
  const question = attempt?.questions[at]
  if (!attempt || !question) notFound()
  return {
    questionId,
    question,
    attemptId: attempt.id,
    number: at + 1,
    reason: typeof reason === 'string' ? reason : null,
  }
}
