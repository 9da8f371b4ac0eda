import { TimeUp } from '@/core/quiz/time-up'
import { currentUser } from '@/server/auth/session'
import { noteTimeUp } from '@/server/quiz/note-time-up'
import { readBody } from '@/server/request'
import { attemptNotFound, bodyRefusal, invalidRefusal, jsonReply, signedOutRefusal } from '../../../_http/reply'

type Context = { params: Promise<{ attemptId: string }> }

/** What was on screen when the time ran out: JSON (core/quiz/time-up.ts, TimeUp) → `{ noted }`. Safe to repeat; the first word counts. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { attemptId } = await params
  const body = await readBody(request)
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const parsed = TimeUp.safeParse(value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  const learner = await currentUser()
  if (!learner) return signedOutRefusal(kind, `/attempts/${encodeURIComponent(attemptId)}`)
  const result = await noteTimeUp({ learnerId: learner.id, attemptId }, parsed.data)
  return result.ok ? jsonReply(result.value) : attemptNotFound(kind)
}
