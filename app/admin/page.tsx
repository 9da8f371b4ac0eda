import type { Metadata } from 'next'
import { ActionForm, FormChoices, FormField, FormSubmit } from '@/app/_forms/action-form'
import { longDay } from '@/components/dates'
import { Mark } from '@/components/mark'
import { Page } from '@/components/page'
import { type Invitation, listInvitations } from '@/server/auth/invitations'
import { listPeople, type PeoplePage } from '@/server/auth/people'
import { requireRole } from '@/server/auth/session'
import { inviteAction, revokeInvitationAction } from './actions'
import { ROLE_CHOICES, roleWords } from './roles'

export const metadata: Metadata = { title: 'Admin' }

export default async function AdminPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const admin = await requireRole('admin', { returnTo: '/admin' })
  const { q, page } = await searchParams
  const search = typeof q === 'string' ? q.slice(0, 100) : ''
  const [found, invitations] = await Promise.all([listPeople({ search, page: pageNumber(page) }), listInvitations()])
  return (
    <Page reader={admin} current="admin">
      <div className="stack-l">
        <h1 className="title">People</h1>
        <People found={found} search={search} />
        <Invitations invitations={invitations} zone={admin.zone} />
      </div>
    </Page>
  )
}

function pageNumber(page: unknown): number {
  const number = Number(page)
  return Number.isSafeInteger(number) && number > 0 ? number : 1
}

function People({ found, search }: { found: PeoplePage; search: string }) {
  return (
    <section className="section" aria-labelledby="accounts-head">
      <h2 className="head" id="accounts-head">
        Accounts
      </h2>
      <form method="get" className="actions">
        <div className="field grow">
          <label htmlFor="q">Name, e-mail or username</label>
          <input id="q" name="q" type="search" className="input" defaultValue={search} />
        </div>
        <button className="btn quiet self-end" type="submit">
          Search
        </button>
      </form>
      <p className="mt-4 text-ink-2" role="status">
        {found.total === 0
          ? `Nobody’s name or address holds “${search}”.`
          : `${found.total} ${found.total === 1 ? 'account' : 'accounts'}${search ? ` for “${search}”` : ''}`}
      </p>
      {found.people.length > 0 && <PeopleTable found={found} />}
      {found.pages > 1 && <Pages found={found} search={search} />}
    </section>
  )
}

function PeopleTable({ found }: { found: PeoplePage }) {
  return (
    <table className="ledger fold tight mt-2">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Signs in as</th>
          <th scope="col">Roles</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {found.people.map((person) => (
          <tr key={person.id}>
            <th scope="row" className="serif">
              <a href={`/admin/people/${person.id}`}>{person.name || person.login || 'No name'}</a>
            </th>
            <td data-l="Signs in as:" className="break-all">
              {person.login || 'another account'}
            </td>
            <td data-l="Roles:">{roleWords(person.roles)}</td>
            <td data-l="State:" className={person.deactivatedAt ? undefined : 'drop'}>
              {person.deactivatedAt ? <Mark icon="cross">Closed</Mark> : 'Open'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pages({ found, search }: { found: PeoplePage; search: string }) {
  const href = (page: number) => `/admin?${new URLSearchParams({ ...(search ? { q: search } : {}), page: `${page}` })}`
  return (
    <nav className="actions mt-4" aria-label="Pages of accounts">
      {found.page > 1 && (
        <a className="link" href={href(found.page - 1)}>
          Earlier
        </a>
      )}
      <span>
        Page {found.page} of {found.pages}
      </span>
      {found.page < found.pages && (
        <a className="link" href={href(found.page + 1)}>
          Later
        </a>
      )}
    </nav>
  )
}

function Invitations({ invitations, zone }: { invitations: Invitation[]; zone: string }) {
  return (
    <section className="section" aria-labelledby="invitations-head">
      <h2 className="head" id="invitations-head">
        Invitations
      </h2>
      <div className="two">
        <ActionForm id="invite" action={inviteAction}>
          <FormChoices name="roles" legend="Invite somebody as" choices={ROLE_CHOICES} ticked={['teacher']} />
          <FormField name="note" label="For whom" hint="Optional. Only admins see it." autoComplete="off" />
          <FormSubmit>Make an invitation link</FormSubmit>
        </ActionForm>
        <div>
          <h3 className="sub">Links not used yet</h3>
          {invitations.length === 0 ? (
            <p className="mt-3 text-ink-2">None. A link stands here until it is used or void.</p>
          ) : (
            <ul className="mt-3">
              {invitations.map((invitation) => (
                <li key={invitation.id} className="border-b border-rule py-3">
                  <p>
                    {invitation.note || 'No note'}: {roleWords(invitation.roles)}
                  </p>
                  <p className="meta mb-2">
                    From {invitation.issuedBy ?? 'a former admin'}, until {longDay(invitation.expiresAt, zone)}
                  </p>
                  <ActionForm id={`revoke-${invitation.id}`} action={revokeInvitationAction}>
                    <input type="hidden" name="ticketId" value={invitation.id} />
                    <button className="btn quiet small" type="submit">
                      Make void<span className="vh"> the invitation {invitation.note}</span>
                    </button>
                  </ActionForm>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  )
}
