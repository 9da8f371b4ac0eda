import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { CitationLine, sourceHref } from '@/components/citation'
import { timeOfDay } from '@/components/dates'
import { Note } from '@/components/note'
import { Page } from '@/components/page'
import { ProgressStrip } from '@/components/progress-strip'
import { getResults } from '@/server/quiz/get-results'
import type { ResultsView } from '@/server/quiz/views'
import { ScoreChanges } from '../../_components/appeal-lines'
import { EveryFact } from '../../_components/every-fact'
import { MissedFacts } from '../../_components/missed-facts'
import { type NumberedResults, numberResults } from '../../_components/number-results'
import { homeHref } from '../../_components/place'
import { outcomeSentence, scoreOf } from '../../_components/results-words'
import { TeacherMarks } from '../../_components/teacher-marks'
import { leadToSitting, loadAttempt } from '../load-attempt'

type ResultsPageProps = { params: Promise<{ attemptId: string }> }

export async function generateMetadata({ params }: ResultsPageProps): Promise<Metadata> {
  const { attempt, results } = await loadResults((await params).attemptId)
  const robots = { index: false }
  if (!results) return { title: `Handed in: ${attempt.setTitle}`, robots }
  const { score, of } = scoreOf(results)
  return { title: `${score} of ${of}: ${results.setTitle}`, robots }
}

/** What came of an attempt: the score, what was missed, and every fact with its sources. */
export default async function ResultsPage({ params }: ResultsPageProps) {
  const { user, attempt, results } = await loadResults((await params).attemptId)
  if (!results) return <HandedIn user={user} attempt={attempt} />
  const { numerals, notes } = numberResults(results)
  return (
    <Page reader={user}>
      <div className="two">
        <Summary results={results} zone={user.zone} />
        <Keeping isGuest={user.kind === 'guest'} attemptId={results.id} />
      </div>
      <div className="mt-6">
        <ProgressStrip
          label="Questions and results"
          stops={results.questions.map(({ outcome, regrade }, i) => ({
            state: regrade?.isVoid ? 'void' : (outcome ?? 'open'),
            href: `/attempts/${results.id}?q=${i + 1}`,
          }))}
        />
      </div>
      {results.missed.length > 0 && <MissedFacts missed={results.missed} numerals={numerals} />}
      <EveryFact questions={results.questions} numerals={numerals} />
      <Sources notes={notes} dossierId={results.dossierId} />
    </Page>
  )
}

/**
 * Read once per request; an attempt that is still open has no results and leads back to where the learner is. Null if nobody may be told
 * yet.
 */
const loadResults = cache(async (attemptId: string) => {
  const { user, attempt } = await loadAttempt(attemptId)
  if (attempt.purpose === 'review') await leadToSitting({ learnerId: user.id, attemptId }, undefined)
  const results = await getResults({ learnerId: user.id, attemptId })
  if (!results && attempt.finishedAt === null) redirect(`/attempts/${attempt.id}`)
  return { user, attempt, results }
})

type Loaded = Awaited<ReturnType<typeof loadResults>>

/** Until the due time of an assignment: what was handed in, and when its result can be seen. */
function HandedIn({ user, attempt }: Pick<Loaded, 'user' | 'attempt'>) {
  const { feedbackDueAt, questions } = attempt
  const answered = questions.filter(({ sequence }) => sequence > 0).length
  return (
    <Page reader={user} narrow>
      <div className="stack">
        <p className="label">{attempt.setTitle}</p>
        <h1 className="title">Handed in</h1>
        <p className="lede">{`${answered} of ${questions.length} questions answered. Everything is saved.`}</p>
        {feedbackDueAt && (
          <p>
            {`The result, the right answers and their sources open on ${dayOf(feedbackDueAt, user.zone)} at ${timeOfDay(feedbackDueAt, user.zone)}, when everybody has had their time.`}
          </p>
        )}
        <p className="actions">
          <a className="btn" href={homeHref(attempt)}>
            Back to the assignment
          </a>
        </p>
      </div>
    </Page>
  )
}

function Summary({ results, zone }: { results: ResultsView; zone: string }) {
  const { score, of } = scoreOf(results)
  const missed = results.missed.length
  return (
    <div className="stack">
      <p className="label">{`${results.setTitle}, answered ${dayOf(results.finishedAt, zone)}`}</p>
      <h1 className="score">
        {score} <small>of {of}</small>
      </h1>
      <p className="lede">{outcomeSentence(results.questions)}</p>
      <ScoreChanges results={results} zone={zone} />
      <TeacherMarks results={results} zone={zone} />
      <div className="actions">
        {missed > 0 && (
          <form method="post" action={`/api/v1/attempts/${results.id}/practise-missed`}>
            <button className="btn" type="submit">
              {missed === 1 ? 'Practise this one now' : `Practise these ${missed} now`}
            </button>
          </form>
        )}
        <a className={missed > 0 ? 'link' : 'btn'} href={homeHref(results)}>
          {results.assignmentId === null ? 'Back to the set' : 'Back to the assignment'}
        </a>
      </div>
      {missed > 0 && <p className="meta">Practising now does not lower your score.</p>}
    </div>
  )
}

function Keeping({ isGuest, attemptId }: { isGuest: boolean; attemptId: string }) {
  return (
    <section className="section self-end" aria-labelledby="keeping">
      <h2 className="sub" id="keeping">
        {isGuest ? 'Keep this result' : 'Your progress'}
      </h2>
      <p className="mt-2 text-ink-2">
        {isGuest
          ? 'So far it is kept for this browser only. With an account you find it again anywhere.'
          : 'What you know and what you missed, by topic, over all your quizzes.'}
      </p>
      <p>
        <a
          className="link"
          href={isGuest ? `/sign-up?callbackUrl=${encodeURIComponent(`/attempts/${attemptId}/results`)}` : '/progress'}
        >
          {isGuest ? 'Sign up to keep this' : 'See your progress'}
        </a>
      </p>
    </section>
  )
}

function Sources({ notes, dossierId }: { notes: NumberedResults['notes']; dossierId: string }) {
  return (
    <section className="section mt-7" aria-labelledby="sources">
      <h2 className="head" id="sources">
        Sources
      </h2>
      <ol className="note-cols">
        {notes.map(({ n, cited }) => (
          <Note key={n} n={n}>
            <CitationLine
              outlet={cited.outlet}
              dateLabel={cited.dateLabel}
              paragraph={cited.paragraph}
              href={sourceHref(dossierId, cited.articleId, cited.paragraph)}
            />
          </Note>
        ))}
      </ol>
    </section>
  )
}

function dayOf(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: zone }).format(new Date(instant))
}
