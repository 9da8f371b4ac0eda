import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/page'
import { currentUser } from '@/server/auth/session'
import { listDossiers } from '@/server/facts/queries'
import { countIn } from '@/server/sets/count-set'
import { readBank } from '@/server/sets/read-bank'
import { parseValues, toFormValues } from '../_components/set-form'
import { SetFormView } from '../_components/set-form-view'

export const metadata: Metadata = { title: 'A new set', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The recipe of a new set. Anybody may try what it holds; keeping the set needs an account, which nothing typed is lost on. */
export default async function NewSetPage({ searchParams }: Props) {
  const [query, user] = await Promise.all([searchParams, currentUser()])
  const readerId = user?.id ?? null
  const dossiers = await listDossiers({ readerId })
  const dossierId = typeof query.dossier === 'string' ? query.dossier : dossiers[0]?.id
  const bank = dossierId === undefined ? null : await readBank({ dossierId, readerId, ownerId: null })
  if (!bank) notFound()
  const values = toFormValues(query)
  const parsed = parseValues({ ...values, title: values.title || 'A set' })
  const details = 'details' in parsed ? parsed.details : null
  const recipe = { conditions: details?.conditions ?? null, picked: [], leftOut: [] }
  const checked = query.checked === '1' ? parseValues(values) : null
  const hasAccount = user?.kind === 'account'
  return (
    <Page reader={user} current={hasAccount ? 'sets' : 'dossiers'} narrow>
      <p className="label">
        <a href={`/dossiers/${bank.dossierId}`}>{bank.dossier.head.title}</a>
      </p>
      <h1 className="title mt-3">A new set</h1>
      <p className="lede mt-4">
        Say what it should draw from. Single questions are added, left out and changed once it is made.
      </p>
      {!hasAccount && (
        <p className="flagline calm mt-5">
          To keep a set you need an account. Try the recipe first: making an account brings you back here with
          everything as you left it.
        </p>
      )}
      <div className="mt-6">
        <SetFormView
          values={values}
          problems={checked && 'problems' in checked ? checked.problems : {}}
          counts={countIn(bank, recipe, details?.count ?? 1)}
          bank={bank}
          saveLabel={hasAccount ? 'Make the set' : 'Make an account and the set'}
        />
      </div>
    </Page>
  )
}
