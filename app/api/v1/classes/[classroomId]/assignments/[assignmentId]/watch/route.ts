import { currentUser } from '@/server/auth/session'
import { watchAssignment } from '@/server/classes/watch-assignment'
import { jsonReply, refusal, signedOutRefusal } from '../../../../../_http/reply'

type Context = { params: Promise<{ classroomId: string; assignmentId: string }> }

/** Where the students of a class are in an assignment (server/classes/watch-assignment.ts, Watched), for its teachers. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { classroomId, assignmentId } = await params
  const user = await currentUser()
  if (!user) return signedOutRefusal('json', '/classes')
  const isTeacher = user.roles.includes('teacher')
  const found = isTeacher ? await watchAssignment({ teacherId: user.id, classroomId, assignmentId }) : null
  if (!found) return refusal('json', 404, 'not-found', 'There is no such assignment in a class of yours.')
  return jsonReply(found.watched)
}
