import { ActionForm, FormSelect, FormSubmit } from '@/app/_forms/action-form'
import { longDay, timeOfDay } from '@/components/dates'
import { shownCode } from '@/server/auth/readable-code'
import { JOIN_CODE_DAYS, type JoinCode } from '@/server/classes/join-code'
import { endCodeAction, joinCodeAction } from '../actions'

const DAY_LABELS: Record<(typeof JOIN_CODE_DAYS)[number], string> = { 1: 'One day', 7: 'One week', 30: '30 days' }

type JoiningProps = { classroomId: string; code: JoinCode | null; zone: string }

/** How students join by themselves: the code that works now, and the form for a new one. */
export function Joining({ classroomId, code, zone }: JoiningProps) {
  return (
    <section className="section" aria-labelledby="join-head">
      <h2 className="head" id="join-head">
        Join by code
      </h2>
      <div className="stack">
        {code ? (
          <OpenCode classroomId={classroomId} code={code} zone={zone} />
        ) : (
          <p>
            Nobody can join by themselves now. With a code, students who have an account or make one join in a minute.
          </p>
        )}
        <ActionForm id="code" action={joinCodeAction}>
          <input type="hidden" name="classroomId" value={classroomId} />
          <FormSelect name="days" label={code ? 'A new code works for' : 'The code works for'} defaultValue="7">
            {JOIN_CODE_DAYS.map((days) => (
              <option key={days} value={days}>
                {DAY_LABELS[days]}
              </option>
            ))}
          </FormSelect>
          <FormSubmit quiet>{code ? 'Make a new code' : 'Make a code'}</FormSubmit>
        </ActionForm>
      </div>
    </section>
  )
}

function OpenCode({ classroomId, code, zone }: { classroomId: string; code: JoinCode; zone: string }) {
  return (
    <>
      <p className="select-all font-serif text-6 font-[600] tracking-[0.04em]">{shownCode(code.code)}</p>
      <p>
        Works until {longDay(code.expiresAt, zone)}, {timeOfDay(code.expiresAt, zone)}.
      </p>
      <div className="actions">
        <a className="btn" href={`/classes/${classroomId}/code`}>
          Show it to the class
        </a>
        <ActionForm id="end-code" action={endCodeAction}>
          <input type="hidden" name="classroomId" value={classroomId} />
          <FormSubmit quiet>Switch it off</FormSubmit>
        </ActionForm>
      </div>
    </>
  )
}
