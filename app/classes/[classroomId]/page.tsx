import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { Id } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { findClassroom, type Pupil } from '@/server/classes/classrooms'
import { createPupilAction } from '../actions'

export const metadata: Metadata = { title: 'Class' }

export default async function ClassPage({ params }: { params: Promise<{ classroomId: string }> }) {
  const { classroomId } = await params
  const teacher = await requireRole('teacher', { returnTo: `/classes/${classroomId}` })
  const isId = Id.safeParse(classroomId).success
  const classroom = isId ? await findClassroom({ teacherId: teacher.id, classroomId }) : null
  if (!classroom) notFound()
  return (
    <Page reader={teacher} current="classes" narrow>
      <p>
        <a className="link" href="/classes">
          All classes
        </a>
      </p>
      <div className="stack-l">
        <h1 className="title">{classroom.name}</h1>
        <section className="section" aria-labelledby="pupils-head">
          <h2 className="head" id="pupils-head">
            Pupils
          </h2>
          {classroom.pupils.length > 0 ? (
            <Pupils classroomId={classroom.id} pupils={classroom.pupils} />
          ) : (
            <p className="text-ink-2">Nobody yet. Whom you add below stands here.</p>
          )}
        </section>
        <section className="section" aria-labelledby="add-head">
          <h2 className="head" id="add-head">
            Add a pupil
          </h2>
          <ActionForm id="add" action={createPupilAction}>
            <input type="hidden" name="classroomId" value={classroom.id} />
            <FormField name="name" label="Name" hint="As it stands in your list." autoComplete="off" />
            <FormField
              name="username"
              label="Username"
              hint="For signing in, without e-mail: letters a–z, digits, dots."
              autoComplete="off"
              autoCapitalize="none"
            />
            <FormSubmit>Add and show the code</FormSubmit>
          </ActionForm>
        </section>
      </div>
    </Page>
  )
}

function Pupils({ classroomId, pupils }: { classroomId: string; pupils: Pupil[] }) {
  return (
    <table className="ledger fold">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Signs in as</th>
          <th scope="col">Password</th>
        </tr>
      </thead>
      <tbody>
        {pupils.map((pupil) => (
          <tr key={pupil.id}>
            <th scope="row" className="serif">
              <a href={`/classes/${classroomId}/pupils/${pupil.id}`}>{pupil.name}</a>
            </th>
            <td data-l="Signs in as:" className="break-all">
              {pupil.login}
            </td>
            <td data-l="Password:">{pupil.hasPassword ? 'Chosen' : 'Not yet, waits for the code'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
