import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { guestCookie } from '@/server/auth/browser'
import { findGuestWork, type GuestWork } from '@/server/auth/claim-guest'
import { ownPath } from '@/server/auth/own-path'
import { requireUser } from '@/server/auth/session'
import { claimAction } from '../actions'

export const metadata: Metadata = { title: 'Was this you?' }

export default async function ClaimPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const next = ownPath((await searchParams).next)
  const user = await requireUser({ account: true, returnTo: `/account/claim?next=${encodeURIComponent(next)}` })
  const guest = await guestCookie()
  const work = guest && (await findGuestWork(guest))
  if (!work) redirect(next)
  const day = work.lastAt?.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: user.zone })
  return (
    <Page reader={user} narrow>
      <h1 className="title">Was this you?</h1>
      <p className="lede mt-4">
        Before you signed in, somebody in this browser {whatWasDone(work)}, last on {day}.
      </p>
      <p className="mt-4 text-ink-2">
        If it was you, it becomes part of your progress. If others use this device too, say no: then it is not shown to
        anybody.
      </p>
      <div className="mt-5">
        <ActionForm id="claim" action={claimAction}>
          <input type="hidden" name="next" value={next} />
          <div className="actions">
            <button className="btn" type="submit" name="answer" value="yes">
              Yes, add it to my account
            </button>
            <button className="btn quiet" type="submit" name="answer" value="no">
              No, leave it
            </button>
          </div>
        </ActionForm>
      </div>
    </Page>
  )
}

function whatWasDone({ attempts, answers, cards }: GuestWork): string {
  const rated = `rated ${count(cards, 'flashcard', 'flashcards')}`
  if (attempts === 0) return rated
  const given = answers === 0 ? 'no answer yet' : count(answers, 'answer', 'answers')
  const quizzes = `started ${count(attempts, 'quiz', 'quizzes')} and gave ${given}`
  return cards === 0 ? quizzes : `${quizzes}, and ${rated}`
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`
}
