import type { Metadata } from 'next'
import { ActionForm, FormCheckbox, FormField, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { getOwnAccount, type OwnAccount } from '@/server/auth/account'
import { requireUser, type SessionUser } from '@/server/auth/session'
import { authSettings } from '@/server/auth/settings'
import { listOwnClasses } from '@/server/classes/own-classes'
import { readReviewSettings } from '@/server/review/review-settings'
import { OwnClasses } from './_components/own-classes'
import { ProfileForm } from './_components/profile-form'
import { ReviewForm } from './_components/review-form'
import { changePasswordAction, deleteAccountAction, signOutAction, signOutEverywhereAction } from './actions'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const user = await requireUser({ returnTo: '/account' })
  const [account, review, classes] = await Promise.all([
    getOwnAccount({ userId: user.id }),
    readReviewSettings({ learnerId: user.id }),
    listOwnClasses({ learnerId: user.id }),
  ])
  const isGuest = user.kind === 'guest'
  return (
    <Page reader={user} current="account" narrow>
      <div className="stack-l">
        <div>
          <h1 className="title">{isGuest ? 'You are a guest' : 'Your account'}</h1>
          <p className="lede mt-4">{isGuest ? GUEST_LEDE : signInLine(account)}</p>
          {isGuest && (
            <p className="actions mt-4">
              <a className="btn" href="/sign-up">
                Make an account
              </a>
            </p>
          )}
        </div>
        <ProfileForm account={account} isGuest={isGuest} />
        <ReviewForm settings={review} />
        {!isGuest && <OwnClasses classes={classes} />}
        {!isGuest && <Password account={account} />}
        {!isGuest && <Provider account={account} />}
        {!isGuest && <SignOut />}
        <YourData user={user} account={account} />
      </div>
    </Page>
  )
}

const GUEST_LEDE =
  'What you answer is kept in this browser’s name. Make an account and it comes with you, on every device.'

function signInLine({ email, username }: OwnAccount): string {
  const login = email ?? username
  return login ? `You sign in as ${login}.` : 'You sign in through another account.'
}

function Password({ account }: { account: OwnAccount }) {
  return (
    <section className="section" aria-labelledby="password-head">
      <h2 className="head" id="password-head">
        Password
      </h2>
      <ActionForm id="password" action={changePasswordAction}>
        <input
          className="vh"
          name="username"
          autoComplete="username"
          defaultValue={account.email ?? account.username ?? ''}
          tabIndex={-1}
          readOnly
          aria-hidden="true"
          disabled
        />
        {account.hasPassword && (
          <FormField name="currentPassword" label="Present password" type="password" autoComplete="current-password" />
        )}
        <FormField
          name="newPassword"
          label="New password"
          hint="8 characters or more. Other browsers are signed out."
          type="password"
          autoComplete="new-password"
        />
        <FormSubmit quiet>{account.hasPassword ? 'Change my password' : 'Set a password'}</FormSubmit>
      </ActionForm>
    </section>
  )
}

function Provider({ account }: { account: OwnAccount }) {
  const { oidc } = authSettings()
  if (!oidc) return null
  return (
    <section className="section" aria-labelledby="provider-head">
      <h2 className="head" id="provider-head">
        {oidc.name}
      </h2>
      {account.issuers.includes(oidc.issuer) ? (
        <p>You can sign in with it.</p>
      ) : (
        <form action="/sign-in/provider" method="post" className="actions">
          <input type="hidden" name="callbackUrl" value="/account" />
          <button className="btn quiet" type="submit">
            Connect {oidc.name}
          </button>
        </form>
      )}
    </section>
  )
}

function SignOut() {
  return (
    <section className="section" aria-labelledby="sign-out-head">
      <h2 className="head" id="sign-out-head">
        Sign out
      </h2>
      <div className="actions">
        <ActionForm id="sign-out" action={signOutAction}>
          <FormSubmit quiet>Sign out here</FormSubmit>
        </ActionForm>
        <ActionForm id="sign-out-everywhere" action={signOutEverywhereAction}>
          <FormSubmit quiet>Sign out everywhere</FormSubmit>
        </ActionForm>
      </div>
    </section>
  )
}

function YourData({ user, account }: { user: SessionUser; account: OwnAccount }) {
  const isGuest = user.kind === 'guest'
  return (
    <section className="section" aria-labelledby="data-head">
      <h2 className="head" id="data-head">
        Your data
      </h2>
      <p>
        One file with {isGuest ? '' : 'your account, '}every question you were asked, every answer and every report you
        sent.
      </p>
      <p className="actions mt-3">
        <a className="btn quiet" href="/api/v1/account/export" download>
          Export everything
        </a>
      </p>
      <h3 className="sub mt-6">{isGuest ? 'Delete what you did' : 'Delete your account'}</h3>
      <p className="mt-2">
        {isGuest ? 'Your answers are' : 'Your name, your answers and your classes are'} removed for good. Export them
        first if you want to keep them.
      </p>
      <div className="mt-4">
        <ActionForm id="delete" action={deleteAccountAction}>
          {account.hasPassword && (
            <FormField name="password" label="Your password" type="password" autoComplete="current-password" />
          )}
          <FormCheckbox name="sure" label="I know that this cannot be undone." />
          <FormSubmit quiet>{isGuest ? 'Delete what I did' : 'Delete my account'}</FormSubmit>
        </ActionForm>
      </div>
    </section>
  )
}
