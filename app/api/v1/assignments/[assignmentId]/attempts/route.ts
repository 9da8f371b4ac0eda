import { z } from 'zod'
import { currentUser } from '@/server/auth/session'
import { startAssignment } from '@/server/classes/start-assignment'
import { readBody } from '@/server/request'
import { bodyRefusal, invalidRefusal, jsonReply, refusal, seeOther, signedOutRefusal } from '../../../_http/reply'

type Context = { params: Promise<{ assignmentId: string }> }

/**
 * Starts a student's next attempt at an assignment, or resumes the open one: JSON `{}` or a form without fields → 201 (200 if resumed)
 * `{ attemptId, resumed }`, a form → 303 to the attempt, or to the assignment, which says why not.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { assignmentId } = await params
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const parsed = z.strictObject({}).safeParse(value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  const page = `/assignments/${encodeURIComponent(assignmentId)}`
  const learner = await currentUser()
  if (!learner) return signedOutRefusal(kind, page)
  const started = await startAssignment({ learnerId: learner.id, assignmentId })
  if (!started.ok && kind === 'form') return seeOther(page)
  if (!started.ok) return refusal(kind, started.code === 'not-found' ? 404 : 409, started.code, started.detail ?? '')
  const { attemptId, resumed } = started.value
  return kind === 'form' ? seeOther(`/attempts/${attemptId}`) : jsonReply({ attemptId, resumed }, resumed ? 200 : 201)
}
