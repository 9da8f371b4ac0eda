import { longDay, timeOfDay } from '@/components/dates'
import type { AssignmentSummary } from '@/server/classes/list-assignments'

type AssignmentsProps = {
  classroomId: string
  assignments: readonly AssignmentSummary[]
  studentCount: number
  /** A class that is put away is assigned nothing. */
  isOpen: boolean
  zone: string
}

/** What a class was given, those due last first, and the ways to its results. */
export function Assignments({ classroomId, assignments, studentCount, isOpen, zone }: AssignmentsProps) {
  const at = `/classes/${classroomId}`
  return (
    <section className="section" aria-labelledby="assignments-head">
      <h2 className="head" id="assignments-head">
        Assignments
      </h2>
      {assignments.length === 0 ? (
        <p className="text-ink-2">Nothing yet. An assignment is a set with a time by which it is due.</p>
      ) : (
        <ul className="toc">
          {assignments.map((assignment) => (
            <li key={assignment.id}>
              <a href={`${at}/assignments/${assignment.id}`}>
                <span className="name">
                  {assignment.title}
                  <span className="block font-sans text-2 text-ink-2">{timeWords(assignment, zone)}</span>
                </span>
                <span className="dots" aria-hidden="true" />
                <span className="amt">{`${assignment.finished} of ${studentCount} handed in`}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="actions mt-4">
        {isOpen && (
          <a className="btn" href={`${at}/assignments/new`}>
            Assign a set
          </a>
        )}
        {assignments.length > 0 && (
          <>
            <a className="btn quiet" href={`${at}/gradebook`}>
              Gradebook
            </a>
            <a className="link" href={`${at}/reteach`}>
              Teach again
            </a>
          </>
        )}
      </p>
    </section>
  )
}

function timeWords({ state, terms }: AssignmentSummary, zone: string): string {
  const at = (instant: Date) => `${longDay(instant, zone)}, ${timeOfDay(instant, zone)}`
  if (state === 'not-open') return `Opens ${at(terms.opensAt)}`
  if (terms.closedAt) return `Closed ${at(terms.closedAt)}`
  if (state === 'open') return `Due ${at(terms.dueAt)}`
  return state === 'late' ? `Was due ${at(terms.dueAt)}, late work is taken` : `Was due ${at(terms.dueAt)}`
}
