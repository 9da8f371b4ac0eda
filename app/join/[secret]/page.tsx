import type { Metadata } from 'next'
import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { roleWords } from '@/app/admin/roles'
import { Page } from '@/components/page'
import { ZoneGuess } from '@/components/zone-guess'
import { currentUser, type SessionUser } from '@/server/auth/session'
import { findTicket, type OpenTicket } from '@/server/auth/tickets'
import { acceptAction, joinAction, resetPasswordAction } from './actions'

export const metadata: Metadata = { title: 'Your link' }

const PASSWORD_HINT = '8 characters or more. Three words that do not belong together are easy to remember.'

export default async function JoinPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params
  const [ticket, user] = await Promise.all([findTicket(secret), currentUser()])
  return (
    <Page reader={user} narrow>
      {ticket ? <OpenLink ticket={ticket} secret={secret} user={user} /> : <Gone />}
    </Page>
  )
}

function OpenLink(props: { ticket: OpenTicket; secret: string; user: SessionUser | null }) {
  if (props.ticket.kind === 'password_reset') return <ChoosePassword {...props} />
  if (props.ticket.kind === 'invitation' && props.user?.kind === 'account') {
    return <Accept {...props} name={props.user.name} />
  }
  return <NewAccount {...props} />
}

function ChoosePassword({ ticket, secret }: { ticket: OpenTicket; secret: string }) {
  return (
    <>
      <h1 className="title">Choose your password</h1>
      <p className="lede mt-4">
        For {ticket.name}. You sign in as <strong>{ticket.login}</strong>. Nobody else needs to know the password, your
        teacher neither.
      </p>
      <div className="mt-5">
        <ActionForm id="choose" action={resetPasswordAction}>
          <input type="hidden" name="secret" value={secret} />
          <ZoneGuess />
          {/* For password managers, which want to know whose password it is. */}
          <input
            className="vh"
            name="username"
            autoComplete="username"
            defaultValue={ticket.login ?? ''}
            tabIndex={-1}
            readOnly
            aria-hidden="true"
          />
          <FormField
            name="password"
            label="New password"
            hint={PASSWORD_HINT}
            type="password"
            autoComplete="new-password"
          />
          <FormSubmit>Set my password</FormSubmit>
        </ActionForm>
      </div>
    </>
  )
}

function Accept({ ticket, secret, name }: { ticket: OpenTicket; secret: string; name: string }) {
  return (
    <>
      <h1 className="title">You are invited</h1>
      <p className="lede mt-4">
        As {roleWords(ticket.roles)}. You are signed in as {name}. To make a separate account, sign out first.
      </p>
      <div className="mt-5">
        <ActionForm id="accept" action={acceptAction}>
          <input type="hidden" name="secret" value={secret} />
          <FormSubmit>Add this to my account</FormSubmit>
        </ActionForm>
      </div>
    </>
  )
}

function NewAccount({ ticket, secret }: { ticket: OpenTicket; secret: string }) {
  const isFirst = ticket.kind === 'first_account'
  return (
    <>
      <h1 className="title">{isFirst ? 'Make the first account' : 'You are invited'}</h1>
      <p className="lede mt-4">
        {isFirst
          ? 'It looks after this installation: as admin it invites others, as teacher it has classes.'
          : `Make an account as ${roleWords(ticket.roles)}.`}
      </p>
      <div className="mt-5">
        <ActionForm id="join" action={joinAction}>
          <input type="hidden" name="secret" value={secret} />
          <ZoneGuess />
          <FormField name="name" label="Name" hint="As others here know you." autoComplete="name" />
          <FormField name="email" label="E-mail address" type="email" autoComplete="email" />
          <FormField
            name="password"
            label="Password"
            hint={PASSWORD_HINT}
            type="password"
            autoComplete="new-password"
          />
          <FormSubmit>Make my account</FormSubmit>
        </ActionForm>
      </div>
    </>
  )
}

function Gone() {
  return (
    <>
      <h1 className="title">This link does not work any more</h1>
      <p className="lede mt-4">It was used already, it is out of date, or a newer one took its place.</p>
      <p className="mt-4">
        Ask whoever gave it to you for a new one, or <a href="/sign-in">sign in</a> if you have set a password.
      </p>
    </>
  )
}
