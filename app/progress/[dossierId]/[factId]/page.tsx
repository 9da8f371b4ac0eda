import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { hiddenIn } from '@/app/dossiers/_components/hidden-in'
import { RecallCurve } from '@/components/charts/recall-curve'
import { Corrections } from '@/components/corrections'
import { shortDay } from '@/components/dates'
import { FootnotePanel } from '@/components/footnote-panel'
import { Page } from '@/components/page'
import { percent } from '@/components/percent'
import { recallHistory } from '@/core/review/recall-history'
import { retrievability } from '@/core/review/schedule'
import { requireUser } from '@/server/auth/session'
import { findDossier } from '@/server/facts/queries'
import { contentId } from '@/server/facts/rows'
import { finishDueAttempts } from '@/server/quiz/finish-attempt'
import { listCorrections } from '@/server/review/list-corrections'
import { type FactHistory, readFactHistory } from '@/server/review/read-fact-history'
import { curveEnd, memoriesOf, presentDay } from '../../_components/history-view'
import { LEVEL_WORDS } from '../../_components/progress-words'
import { StepsTable } from '../../_components/steps-table'

type Props = { params: Promise<{ dossierId: string; factId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ask } = await loadHistory((await params).dossierId, (await params).factId)
  return { title: ask ?? 'A fact in your running test', robots: { index: false } }
}

/** What happened between the learner and one fact: its level, when it is due, how recall went, and every answer with what it counted for. */
export default async function FactHistoryPage({ params }: Props) {
  const { dossierId, factId } = await params
  const { reader, history, ask, footnote, topic, corrections } = await loadHistory(dossierId, factId)
  return (
    <Page reader={reader} current="progress">
      <p className="label">
        <a href="/progress">Progress</a>, {topic}
      </p>
      <h1 className="title mt-3">{ask ?? 'This fact is in your running test'}</h1>
      {ask === null ? (
        <p className="lede mt-4">What you know of it stands here again when the test is over.</p>
      ) : (
        <>
          <Corrections corrections={corrections} />
          <Standing history={history} />
          {footnote && (
            <div className="mt-7">
              <FootnotePanel footnotes={[footnote]} dossierId={dossierId} />
            </div>
          )}
          <section className="section mt-7" aria-labelledby="steps">
            <h2 className="head" id="steps">
              Every answer, and what it counted for
            </h2>
            <StepsTable steps={history.steps} version={history.version} zone={history.zone} />
          </section>
        </>
      )}
    </Page>
  )
}

/** Read once per request. A fact that was never met and one that is not there look the same. */
const loadHistory = cache(async (dossierId: string, slug: string) => {
  const reader = await requireUser({ returnTo: `/progress/${dossierId}/${slug}` })
  await finishDueAttempts({ learnerId: reader.id })
  const [history, found, hidden, corrections] = await Promise.all([
    readFactHistory({ learnerId: reader.id, factId: contentId(dossierId, slug) }),
    findDossier({ dossierId, readerId: reader.id }),
    hiddenIn(dossierId, reader),
    listCorrections({ learnerId: reader.id, factId: contentId(dossierId, slug) }),
  ])
  if (!history || !found) notFound()
  const { facts, head } = found.dossier
  const ask = facts.find(({ id }) => id === slug)?.ask ?? history.statement
  return {
    reader,
    history,
    corrections,
    ask: hidden.has(slug) ? null : ask,
    footnote: found.footnotes.get(slug),
    topic: head.topics.find(({ id }) => id === history.topic)?.title ?? history.topic,
  }
})

function Standing({ history }: { history: FactHistory }) {
  const { state, retention, isRetired } = history
  if (isRetired) return <p className="lede mt-4">This fact is no longer asked.</p>
  if (!state?.memory) return <p className="lede mt-4">Nothing you answered on it has counted yet.</p>
  const { memory, level } = state
  const day = presentDay(memory, history.day)
  return (
    <div className="two mt-5">
      <dl className="glance self-start">
        <div>
          <dt>{LEVEL_WORDS[level].means}</dt>
          <dd>{LEVEL_WORDS[level].name}</dd>
        </div>
        <div>
          <dt>expected recall today</dt>
          <dd>{percent(retrievability(memory, day))}</dd>
        </div>
        <div>
          <dt>{`${memory.dueDay < day ? 'due since then' : 'when it is due'}, at your target of ${percent(retention)}`}</dt>
          <dd>{memory.dueDay === day ? 'Today' : shortDay(memory.dueDay)}</dd>
        </div>
      </dl>
      <section className="section" aria-labelledby="curve">
        <h2 className="head" id="curve">
          How it fades
        </h2>
        <RecallCurve
          points={recallHistory(memoriesOf(history), curveEnd(memory.dueDay, day))}
          today={day}
          dueDay={memory.dueDay}
          target={retention}
        />
      </section>
    </div>
  )
}
