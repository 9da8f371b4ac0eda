import { ActionForm, FormField, FormSelect, FormSubmit } from '@/app/_forms/action-form'
import { dayAndTime } from '@/components/dates'
import type { RosterStudent } from '@/server/classes/classrooms'
import type { TaughtAssignment } from '@/server/classes/find-assignment'
import type { Exception } from '@/server/classes/list-exceptions'
import { grantAction } from '../../../actions'

type ForOneStudentProps = {
  assignment: TaughtAssignment
  students: readonly RosterStudent[]
  exceptions: readonly Exception[]
  zone: string
}

/** A time of their own, minutes and attempts for single students, and what was granted so far. */
export function ForOneStudent({ assignment, students, exceptions, zone }: ForOneStudentProps) {
  return (
    <section className="section" aria-labelledby="one-head">
      <h2 className="head" id="one-head">
        For one student
      </h2>
      <p className="say mb-4">
        A later due time also opens it again for them if it is over or closed. A running attempt is lengthened at once.
      </p>
      {students.length === 0 ? (
        <p className="text-ink-2">Nobody is in the class yet.</p>
      ) : (
        <ActionForm id="grant" action={grantAction} label="For one student">
          <input type="hidden" name="classroomId" value={assignment.classroomId} />
          <input type="hidden" name="assignmentId" value={assignment.id} />
          <input type="hidden" name="zone" value={zone} />
          <FormSelect name="learnerId" label="Student">
            {students.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </FormSelect>
          <FormField
            name="due"
            label="Due for them (optional)"
            hint={`Day and time in ${zone.replaceAll('_', ' ')}. Left empty: as for everybody.`}
            type="datetime-local"
          />
          <FormField name="extraMinutes" label="More minutes for each attempt" inputMode="numeric" defaultValue="0" />
          <FormField name="extraAttempts" label="More attempts" inputMode="numeric" defaultValue="0" />
          <FormSubmit quiet>Grant it</FormSubmit>
        </ActionForm>
      )}
      {exceptions.length > 0 && (
        <ul className="mt-5">
          {exceptions.map((exception) => (
            <li key={exception.learnerId} className="border-b border-rule py-3 break-words">
              <span className="font-serif text-4">{exception.name}</span>
              <span className="block text-2 text-ink-2">{grantWords(exception, zone)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function grantWords({ dueAt, extraMinutes, extraAttempts }: Exception, zone: string): string {
  const parts = [
    dueAt ? `due ${dayAndTime(dueAt, zone)}` : null,
    extraMinutes > 0 ? `${extraMinutes} more ${extraMinutes === 1 ? 'minute' : 'minutes'}` : null,
    extraAttempts > 0 ? `${extraAttempts} more ${extraAttempts === 1 ? 'attempt' : 'attempts'}` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'nothing beyond the others' : parts.join(', ')
}
