import type { Metadata } from 'next'
import { AttemptLedger } from '@/components/attempt-ledger'
import { ActivityCalendar, CALENDAR_WEEKS } from '@/components/charts/activity-calendar'
import { ForecastBars } from '@/components/charts/forecast-bars'
import { Page } from '@/components/page'
import { LEVELS } from '@/core/review/mastery'
import { currentUser, type SessionUser } from '@/server/auth/session'
import { listAttempts } from '@/server/quiz/list-attempts'
import { FactLevels } from './_components/fact-levels'
import type { DossierProgress } from './_components/progress-view'
import { LEVEL_WORDS, levelsSentence } from './_components/progress-words'
import { readProgress } from './_components/read-progress'
import { TopicTable } from './_components/topic-table'

export const metadata: Metadata = { title: 'Progress' }

const ATTEMPTS_SHOWN = 20

/** What a learner has seen and knows, by topic and fact, what they did and what falls due, and their attempts. */
export default async function ProgressPage() {
  const reader = await currentUser()
  return (
    <Page reader={reader} current="progress">
      <h1 className="title">Progress</h1>
      {reader ? <ProgressOf reader={reader} /> : <NothingYet />}
    </Page>
  )
}

async function ProgressOf({ reader }: { reader: SessionUser }) {
  // Read first: it ends attempts whose time is up, and what they say counts in the rest.
  const attempts = await listAttempts({ learnerId: reader.id, limit: ATTEMPTS_SHOWN })
  const { day, retention, dossiers, active, due } = await readProgress(reader.id)
  if (attempts.length === 0 && dossiers.length === 0) return <NothingYet />
  return (
    <>
      {reader.kind === 'guest' && <KeepThis />}
      {dossiers.map((dossier) => (
        <DossierSection key={dossier.id} dossier={dossier} today={day} target={retention} />
      ))}
      <div className="two even mt-7">
        <section className="section" aria-labelledby="calendar">
          <h2 className="head" id="calendar">
            The last {CALENDAR_WEEKS} weeks
          </h2>
          <ActivityCalendar active={active} today={day} />
        </section>
        <section className="section" aria-labelledby="forecast">
          <h2 className="head" id="forecast">
            The next {due.length} days
          </h2>
          <ForecastBars days={due} />
        </section>
      </div>
      {attempts.length > 0 && (
        <section className="section mt-7" aria-labelledby="attempts">
          <h2 className="head" id="attempts">
            Your attempts
          </h2>
          <AttemptLedger attempts={attempts} zone={reader.zone} />
        </section>
      )}
    </>
  )
}

type SectionProps = { dossier: DossierProgress; today: string; target: number }

function DossierSection({ dossier, today, target }: SectionProps) {
  return (
    <section className="section mt-6" aria-labelledby={`known-${dossier.id}`}>
      <h2 className="head" id={`known-${dossier.id}`}>
        <a className="plain" href={`/dossiers/${dossier.id}`}>
          {dossier.title}
        </a>
      </h2>
      <p className="say text-ink-2">
        Two measures, kept apart: how much you have seen, and how much of that you would get right today.
      </p>
      <TopicTable dossier={dossier} target={target} />
      <h3 className="sub mt-6">Level of each fact</h3>
      <p className="text-ink-2 mt-2">{levelsSentence(dossier.levels)}</p>
      <FactLevels dossier={dossier} today={today} />
      <WhatLevelsMean />
      <p className="actions mt-3">
        <a className="link" href="/missed">
          What you missed
        </a>
      </p>
    </section>
  )
}

function WhatLevelsMean() {
  return (
    <details className="more">
      <summary>What the levels mean</summary>
      <dl className="levels">
        {LEVELS.toReversed().map((level) => (
          <div key={level}>
            <dt>{LEVEL_WORDS[level].name}</dt>
            <dd>{LEVEL_WORDS[level].means}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function KeepThis() {
  return (
    <div className="flagline calm mt-5">
      <p>
        You have no account yet. Your answers are kept under a cookie on this device; sign up to keep them for good and
        to find them on any device.
      </p>
      <p className="actions">
        <a className="btn small" href="/sign-up?callbackUrl=/progress">
          Sign up to keep this
        </a>
        <a className="link" href="/sign-in?callbackUrl=/progress">
          Sign in
        </a>
      </p>
    </div>
  )
}

function NothingYet() {
  return (
    <div className="empty stack mt-6">
      <p className="lede">Your attempts, and the facts you know or missed, will stand here after your first quiz.</p>
      <p className="actions">
        <a className="btn" href="/dossiers">
          Choose a quiz
        </a>
      </p>
    </div>
  )
}
