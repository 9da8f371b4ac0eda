import type { Metadata } from 'next'
import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { requireRole } from '@/server/auth/session'
import { listClassrooms } from '@/server/classes/classrooms'
import { createClassAction } from './actions'

export const metadata: Metadata = { title: 'Classes' }

export default async function ClassesPage() {
  const teacher = await requireRole('teacher', { returnTo: '/classes' })
  const classrooms = await listClassrooms({ teacherId: teacher.id })
  return (
    <Page reader={teacher} current="classes" narrow>
      <div className="stack-l">
        <div>
          <h1 className="title">Classes</h1>
          {classrooms.length === 0 && (
            <p className="lede mt-4">Your classes will be here. Make one below, then add its pupils.</p>
          )}
          {classrooms.length > 0 && (
            <ul className="toc mt-4">
              {classrooms.map(({ id, name, pupils }) => (
                <li key={id}>
                  <a href={`/classes/${id}`}>
                    <span className="name">{name}</span>
                    <span className="dots" aria-hidden="true" />
                    <span className="amt">
                      {pupils} {pupils === 1 ? 'pupil' : 'pupils'}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          )}
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
      </div>
    </Page>
  )
}
