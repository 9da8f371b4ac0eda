import type { Metadata } from 'next'
import { Page } from '@/components/page'
import { currentUser } from '@/server/auth/session'
import { LeftLately, MissedInDossier } from './_components/missed-dossier'
import { countMissed, readMissed } from './_components/read-missed'

export const metadata: Metadata = { title: 'Missed' }

/** The facts a learner missed and has not cleared yet, by topic: why, when, what clears each, and what left the list lately. */
export default async function MissedPage() {
  const reader = await currentUser()
  const { day, dossiers } = reader ? await readMissed(reader.id) : { day: '', dossiers: [] }
  const count = dossiers.reduce((sum, dossier) => sum + countMissed(dossier), 0)
  return (
    <Page reader={reader} current="missed">
      <h1 className="title">{titleOf(count)}</h1>
      {count > 0 ? <HowItClears /> : <NothingMissed isKnown={dossiers.length > 0} />}
      {dossiers.map((dossier) => (
        <MissedInDossier key={dossier.id} dossier={dossier} today={day} />
      ))}
      <LeftLately dossiers={dossiers} today={day} />
    </Page>
  )
}

function titleOf(count: number): string {
  if (count === 0) return 'Nothing on your missed list'
  return count === 1 ? '1 fact you missed' : `${count} facts you missed`
}

function HowItClears() {
  return (
    <p className="lede mt-4">
      A fact leaves the list once you know it at the first try on two later days, one of them in another form of
      question than the one you missed.
    </p>
  )
}

function NothingMissed({ isKnown }: { isKnown: boolean }) {
  return (
    <div className="empty stack mt-6">
      <p className="lede">
        {isKnown
          ? 'What you miss in a quiz will stand here, with the reason, until you know it on two days.'
          : 'What you miss in your first quiz will stand here, with the reason, until you know it on two days.'}
      </p>
      <p className="actions">
        <a className="btn" href="/dossiers">
          Choose a quiz
        </a>
      </p>
    </div>
  )
}
