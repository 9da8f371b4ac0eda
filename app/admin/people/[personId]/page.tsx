import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormChoices, FormSubmit } from '@/app/_forms/action-form'
import { longDay } from '@/components/dates'
import { Page } from '@/components/page'
import { Id } from '@/server/auth/inputs'
import { findPerson, type Person } from '@/server/auth/people'
import { requireRole } from '@/server/auth/session'
import { deactivateAction, reactivateAction, resetLinkAction, setRolesAction } from '../../actions'
import { ROLE_CHOICES } from '../../roles'

export const metadata: Metadata = { title: 'Account' }

export default async function PersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params
  const admin = await requireRole('admin', { returnTo: `/admin/people/${personId}` })
  const person = Id.safeParse(personId).success ? await findPerson(personId) : null
  if (!person) notFound()
  return (
    <Page reader={admin} current="admin" narrow>
      <p>
        <a className="link" href="/admin">
          All people
        </a>
      </p>
      <div className="stack-l">
        <div>
          <h1 className="title">{person.name || 'No name'}</h1>
          <p className="lede mt-3 break-words">
            Signs in as {person.login || 'another account'}, here since {longDay(person.createdAt, admin.zone)}.
          </p>
        </div>
        <Roles person={person} />
        {!person.deactivatedAt && <ResetLink person={person} />}
        <State person={person} />
      </div>
    </Page>
  )
}

function Roles({ person }: { person: Person }) {
  return (
    <section className="section" aria-labelledby="roles-head">
      <h2 className="head" id="roles-head">
        Roles
      </h2>
      <ActionForm id="roles" action={setRolesAction}>
        <input type="hidden" name="personId" value={person.id} />
        <FormChoices name="roles" legend="May act as" choices={ROLE_CHOICES} ticked={person.roles} />
        <FormSubmit quiet>Change the roles</FormSubmit>
      </ActionForm>
    </section>
  )
}

function ResetLink({ person }: { person: Person }) {
  return (
    <section className="section" aria-labelledby="reset-head">
      <h2 className="head" id="reset-head">
        Forgotten password
      </h2>
      <ActionForm id="reset" action={resetLinkAction}>
        <input type="hidden" name="personId" value={person.id} />
        <p>Whoever opens the link sets a new password. Make sure that it reaches the right person.</p>
        <FormSubmit quiet>Make a password link</FormSubmit>
      </ActionForm>
    </section>
  )
}

function State({ person }: { person: Person }) {
  const isClosed = person.deactivatedAt !== null
  return (
    <section className="section" aria-labelledby="state-head">
      <h2 className="head" id="state-head">
        {isClosed ? 'This account is closed' : 'Close the account'}
      </h2>
      <ActionForm id="state" action={isClosed ? reactivateAction : deactivateAction}>
        <input type="hidden" name="personId" value={person.id} />
        <p>
          {isClosed
            ? 'Nobody can sign in to it. What was done with it is still there.'
            : 'Nobody can sign in to a closed account. What was done with it stays, and you can open it again.'}
        </p>
        <FormSubmit quiet>{isClosed ? 'Open the account again' : 'Close the account'}</FormSubmit>
      </ActionForm>
    </section>
  )
}
