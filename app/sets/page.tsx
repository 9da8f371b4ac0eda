import type { Metadata } from 'next'
import { setAmount } from '@/app/dossiers/_components/set-amount'
import { ContentsList } from '@/components/contents-list'
import { Page } from '@/components/page'
import { requireUser } from '@/server/auth/session'
import { listDossiers } from '@/server/facts/queries'
import { listOwnSets, type OwnSet } from '@/server/sets/own-set'

export const metadata: Metadata = { title: 'Your sets' }

/** The sets of one's own, and the way to a new one. */
export default async function SetsPage() {
  const user = await requireUser({ account: true, returnTo: '/sets' })
  const [sets, dossiers] = await Promise.all([listOwnSets({ ownerId: user.id }), listDossiers({ readerId: user.id })])
  const inUse = sets.filter(({ isArchived }) => !isArchived)
  const archived = sets.filter(({ isArchived }) => isArchived)
  return (
    <Page reader={user} current="sets" narrow>
      <div className="stack-l">
        <div>
          <h1 className="title">Your sets</h1>
          <p className="lede mt-4">
            Quizzes that you put together yourself, by recipe or question by question. Nobody else sees them unless you
            say so.
          </p>
          {inUse.length === 0 ? (
            <p className="empty mt-5">Your sets will be here. Make the first one from a dossier below.</p>
          ) : (
            <div className="mt-5">
              <ContentsList items={inUse.map(toLine)} />
            </div>
          )}
        </div>
        <section className="section" aria-labelledby="new-head">
          <h2 className="head" id="new-head">
            A new set
          </h2>
          <ul className="toc">
            {dossiers.map(({ id, title }) => (
              <li key={id}>
                <a href={`/sets/new?dossier=${id}`}>
                  <span className="name">{title}</span>
                  <span className="dots" aria-hidden="true" />
                  <span className="amt">
                    <span className="vh">: </span>make a set
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
        {archived.length > 0 && (
          <section className="section" aria-labelledby="archived-head">
            <h2 className="head" id="archived-head">
              Archived
            </h2>
            <ContentsList items={archived.map(toLine)} />
          </section>
        )}
      </div>
    </Page>
  )
}

function toLine(set: OwnSet & { questionCount: number }) {
  const amount =
    set.questionCount === 0 ? 'empty' : setAmount({ ...set, count: Math.min(set.count, set.questionCount) })
  return { href: `/dossiers/${set.dossierId}/sets/${set.slug}/edit`, name: set.title, amount }
}
