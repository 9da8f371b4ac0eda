import type { Metadata } from 'next'
import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { requireRole } from '@/server/auth/session'
import { type ClassroomSummary, listClassrooms } from '@/server/classes/classrooms'
import { createClassAction } from './actions'

export const metadata: Metadata = { title: 'Classes' }

export default async function ClassesPage() {
  const teacher = await requireRole('teacher', { returnTo: '/classes' })
  const classrooms = await listClassrooms({ teacherId: teacher.id })
  const archived = classrooms.filter(({ isArchived }) => isArchived)
  return (
    <Page reader={teacher} current="classes" narrow>
      <div className="stack-l">
        <div>
          <h1 className="title">Classes</h1>
          {classrooms.length === 0 && (
            <p className="lede mt-4">
              Your classes will be here. Make one below, then show its students a code to join by.
            </p>
          )}
          <ClassList classrooms={classrooms.filter(({ isArchived }) => !isArchived)} />
        </div>
        <section className="section" aria-labelledby="new-head">
          <h2 className="head" id="new-head">
            A new class
          </h2>
          <ActionForm id="new-class" action={createClassAction}>
            <FormField name="name" label="Name" hint="Such as 9b politics." autoComplete="off" />
            <FormSubmit>Make the class</FormSubmit>
          </ActionForm>
        </section>
        {archived.length > 0 && (
          <section className="section" aria-labelledby="archived-head">
            <h2 className="head" id="archived-head">
              Put away
            </h2>
            <ClassList classrooms={archived} />
          </section>
        )}
      </div>
    </Page>
  )
}

function ClassList({ classrooms }: { classrooms: readonly ClassroomSummary[] }) {
  if (classrooms.length === 0) return null
  return (
    <ul className="toc mt-4">
      {classrooms.map(({ id, name, students }) => (
        <li key={id}>
          <a href={`/classes/${id}`}>
            <span className="name">{name}</span>
            <span className="dots" aria-hidden="true" />
            <span className="amt">
              {students} {students === 1 ? 'student' : 'students'}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
