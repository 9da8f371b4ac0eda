import { AssignmentList, isToDo } from '@/app/assignments/_components/assignment-list'
import type { OwnAssignment } from '@/server/classes/own-assignments'

/** What the learner's classes were given and is still to do; nothing if there is none. */
export function AssignmentsDue({ assignments, zone }: { assignments: readonly OwnAssignment[]; zone: string }) {
  const toDo = assignments.filter(isToDo)
  if (assignments.length === 0) return null
  return (
    <section className="section mt-7" aria-labelledby="assignments">
      <div className="headrow">
        <h2 className="head" id="assignments">
          For your class
        </h2>
        <a className="link" href="/assignments">
          All assignments
        </a>
      </div>
      {toDo.length > 0 ? <AssignmentList assignments={toDo} zone={zone} /> : <p>Everything is handed in.</p>}
    </section>
  )
}
