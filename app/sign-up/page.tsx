import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm, FormField } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { ZoneGuess } from '@/components/zone-guess'
import { guestCookie } from '@/server/auth/browser'
import { findGuestWork } from '@/server/auth/claim-guest'
import { ownPath } from '@/server/auth/own-path'
import { currentUser } from '@/server/auth/session'
import { signUpAction } from './actions'

export const metadata: Metadata = { title: 'Make an account' }

export default async function SignUpPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { callbackUrl } = await searchParams
  const next = ownPath(callbackUrl ?? '/today')
  const user = await currentUser()
  if (user?.kind === 'account') redirect(next)
  const guest = await guestCookie()
  const work = guest && (await findGuestWork(guest))
  return (
    <Page reader={user} current="sign-up" narrow>
      <h1 className="title">Make an account</h1>
      <p className="lede mt-4">
        {work
          ? 'What you have answered so far in this browser comes with you.'
          : 'An account keeps your answers, and what you missed, on every device.'}
      </p>
      <div className="mt-5">
        <ActionForm id="sign-up" action={signUpAction}>
          <input type="hidden" name="callbackUrl" value={next} />
          <ZoneGuess />
          <FormField name="name" label="Name" hint="As your teacher knows you." autoComplete="name" />
          <FormField name="email" label="E-mail address" type="email" autoComplete="email" />
          <FormField
            name="password"
            label="Password"
            hint="8 characters or more. Three words that do not belong together are easy to remember."
            type="password"
            autoComplete="new-password"
          />
          <div className="actions">
            <button className="btn" type="submit">
              Make my account
            </button>
            <a
              className="link"
              href={callbackUrl === undefined ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(next)}`}
            >
              I have one already
            </a>
          </div>
        </ActionForm>
      </div>
      <p className="mt-6 text-ink-2">
        Your e-mail address is for signing in, nothing is sent to it. <a href="/about/privacy">What we keep, and why</a>
      </p>
    </Page>
  )
}
