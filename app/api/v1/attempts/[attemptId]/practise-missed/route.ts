import { currentUser } from '@/server/auth/session'
import { practiseMissed } from '@/server/quiz/practise-missed'
import { readBody } from '@/server/request'
import { attemptNotFound, bodyRefusal, jsonReply, refusal, seeOther, signedOutRefusal } from '../../../_http/reply'

type Context = { params: Promise<{ attemptId: string }> }

/** Starts practice on what a finished attempt missed: JSON `{}` → 201 `{ attemptId, resumed }`, a form → 303 to it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { attemptId } = await params
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind } = body.value
  const learner = await currentUser()
  if (!learner) return signedOutRefusal(kind, `/attempts/${encodeURIComponent(attemptId)}/results`)
  const started = await practiseMissed({ learnerId: learner.id, attemptId })
  if (!started.ok && started.code === 'not-found') return attemptNotFound(kind)
  if (!started.ok) return refusal(kind, 409, started.code, PROBLEMS[started.code])
  const { attemptId: newId, resumed } = started.value
  return kind === 'form'
    ? seeOther(`/attempts/${newId}`)
    : jsonReply({ attemptId: newId, resumed }, resumed ? 200 : 201)
}

const PROBLEMS = {
  'not-found': 'There is no such quiz of yours.',
  'not-finished': 'This quiz is not finished yet, so nobody knows what was missed.',
  'set-not-found': 'The set of this quiz is no longer in use.',
  'nothing-to-ask': 'There is nothing to practise: no question about what was missed is in use.',
}
