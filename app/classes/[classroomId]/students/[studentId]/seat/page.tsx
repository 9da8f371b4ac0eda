import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormField, FormSelect, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { Id } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { type ClassroomSummary, findClassroom, listClassrooms, type RosterStudent } from '@/server/classes/classrooms'
import { MOST_EXTRA_PERCENT } from '@/server/classes/seats'
import {
  extraTimeAction,
  moveStudentAction,
  removeStudentAction,
  studentCodeAction,
  studentLinkAction,
} from '../../../../actions'

export const metadata: Metadata = { title: 'Student' }

type Params = { params: Promise<{ classroomId: string; studentId: string }> }

export default async function SeatPage({ params }: Params) {
  const { classroomId, studentId } = await params
  const teacher = await requireRole('teacher', { returnTo: `/classes/${classroomId}/students/${studentId}/seat` })
  const isId = Id.safeParse(classroomId).success
  const classroom = isId ? await findClassroom({ teacherId: teacher.id, classroomId }) : null
  const student = classroom?.students.find((one) => one.id === studentId)
  if (!classroom || !student) notFound()
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
          <h1 className="title">{student.name}</h1>
          <p className="lede mt-3 break-words">
            Signs in as {student.login}.{' '}
            {student.hasPassword ? 'Has chosen a password.' : 'Has not chosen a password yet.'}
          </p>
          <p className="mt-3">
            <a className="link" href={`/classes/${classroom.id}/students/${student.id}`}>
              Answers and missed facts
            </a>
          </p>
        </div>
        {student.canReset && <Access classroomId={classroom.id} student={student} />}
        <ExtraTime classroomId={classroom.id} student={student} />
        {others.length > 0 && <Move classroomId={classroom.id} student={student} others={others} />}
        <section className="section" aria-labelledby="remove-head">
          <h2 className="head" id="remove-head">
            Leave the class
          </h2>
          <ActionForm id="remove" action={removeStudentAction}>
            <Seat classroomId={classroom.id} student={student} />
            <p>The account and its answers stay with the student. You no longer see them.</p>
            <FormSubmit quiet>Remove from {classroom.name}</FormSubmit>
          </ActionForm>
        </section>
      </div>
    </Page>
  )
}

function ExtraTime({ classroomId, student }: { classroomId: string; student: RosterStudent }) {
  return (
    <section className="section" aria-labelledby="time-head">
      <h2 className="head" id="time-head">
        Extra time
      </h2>
      <ActionForm id="time" action={extraTimeAction}>
        <Seat classroomId={classroomId} student={student} />
        <FormField
          name="percent"
          label="Percent more than the time limit"
          hint="25 makes 40 minutes 50. It holds for what is started from now on."
          inputMode="numeric"
          autoComplete="off"
          maxLength={String(MOST_EXTRA_PERCENT).length}
          defaultValue={String(student.extraTimePercent)}
        />
        <FormSubmit quiet>Save the extra time</FormSubmit>
      </ActionForm>
    </section>
  )
}

type MoveProps = { classroomId: string; student: RosterStudent; others: readonly ClassroomSummary[] }

function Move({ classroomId, student, others }: MoveProps) {
  return (
    <section className="section" aria-labelledby="move-head">
      <h2 className="head" id="move-head">
        Move to another class
      </h2>
      <ActionForm id="move" action={moveStudentAction}>
        <Seat classroomId={classroomId} student={student} />
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

function Access({ classroomId, student }: { classroomId: string; student: RosterStudent }) {
  const usesCodes = !student.login.includes('@')
  return (
    <section className="section" aria-labelledby="access-head">
      <h2 className="head" id="access-head">
        Cannot sign in
      </h2>
      <div className="stack">
        <p>A new code or link makes the earlier one void. The present password works until a new one is chosen.</p>
        {usesCodes && (
          <ActionForm id="code" action={studentCodeAction}>
            <Seat classroomId={classroomId} student={student} />
            <input type="hidden" name="username" value={student.login} />
            <FormSubmit quiet>Make a new code</FormSubmit>
          </ActionForm>
        )}
        <ActionForm id="link" action={studentLinkAction}>
          <Seat classroomId={classroomId} student={student} />
          <FormSubmit quiet>Make a password link</FormSubmit>
        </ActionForm>
      </div>
    </section>
  )
}

function Seat({ classroomId, student }: { classroomId: string; student: RosterStudent }) {
  return (
    <>
      <input type="hidden" name="classroomId" value={classroomId} />
      <input type="hidden" name="studentId" value={student.id} />
    </>
  )
}
