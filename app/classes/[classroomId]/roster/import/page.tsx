import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/page'
import { Id } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { findClassroom } from '@/server/classes/classrooms'
import { ImportList } from './_components/import-list'

export const metadata: Metadata = { title: 'Import a list' }

/** A class list from a spreadsheet: what it would do is shown first, and all of it is done or nothing. */
export default async function ImportPage({ params }: { params: Promise<{ classroomId: string }> }) {
  const { classroomId } = await params
  const teacher = await requireRole('teacher', { returnTo: `/classes/${classroomId}/roster/import` })
  const isId = Id.safeParse(classroomId).success
  const classroom = isId ? await findClassroom({ teacherId: teacher.id, classroomId }) : null
  if (!classroom || classroom.archivedAt !== null) notFound()
  return (
    <Page reader={teacher} current="classes" narrow>
      <p className="screen-only">
        <a className="link" href={`/classes/${classroomId}`}>
          {classroom.name}
        </a>
      </p>
      <h1 className="title screen-only">Import a list</h1>
      <div className="mt-5">
        <ImportList classroomId={classroomId} />
      </div>
    </Page>
  )
}
