import type { Metadata } from 'next'
import { Page } from '@/components/page'
import { requireUser } from '@/server/auth/session'
import { listOwnAssignments } from '@/server/classes/own-assignments'
import { AssignmentList, isToDo } from './_components/assignment-list'

export const metadata: Metadata = { title: 'Your assignments', robots: { index: false } }

/** What the learner's classes were given: what is to do, the next due first, and what is done, the last due first. */
export default async function AssignmentsPage() {
  const user = await requireUser({ account: true, returnTo: '/assignments' })
  const assignments = await listOwnAssignments({ learnerId: user.id })
  const toDo = assignments.filter(isToDo)
  const done = assignments.filter((assignment) => !isToDo(assignment)).reverse()
  return (
    <Page reader={user} current="today" narrow>
      <div className="stack-l">
        <div>
          <h1 className="title">Your assignments</h1>
          <p className="lede mt-4">{toDo.length === 0 ? 'Nothing is waiting for you.' : `${toDo.length} to do.`}</p>
          <AssignmentList assignments={toDo} zone={user.zone} />
        </div>
        {done.length > 0 && (
          <section className="section" aria-labelledby="done">
            <h2 className="head" id="done">
              Handed in or over
            </h2>
            <AssignmentList assignments={done} zone={user.zone} />
          </section>
        )}
        <section className="section" aria-labelledby="calendar">
          <h2 className="head" id="calendar">
            In your calendar
          </h2>
          <p className="say">
            Due dates can stand in the calendar of your phone or computer, and follow when they move.
          </p>
          <p>
            <a className="link" href="/assignments/calendar">
              Get the calendar’s address
            </a>
          </p>
        </section>
      </div>
    </Page>
  )
}
