import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { AttemptLedger } from '@/components/attempt-ledger'
import { Page } from '@/components/page'
import { StartForm } from '@/components/start-form'
import { currentUser, type SessionUser } from '@/server/auth/session'
import { listAttempts } from '@/server/quiz/list-attempts'
import type { AttemptSummary } from '@/server/quiz/views'
import { findSet, type SetToTake } from '@/server/sets/find-set'
import { setAmount } from '../../../_components/set-amount'

type Props = { params: Promise<{ dossierId: string; setSlug: string }> }

const ATTEMPTS_READ = 200
const ATTEMPTS_SHOWN = 5

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { set } = await load(params)
  return { title: set ? `${set.title}, ${set.dossierTitle}` : 'Not found' }
}

/** Read once for the page and its title. */
const load = cache(async (params: Props['params']) => {
  const [reader, { dossierId, setSlug }] = await Promise.all([currentUser(), params])
  return { reader, set: await findSet({ setId: `${dossierId}:${setSlug}`, readerId: reader?.id ?? null }) }
})

/** A set before it is taken: what it asks, how long it is, the two ways to take it, and earlier results. */
export default async function SetPage({ params }: Props) {
  const { reader, set } = await load(params)
  if (!set) notFound()
  const attempts = await attemptsAt(set.id, reader)
  const finished = attempts.filter((attempt) => attempt.finishedAt !== null)
  return (
    <Page reader={reader} current="dossiers">
      <div className="two">
        <div className="stack">
          <p className="label">
            <a href={`/dossiers/${set.dossierId}`}>{set.dossierTitle}</a>
          </p>
          <h1 className="title">{set.title}</h1>
          <p className="lede">{set.description}</p>
          <p>{`${setAmount(set)}. ${set.fixedOrder ? 'The questions come in the order of the set.' : 'The questions are drawn anew each time.'}`}</p>
          <Origin set={set} />
        </div>
      </div>
      {attempts
        .filter((attempt) => attempt.finishedAt === null)
        .map((attempt) => (
          <OpenAttempt key={attempt.id} attempt={attempt} />
        ))}
      {set.isOpen && <Modes setId={set.id} openModes={attempts.filter(isOpenQuiz).map((attempt) => attempt.mode)} />}
      {set.isOpen && <Flashcards set={set} />}
      {reader && finished.length > 0 && (
        <section className="section mt-7" aria-labelledby="before">
          <h2 className="head" id="before">
            Your earlier results
          </h2>
          <AttemptLedger attempts={finished.slice(0, ATTEMPTS_SHOWN)} zone={reader.zone} showsSet={false} />
        </section>
      )}
      {!reader && (
        <p className="mt-6 text-ink-2">
          No account is needed. We keep your answers under a cookie on this device; signing up later keeps them for
          good.
        </p>
      )}
    </Page>
  )
}

/** Whose set it is, where it is not the dossier's own; for its owner the way to change it. */
function Origin({ set }: { set: SetToTake }) {
  if (!set.isOpen) return <p className="flagline calm">This set was taken back. Your results at it stay.</p>
  if (set.origin === 'public') return <p className="meta">Put together by a teacher who uses this dossier.</p>
  if (set.origin === 'bundled') return null
  return (
    <p>
      <a className="link" href={`/dossiers/${set.dossierId}/sets/${set.slug}/edit`}>
        Change this set
      </a>
    </p>
  )
}

function Modes({ setId, openModes }: { setId: string; openModes: readonly string[] }) {
  return (
    <section className="mt-7" aria-label="Two ways to take it">
      <div className="two even">
        <div className="section stack">
          <h2 className="head">Practice</h2>
          <p className="say">After each answer you see whether it is right, why, and the footnote it rests on.</p>
          {openModes.includes('practice') ? (
            <p className="text-ink-2">Open now: carry on above.</p>
          ) : (
            <StartForm setId={setId} mode="practice">
              Start practice
            </StartForm>
          )}
        </div>
        <div className="section stack">
          <h2 className="head">Test</h2>
          <p className="say">
            You can change answers until you hand in. Verdicts and footnotes come at the end, all together.
          </p>
          {openModes.includes('test') ? (
            <p className="text-ink-2">Open now: carry on above.</p>
          ) : (
            <StartForm setId={setId} mode="test" isQuiet>
              Start the test
            </StartForm>
          )}
        </div>
      </div>
    </section>
  )
}

function Flashcards({ set }: { set: SetToTake }) {
  return (
    <section className="section mt-7 stack" aria-labelledby="cards">
      <h2 className="head" id="cards">
        Flashcards
      </h2>
      <p className="say">
        One card for each fact: you say the answer to yourself, turn the card, and rate how well you knew it. They can
        be printed, too.
      </p>
      <p>
        <a className="btn quiet" href={`/dossiers/${set.dossierId}/sets/${set.slug}/cards`}>
          Go through the cards
        </a>
      </p>
    </section>
  )
}

function OpenAttempt({ attempt }: { attempt: AttemptSummary }) {
  const kind = attempt.mode === 'test' ? 'A test' : 'A practice run'
  return (
    <div className="flagline calm mt-6">
      <p>{`${kind} is open: ${attempt.answered} of ${attempt.total} answered. Your place is kept.`}</p>
      <p className="actions">
        <a className="btn" href={`/attempts/${attempt.id}`}>
          {attempt.mode === 'test' ? 'Carry on with the test' : 'Carry on practising'}
        </a>
      </p>
    </div>
  )
}

function isOpenQuiz(attempt: AttemptSummary): boolean {
  return attempt.finishedAt === null && attempt.purpose === 'quiz' && attempt.assignmentId === null
}

async function attemptsAt(setId: string, reader: SessionUser | null): Promise<AttemptSummary[]> {
  if (!reader) return []
  const attempts = await listAttempts({ learnerId: reader.id, limit: ATTEMPTS_READ })
  return attempts.filter((attempt) => attempt.setId === setId)
}
