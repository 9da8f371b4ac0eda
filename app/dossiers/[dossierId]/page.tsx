import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContentsList } from '@/components/contents-list'
import { Page } from '@/components/page'
import { currentUser } from '@/server/auth/session'
import { findDossier, type SetSummary } from '@/server/facts/queries'
import { listSetsByOthers } from '@/server/sets/own-set'
import {
  DisputesSection,
  FiguresSection,
  SidesSection,
  SourcesSection,
  TimelineSection,
  TopicSection,
} from '../_components/dossier-sections'
import { type DossierView, toDossierView } from '../_components/dossier-view'
import { hiddenIn } from '../_components/hidden-in'
import { setAmount } from '../_components/set-amount'

type Props = { params: Promise<{ dossierId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ dossierId }, reader] = await Promise.all([params, currentUser()])
  const found = await findDossier({ dossierId, readerId: reader?.id ?? null })
  return { title: found?.dossier.head.title ?? 'Not found' }
}

/** A dossier: its sets, what each side proposes, the timeline, what is disputed, every fact by topic, and the sources. */
export default async function DossierPage({ params }: Props) {
  const [{ dossierId }, reader] = await Promise.all([params, currentUser()])
  const found = await findDossier({ dossierId, readerId: reader?.id ?? null })
  if (!found) notFound()
  const { head } = found.dossier
  const others = await listSetsByOthers({ dossierId, readerId: reader?.id ?? null })
  const view = toDossierView(found.dossier, found.footnotes, await hiddenIn(dossierId, reader))
  return (
    <Page reader={reader} current="dossiers">
      <div className="two">
        <div className="stack">
          <p className="label">Dossier</p>
          <h1 className="title">{head.title}</h1>
          <p className="lede">{head.summary}</p>
          <p className="actions">
            <a className="btn" href="#sets">
              Choose a quiz
            </a>
            <a className="link" href="#facts">
              Read the facts
            </a>
            <a className="link" href={`/dossiers/${dossierId}/search`}>
              Search
            </a>
          </p>
        </div>
        <Glance counts={view.counts} />
      </div>
      <JumpRow view={view} />
      <div className="dossier mt-7">
        <SetsSection sets={found.sets} others={others} dossierId={dossierId} />
        {view.figures.length > 0 && <FiguresSection view={view} dossierId={dossierId} />}
        <SidesSection view={view} dossierId={dossierId} />
        {view.timeline.length > 0 && <TimelineSection view={view} dossierId={dossierId} />}
        {view.disputes.length > 0 && <DisputesSection view={view} dossierId={dossierId} />}
        <FactsByTopic view={view} dossierId={dossierId} />
        <SourcesSection view={view} dossierId={dossierId} />
      </div>
    </Page>
  )
}

function Glance({ counts }: { counts: DossierView['counts'] }) {
  return (
    <dl className="glance self-end">
      <div>
        <dt>facts in our own words</dt>
        <dd>{counts.facts}</dd>
      </div>
      <div>
        <dt>sources, read paragraph by paragraph</dt>
        <dd>{counts.sources}</dd>
      </div>
      <div>
        <dt>facts backed by two or more</dt>
        <dd>{counts.corroborated}</dd>
      </div>
      <div>
        <dt>matters in dispute</dt>
        <dd>{counts.disputes}</dd>
      </div>
    </dl>
  )
}

function JumpRow({ view }: { view: DossierView }) {
  return (
    <nav className="jump mt-6" aria-label="On this page">
      <a href="#sets">Quizzes</a>
      {view.sides && <a href="#sides">What each side proposes</a>}
      {view.timeline.length > 0 && <a href="#timeline">Timeline</a>}
      {view.disputes.length > 0 && <a href="#disputed">Disputed</a>}
      <a href="#facts">Facts by topic</a>
      <a href="#sources">Sources</a>
    </nav>
  )
}

type Line = Pick<SetSummary, 'slug' | 'title' | 'count' | 'minutes'>

function SetsSection(props: { sets: readonly Line[]; others: readonly Line[]; dossierId: string }) {
  const { sets, others, dossierId } = props
  const toItem = (set: Line) => ({
    href: `/dossiers/${dossierId}/sets/${set.slug}`,
    name: set.title,
    amount: setAmount(set),
  })
  return (
    <section className="section" id="sets" aria-labelledby="sets-head">
      <h2 className="head" id="sets-head">
        Quizzes
      </h2>
      <ContentsList items={sets.map(toItem)} />
      {others.length > 0 && (
        <>
          <h3 className="sub mt-6">Sets by teachers</h3>
          <ContentsList items={others.map(toItem)} />
        </>
      )}
      <p className="actions mt-3">
        <a className="link" href={`/sets/new?dossier=${dossierId}`}>
          Make a set of your own
        </a>
      </p>
    </section>
  )
}

function FactsByTopic({ view, dossierId }: { view: DossierView; dossierId: string }) {
  return (
    <section id="facts" aria-labelledby="facts-head" className="stack">
      <h2 className="title" id="facts-head">
        Facts by topic
      </h2>
      <nav className="jump" aria-label="Topics">
        {view.topics.map((topic) => (
          <a key={topic.id} href={`#topic-${topic.id}`}>
            {topic.title}
          </a>
        ))}
      </nav>
      <div className="topics">
        {view.topics.map((topic) => (
          <TopicSection key={topic.id} topic={topic} dossierId={dossierId} />
        ))}
      </div>
    </section>
  )
}
