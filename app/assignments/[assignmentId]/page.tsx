import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { dayAndTime } from '@/components/dates'
import { LedgerHead } from '@/components/ledger-head'
import { Page } from '@/components/page'
import { points } from '@/components/points'
import { tableRoles } from '@/components/table-roles'
import { requireUser } from '@/server/auth/session'
import { findOwnAssignment, type OwnAssignment } from '@/server/classes/own-assignments'
import { attemptResult, dueWords, REFUSALS, termSentences } from '../_components/assignment-words'

type Props = { params: Promise<{ assignmentId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assignment } = await load((await params).assignmentId)
  return { title: assignment.title, robots: { index: false } }
}

/** An assignment before, while and after it is taken: when it is due, what holds, one button, and what came of it. */
export default async function AssignmentPage({ params }: Props) {
  const { user, assignment } = await load((await params).assignmentId)
  const { attempts, counts, className, title, instructions, questionCount } = assignment
  return (
    <Page reader={user} current="today" narrow>
      <div className="stack-l">
        <div className="stack">
          <p className="label">
            <a href="/assignments">Your assignments</a>, {className}
          </p>
          <h1 className="title break-words">{title}</h1>
          <p className="lede">{`${dueWords(assignment, user.zone)}.`}</p>
          {instructions && <p className="say whitespace-pre-line break-words">{instructions}</p>}
          <Start assignment={assignment} />
        </div>
        {counts && (
          <section className="section" aria-labelledby="counts">
            <h2 className="head" id="counts">
              What counts
            </h2>
            <p className="score">
              {points(counts.score)} <small>of {counts.maxScore}</small>
            </p>
            {counts.isLate && <p className="say">{lateSentence(assignment)}</p>}
          </section>
        )}
        {attempts.length > 0 && <Attempts assignment={assignment} zone={user.zone} />}
        <section className="section" aria-labelledby="terms">
          <h2 className="head" id="terms">
            How it is taken
          </h2>
          <p className="say">{`${questionCount === 1 ? 'One question' : `${questionCount} questions`} from “${assignment.setTitle}”, ${assignment.dossierTitle}.`}</p>
          <ul className="mt-3">
            {termSentences(assignment, user.zone).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}

/** The asker's own assignment, read once per request; a foreign or missing one does not exist. */
const load = cache(async (assignmentId: string) => {
  const user = await requireUser({ account: true, returnTo: `/assignments/${encodeURIComponent(assignmentId)}` })
  const assignment = await findOwnAssignment({ learnerId: user.id, assignmentId })
  if (!assignment) notFound()
  return { user, assignment }
})

function Start({ assignment }: { assignment: OwnAssignment }) {
  const { id, openAttemptId, refusal, attempts, attemptsLeft, mode, isGone } = assignment
  if (openAttemptId) {
    return (
      <>
        <p>Your answers are saved, on this device or another.</p>
        <p className="actions">
          <a className="btn" href={`/attempts/${openAttemptId}`}>
            Carry on
          </a>
        </p>
      </>
    )
  }
  if (isGone) return <p className="flagline calm">Your teacher has taken it back. What you did stays here.</p>
  if (refusal) return <p className="flagline calm">{REFUSALS[refusal]}</p>
  return (
    <>
      {attempts.length > 0 && attemptsLeft !== null && (
        <p>{attemptsLeft === 1 ? 'You have one attempt left.' : `You have ${attemptsLeft} attempts left.`}</p>
      )}
      <form className="actions" method="post" action={`/api/v1/assignments/${id}/attempts`}>
        <button className="btn" type="submit">
          {attempts.length > 0 ? 'Take it again' : mode === 'test' ? 'Start the test' : 'Start practising'}
        </button>
      </form>
    </>
  )
}

function lateSentence({ terms }: OwnAssignment): string {
  const { latePenaltyPercent } = terms
  return latePenaltyPercent > 0
    ? `It was late: ${latePenaltyPercent} % of its points are taken off.`
    : 'It was handed in after the due time, and is marked late.'
}

function Attempts({ assignment, zone }: { assignment: OwnAssignment; zone: string }) {
  return (
    <section className="section" aria-labelledby="attempts">
      <h2 className="head" id="attempts">
        Your attempts
      </h2>
      <table className="ledger fold tight" {...tableRoles.table}>
        <LedgerHead heads={['Attempt', 'When', 'Result']} />
        <tbody {...tableRoles.group}>
          {assignment.attempts.map((attempt) => (
            <tr {...tableRoles.row} key={attempt.id}>
              <th scope="row" {...tableRoles.rowHeader} className="serif">
                <a href={attempt.finishedAt ? `/attempts/${attempt.id}/results` : `/attempts/${attempt.id}`}>
                  {`Attempt ${attempt.number}`}
                </a>
              </th>
              <td {...tableRoles.cell}>{dayAndTime(attempt.finishedAt ?? attempt.startedAt, zone)}</td>
              <td {...tableRoles.cell}>{attemptResult(attempt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
