import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { watchAssignment } from '@/server/classes/watch-assignment'
import { AssignmentFrame } from './_components/assignment-frame'
import { LiveWatch } from './_components/live-watch'
import { type AssignmentPageProps, loadAssignmentPage } from './load-assignment-page'

export const metadata: Metadata = { title: 'Who is where', robots: { index: false } }

/** An assignment while it runs: who has started, who is stuck where, who has handed in. */
export default async function AssignmentPage({ params }: AssignmentPageProps) {
  const { teacher, scope, path } = await loadAssignmentPage(params)
  const found = await watchAssignment(scope)
  if (!found) notFound()
  const { assignment, watched } = found
  return (
    <AssignmentFrame teacher={teacher} assignment={assignment} tab="watch">
      {assignment.instructions !== '' && (
        <p className="say mb-5 whitespace-pre-line break-words">{assignment.instructions}</p>
      )}
      <LiveWatch
        first={watched}
        watchHref={`/api/v1${path}/watch`}
        classHref={`/classes/${scope.classroomId}`}
        zone={teacher.zone}
      />
    </AssignmentFrame>
  )
}
