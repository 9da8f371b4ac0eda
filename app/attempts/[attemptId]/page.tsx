import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { QuietPage } from '@/components/page'
import { homeHref, type Place, parsePlace, placeTitle, placeToResume } from '../_components/place'
import { QuizRunner } from '../_components/quiz-runner'
import { newResponseId } from '../_components/response-id'
import { leadToSitting, loadAttempt } from './load-attempt'

type AttemptPageProps = { params: Promise<{ attemptId: string }>; searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(props: AttemptPageProps): Promise<Metadata> {
  const { attempt, place } = await loadPlace(props)
  return { title: placeTitle(place, attempt.questions), robots: { index: false } }
}

/** A question of an attempt, or its feedback, at `?q=`; without it, where the learner left off. */
export default async function AttemptPage(props: AttemptPageProps) {
  const { user, attempt, place } = await loadPlace(props)
  const now = new Date()
  return (
    <QuietPage leaveHref={homeHref(attempt)}>
      <QuizRunner
        attemptId={attempt.id}
        dossierId={attempt.dossierId}
        mode={attempt.mode}
        isFinished={attempt.finishedAt !== null}
        deadlineAt={attempt.deadlineAt}
        nowAt={now.toISOString()}
        isToldLater={attempt.feedbackDueAt !== null && now < new Date(attempt.feedbackDueAt)}
        questions={attempt.questions}
        place={place}
        form={{ id: newResponseId(), shownAt: now.toISOString() }}
        accountId={user.id}
        zone={user.kind === 'account' ? user.zone : null}
        letterKeys={user.letterKeys}
      />
    </QuietPage>
  )
}

async function loadPlace({ params, searchParams }: AttemptPageProps) {
  const [{ attemptId }, { q }] = await Promise.all([params, searchParams])
  const { user, attempt } = await loadAttempt(attemptId)
  if (attempt.purpose === 'review') await leadToSitting({ learnerId: user.id, attemptId }, q)
  // Over, and nothing to be told yet: the page of the results says when.
  if (attempt.finishedAt !== null && !attempt.areAnswersOut) redirect(`/attempts/${attemptId}/results`)
  const place: Place | null = parsePlace(typeof q === 'string' ? q : null, attempt.questions.length)
  if (place === null || (place === 'hand-in' && !mayHandIn(attempt))) redirect(placeToResume(attempt))
  return { user, attempt, place }
}

function mayHandIn(attempt: { mode: string; finishedAt: string | null }): boolean {
  return attempt.mode === 'test' && attempt.finishedAt === null
}
