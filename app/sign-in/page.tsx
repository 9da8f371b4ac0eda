import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm, FormField } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { ZoneGuess } from '@/components/zone-guess'
import { ownPath } from '@/server/auth/own-path'
import { currentUser } from '@/server/auth/session'
import { authSettings } from '@/server/auth/settings'
import { signInAction } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

const PROVIDER_ERRORS: Record<string, string> = {
  'email-taken':
    'There is already an account with this e-mail address. Sign in with its password, then connect the other account on your account page.',
  deactivated: 'This account is closed. Ask whoever runs this installation.',
  'linked-elsewhere': 'That account is connected to another person here. Sign out first to sign in with it.',
}
const PROVIDER_FAILED = 'Signing in with the other account did not work. Nothing was changed. Try again.'

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const { callbackUrl, error } = await searchParams
  const next = ownPath(callbackUrl)
  const user = await currentUser()
  if (user?.kind === 'account' && !error) redirect(next)
  const { oidc } = authSettings()
  return (
    <Page reader={user} current="sign-in" narrow>
      <h1 className="title">Sign in</h1>
      {typeof error === 'string' && (
        <p className="flagline mt-5" role="alert">
          {PROVIDER_ERRORS[error] ?? PROVIDER_FAILED}
        </p>
      )}
      <div className="mt-5 stack">
        <ActionForm id="sign-in" action={signInAction}>
          <input type="hidden" name="callbackUrl" value={next} />
          <ZoneGuess />
          <FormField name="login" label="E-mail address or username" autoComplete="username" autoCapitalize="none" />
          <FormField
            name="password"
            label="Password"
            hint="The first time with a username: the code from your teacher."
            type="password"
            autoComplete="current-password"
          />
          <div className="actions">
            <button className="btn" type="submit">
              Sign in
            </button>
            <a className="link" href={next === '/' ? '/sign-up' : `/sign-up?callbackUrl=${encodeURIComponent(next)}`}>
              Make an account
            </a>
          </div>
        </ActionForm>
        {oidc && (
          <form action="/sign-in/provider" method="post" className="actions">
            <input type="hidden" name="callbackUrl" value={next} />
            <button className="btn quiet" type="submit">
              Continue with {oidc.name}
            </button>
          </form>
        )}
      </div>
      <p className="mt-6 text-ink-2">
        Forgot your password? Your teacher, or an admin of this installation, can give you a link to set a new one.
      </p>
    </Page>
  )
}
