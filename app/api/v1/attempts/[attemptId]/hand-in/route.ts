import { currentUser } from '@/server/auth/session'
import { handIn } from '@/server/quiz/hand-in'
import { readBody } from '@/server/request'
import { attemptNotFound, bodyRefusal, jsonReply, seeOther, signedOutRefusal } from '../../../_http/reply'

type Context = { params: Promise<{ attemptId: string }> }

/** Ends an attempt: JSON `{}` → `{ attemptId }`, a form → 303 to the results. Safe to repeat. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { attemptId } = await params
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind } = body.value
  const learner = await currentUser()
  if (!learner) return signedOutRefusal(kind, `/attempts/${encodeURIComponent(attemptId)}`)
  const result = await handIn({ learnerId: learner.id, attemptId })
  if (!result.ok) return attemptNotFound(kind)
  return kind === 'form' ? seeOther(`/attempts/${attemptId}/results`) : jsonReply({ attemptId })
}
