import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { Id } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { type ClassroomDetails, findClassroom } from '@/server/classes/classrooms'
import { findJoinCode } from '@/server/classes/join-code'
import { listAssignments } from '@/server/classes/list-assignments'
import { readRosterNeeds } from '@/server/classes/roster-needs'
import { createStudentAction } from '../actions'
import { Archive, ArchivedNotice } from './_components/archive'
import { Assignments } from './_components/assignments'
import { Joining } from './_components/joining'
import { Rename } from './_components/rename'
import { Students } from './_components/students'
import { Teachers } from './_components/teachers'

export const metadata: Metadata = { title: 'Class' }

/** A class's home: its students and what they need, how others join, who teaches it. */
export default async function ClassPage({ params }: { params: Promise<{ classroomId: string }> }) {
  const { classroomId } = await params
  const teacher = await requireRole('teacher', { returnTo: `/classes/${classroomId}` })
  if (!Id.safeParse(classroomId).success) notFound()
  const asked = { teacherId: teacher.id, classroomId }
  const [classroom, code, needs, assignments] = await Promise.all([
    findClassroom(asked),
    findJoinCode(asked),
    readRosterNeeds(asked),
    listAssignments(asked),
  ])
  if (!classroom) notFound()
  const isOpen = classroom.archivedAt === null
  return (
    <Page reader={teacher} current="classes" narrow>
      <p>
        <a className="link" href="/classes">
          All classes
        </a>
      </p>
      <div className="stack-l">
        <div>
          <h1 className="title break-words">{classroom.name}</h1>
          <p className="lede mt-3">{peopleWords(classroom, teacher.id)}</p>
          {classroom.archivedAt && (
            <ArchivedNotice classroomId={classroomId} archivedAt={classroom.archivedAt} zone={teacher.zone} />
          )}
        </div>
        <Assignments
          classroomId={classroomId}
          assignments={assignments}
          studentCount={classroom.students.length}
          isOpen={isOpen}
          zone={teacher.zone}
        />
        <section className="section" aria-labelledby="students-head">
          <h2 className="head" id="students-head">
            Students
          </h2>
          <Students classroomId={classroomId} students={classroom.students} needs={needs} />
        </section>
        {isOpen && <Joining classroomId={classroomId} code={code} zone={teacher.zone} />}
        {isOpen && <AddStudents classroomId={classroomId} />}
        <Teachers classroomId={classroomId} teachers={classroom.teachers} ownId={teacher.id} />
        {isOpen && <Rename classroomId={classroomId} name={classroom.name} />}
        {isOpen && <Archive classroomId={classroomId} />}
      </div>
    </Page>
  )
}

function peopleWords({ students, teachers }: ClassroomDetails, ownId: string): string {
  const count = students.length === 1 ? '1 student' : `${students.length} students`
  const others = teachers.filter(({ id }) => id !== ownId).map(({ name }) => name)
  return others.length === 0 ? `${count}.` : `${count}. You teach it with ${others.join(', ')}.`
}

function AddStudents({ classroomId }: { classroomId: string }) {
  return (
    <section className="section" aria-labelledby="add-head">
      <h2 className="head" id="add-head">
        Add students
      </h2>
      <p>
        For those without e-mail. Each gets a code for the first sign-in.{' '}
        <a href={`/classes/${classroomId}/roster/import`}>Import a list</a>, or add one:
      </p>
      <div className="mt-4">
        <ActionForm id="add" action={createStudentAction}>
          <input type="hidden" name="classroomId" value={classroomId} />
          <FormField name="name" label="Name" hint="As it stands in your list." autoComplete="off" />
          <FormField
            name="username"
            label="Username"
            hint="For signing in, without e-mail: letters a–z, digits, dots."
            autoComplete="off"
            autoCapitalize="none"
          />
          <FormSubmit quiet>Add and show the code</FormSubmit>
        </ActionForm>
      </div>
    </section>
  )
}
