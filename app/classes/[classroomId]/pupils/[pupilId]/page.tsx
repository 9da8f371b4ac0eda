import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormField, FormSelect, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { Id } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { type ClassroomSummary, findClassroom, listClassrooms, type Pupil } from '@/server/classes/classrooms'
import { MOST_EXTRA_PERCENT } from '@/server/classes/pupils'
import { extraTimeAction, movePupilAction, pupilCodeAction, pupilLinkAction, removePupilAction } from '../../../actions'

export const metadata: Metadata = { title: 'Student' }

type Params = { params: Promise<{ classroomId: string; pupilId: string }> }

export default async function PupilPage({ params }: Params) {
  const { classroomId, pupilId } = await params
  const teacher = await requireRole('teacher', { returnTo: `/classes/${classroomId}/pupils/${pupilId}` })
  const isId = Id.safeParse(classroomId).success
  const classroom = isId ? await findClassroom({ teacherId: teacher.id, classroomId }) : null
  const pupil = classroom?.pupils.find((one) => one.id === pupilId)
  if (!classroom || !pupil) notFound()
  const classes = await listClassrooms({ teacherId: teacher.id })
  const others = classes.filter(({ id, isArchived }) => !isArchived && id !== classroomId)
  return (
    <Page reader={teacher} current="classes" narrow>
      <p>
        <a className="link" href={`/classes/${classroom.id}`}>
          {classroom.name}
        </a>
      </p>
      <div className="stack-l">
        <div>
          <h1 className="title">{pupil.name}</h1>
          <p className="lede mt-3 break-words">
            Signs in as {pupil.login}. {pupil.hasPassword ? 'Has chosen a password.' : 'Has not chosen a password yet.'}
          </p>
          <p className="mt-3">
            <a className="link" href={`/classes/${classroom.id}/students/${pupil.id}`}>
              Answers and missed facts
            </a>
          </p>
        </div>
        {pupil.canReset && <Access classroomId={classroom.id} pupil={pupil} />}
        <ExtraTime classroomId={classroom.id} pupil={pupil} />
        {others.length > 0 && <Move classroomId={classroom.id} pupil={pupil} others={others} />}
        <section className="section" aria-labelledby="remove-head">
          <h2 className="head" id="remove-head">
            Leave the class
          </h2>
          <ActionForm id="remove" action={removePupilAction}>
            <Seat classroomId={classroom.id} pupil={pupil} />
            <p>The account and its answers stay with the student. You no longer see them.</p>
            <FormSubmit quiet>Remove from {classroom.name}</FormSubmit>
          </ActionForm>
        </section>
      </div>
    </Page>
  )
}

function ExtraTime({ classroomId, pupil }: { classroomId: string; pupil: Pupil }) {
  return (
    <section className="section" aria-labelledby="time-head">
      <h2 className="head" id="time-head">
        Extra time
      </h2>
      <ActionForm id="time" action={extraTimeAction}>
        <Seat classroomId={classroomId} pupil={pupil} />
        <FormField
          name="percent"
          label="Percent more than the time limit"
          hint="25 makes 40 minutes 50. It holds for what is started from now on."
          inputMode="numeric"
          autoComplete="off"
          maxLength={String(MOST_EXTRA_PERCENT).length}
          defaultValue={String(pupil.extraTimePercent)}
        />
        <FormSubmit quiet>Save the extra time</FormSubmit>
      </ActionForm>
    </section>
  )
}

type MoveProps = { classroomId: string; pupil: Pupil; others: readonly ClassroomSummary[] }

function Move({ classroomId, pupil, others }: MoveProps) {
  return (
    <section className="section" aria-labelledby="move-head">
      <h2 className="head" id="move-head">
        Move to another class
      </h2>
      <ActionForm id="move" action={movePupilAction}>
        <Seat classroomId={classroomId} pupil={pupil} />
        <FormSelect name="toClassroomId" label="Class" hint="What was done in this class stays in its results.">
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </FormSelect>
        <FormSubmit quiet>Move</FormSubmit>
      </ActionForm>
    </section>
  )
}

function Access({ classroomId, pupil }: { classroomId: string; pupil: Pupil }) {
  const usesCodes = !pupil.login.includes('@')
  return (
    <section className="section" aria-labelledby="access-head">
      <h2 className="head" id="access-head">
        Cannot sign in
      </h2>
      <div className="stack">
        <p>A new code or link makes the earlier one void. The present password works until a new one is chosen.</p>
        {usesCodes && (
          <ActionForm id="code" action={pupilCodeAction}>
            <Seat classroomId={classroomId} pupil={pupil} />
            <input type="hidden" name="username" value={pupil.login} />
            <FormSubmit quiet>Make a new code</FormSubmit>
          </ActionForm>
        )}
        <ActionForm id="link" action={pupilLinkAction}>
          <Seat classroomId={classroomId} pupil={pupil} />
          <FormSubmit quiet>Make a password link</FormSubmit>
        </ActionForm>
      </div>
    </section>
  )
}

function Seat({ classroomId, pupil }: { classroomId: string; pupil: Pupil }) {
  return (
    <>
      <input type="hidden" name="classroomId" value={classroomId} />
      <input type="hidden" name="pupilId" value={pupil.id} />
    </>
  )
}
