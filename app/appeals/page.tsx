import type { Metadata } from 'next'
import { longDay } from '@/components/dates'
import { Page } from '@/components/page'
import { type AppealGroup, listAppeals } from '@/server/appeals/list-appeals'
import { listDecisions } from '@/server/appeals/list-decisions'
import { DecisionEntry } from './_components/decision-entry'
import { loadReader } from './load-reader'

export const metadata: Metadata = { title: 'Appeals' }

type AppealsPageProps = { searchParams: Promise<Record<string, unknown>> }

/** What learners think they got right: by question and answer, to be decided; and what was decided, to be undone. */
export default async function AppealsPage({ searchParams }: AppealsPageProps) {
  const { user, reader } = await loadReader('/appeals')
  const isDecided = (await searchParams).show === 'decided'
  return (
    <Page reader={user} current="reports" narrow>
      <h1 className="title">Appeals</h1>
      <p className="lede mt-4">
        Answers that learners think are right, on questions of{' '}
        {reader.isAdmin ? 'the bundled dossiers and of your own' : 'your dossiers'}.
      </p>
      <nav className="nav mt-4" aria-label="Which appeals">
        <a href="/appeals" aria-current={isDecided ? undefined : 'page'}>
          Waiting
        </a>
        <a href="/appeals?show=decided" aria-current={isDecided ? 'page' : undefined}>
          Decided
        </a>
        <a href="/reports">Reports</a>
      </nav>
      <section className="section mt-5" aria-labelledby="list-head">
        <h2 className="head" id="list-head">
          {isDecided ? 'Decided' : 'Waiting'}
        </h2>
        {isDecided ? (
          <Decided decisions={await listDecisions(reader)} zone={user.zone} />
        ) : (
          <Waiting groups={await listAppeals(reader)} zone={user.zone} />
        )}
      </section>
    </Page>
  )
}

function Waiting({ groups, zone }: { groups: AppealGroup[]; zone: string }) {
  if (groups.length === 0) {
    return <p className="text-ink-2">Nothing to decide. An appeal stands here as soon as a learner sends one.</p>
  }
  return groups.map((group) => (
    <article key={group.appealId} className="border-b border-rule pb-5 pt-4 stack">
      <div>
        <h3 className="font-serif text-4">{group.stem}</h3>
        <p className="meta mt-1">{group.dossierTitle}</p>
      </div>
      <p className="break-words">
        {group.count === 1 ? '1 learner' : `${group.count} learners`} said <strong>{group.given}</strong>. The right
        answer is {group.key}.
      </p>
      {group.notes[0] && <p className="break-words text-ink-2">“{group.notes[0]}”</p>}
      <p className="meta">Since {longDay(group.oldestAt, zone)}</p>
      <p className="actions">
        <a className="btn quiet" href={`/appeals/${group.appealId}`}>
          Look at it and decide<span className="vh">: {group.given}</span>
        </a>
      </p>
    </article>
  ))
}

function Decided({ decisions, zone }: { decisions: Awaited<ReturnType<typeof listDecisions>>; zone: string }) {
  if (decisions.length === 0) return <p className="text-ink-2">Nothing was decided yet.</p>
  return decisions.map((decision) => <DecisionEntry key={decision.id} decision={decision} zone={zone} />)
}
