import { notFound, redirect } from 'next/navigation'
import { parsePlace } from '../../_components/place'
import { loadAttempt } from '../load-attempt'

type ReportPageProps = {
  params: Promise<{ attemptId: string }>
  searchParams: Promise<{ q?: string | string[]; reason?: string | string[] }>
}

/** Leads from a question's place in an attempt to its report form: the browser learns a question's id only by asking. */
export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const [{ attemptId }, { q, reason }] = await Promise.all([params, searchParams])
  const { attempt } = await loadAttempt(attemptId)
  const place = parsePlace(typeof q === 'string' ? q : null, attempt.questions.length)
  const questionId = typeof place === 'number' ? attempt.questions[place - 1]?.questionId : null
  if (!questionId) notFound()
  const query = new URLSearchParams({ attempt: attemptId, q: String(place) })
  if (typeof reason === 'string') query.set('reason', reason)
  redirect(`/questions/${encodeURIComponent(questionId)}/report?${query}`)
}
