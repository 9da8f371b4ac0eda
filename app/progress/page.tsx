import type { Metadata } from 'next'
import { AttemptLedger } from '@/components/attempt-ledger'
import { Page } from '@/components/page'
import { currentUser, type SessionUser } from '@/server/auth/session'
import { listAttempts } from '@/server/quiz/list-attempts'
import { listFactProgress } from '@/server/quiz/list-fact-progress'
import { CoverageTable } from './_components/coverage-table'
import { MissedList } from './_components/missed-list'
import { type DossierProgress, readMissed } from './_components/read-missed'

export const metadata: Metadata = { title: 'Progress' }

const ATTEMPTS_SHOWN = 20

/** What this learner has done and knows: attempts, coverage by topic, and the facts to practise. */
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
  const [attempts, topics] = await Promise.all([
    listAttempts({ learnerId: reader.id, limit: ATTEMPTS_SHOWN }),
    listFactProgress({ learnerId: reader.id }),
  ])
  if (attempts.length === 0) return <NothingYet />
  const dossiers = await readMissed(topics)
  return (
    <>
      {reader.kind === 'guest' && <KeepThis />}
      {dossiers.map((dossier) => (
        <DossierProgressSections key={dossier.id} dossier={dossier} />
      ))}
      <section className="section mt-7" aria-labelledby="attempts">
        <h2 className="head" id="attempts">
          Your attempts
        </h2>
        <AttemptLedger attempts={attempts} zone={reader.zone} />
      </section>
    </>
  )
}

function DossierProgressSections({ dossier }: { dossier: DossierProgress }) {
  const known = dossier.topics.reduce((sum, topic) => sum + topic.known, 0)
  const total = dossier.topics.reduce((sum, topic) => sum + topic.total, 0)
  return (
    <>
      <section className="section mt-6" aria-labelledby={`known-${dossier.id}`}>
        <h2 className="head" id={`known-${dossier.id}`}>
          <a className="plain" href={`/dossiers/${dossier.id}`}>
            {dossier.title}
          </a>
        </h2>
        <p className="say text-ink-2">
          {`Your last answer was right on ${known} of ${total} facts. A full block is a fact you know, half a block one you missed, a line one you were not asked yet.`}
        </p>
        <CoverageTable topics={dossier.topics} />
      </section>
      <section className="section mt-7" aria-labelledby={`missed-${dossier.id}`}>
        <h2 className="head" id={`missed-${dossier.id}`}>
          Facts you missed
        </h2>
        <MissedList dossierId={dossier.id} missed={dossier.missed} practisable={dossier.practisable} />
      </section>
    </>
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
