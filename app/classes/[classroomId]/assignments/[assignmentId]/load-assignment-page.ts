import { requireRole, type SessionUser } from '@/server/auth/session'

export type AssignmentPageProps = {
  params: Promise<{ classroomId: string; assignmentId: string }>
  searchParams: Promise<Record<string, unknown>>
}

type Scope = { teacherId: string; classroomId: string; assignmentId: string }

/** Who asks for a page of an assignment, which only teachers may, and for what. Whether it is theirs, the query says. */
export async function loadAssignmentPage(
  params: AssignmentPageProps['params'],
): Promise<{ teacher: SessionUser; scope: Scope; path: string }> {
  const { classroomId, assignmentId } = await params
  const path = `/classes/${classroomId}/assignments/${assignmentId}`
  const teacher = await requireRole('teacher', { returnTo: path })
  return { teacher, scope: { teacherId: teacher.id, classroomId, assignmentId }, path }
}
