import type { OwnAssignment } from '@/server/classes/own-assignments'
import { dueWords, progressWords } from './assignment-words'

/** Assignments, each with when it is due and how far one is. The whole first line is a link. */
export function AssignmentList({ assignments, zone }: { assignments: readonly OwnAssignment[]; zone: string }) {
  return (
    <ul>
      {assignments.map((assignment) => (
        <li key={assignment.id} className="border-b border-rule py-3 break-words">
          <a className="font-serif text-4 link" href={`/assignments/${assignment.id}`}>
            {assignment.title}
          </a>
          <span className="block">{dueWords(assignment, zone)}</span>
          <span className="block text-2 text-ink-2">{`${assignment.className}. ${progressWords(assignment)}.`}</span>
        </li>
      ))}
    </ul>
  )
}

/** Whether there is still something to do about it: it is open and not handed in, or begun, or opens later. */
export function isToDo({ openAttemptId, attempts, state }: OwnAssignment): boolean {
  return openAttemptId !== null || (state !== 'over' && attempts.length === 0)
}
