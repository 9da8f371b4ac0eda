import { z } from 'zod'
import { readMissed } from '@/app/missed/_components/read-missed'
import { currentUser } from '@/server/auth/session'
import { startAttempt } from '@/server/quiz/start-attempt'
import { readBody } from '@/server/request'
import { bodyRefusal, invalidRefusal, jsonReply, refusal, seeOther, signedOutRefusal } from '../../_http/reply'

const PractiseRequest = z.strictObject({
  dossierId: z.string().min(1).max(200),
  /** Of one topic only. */
  topicId: z.string().min(1).max(200).optional(),
})

/**
 * Starts practice on what a learner’s missed list has of a dossier, or of one of its topics: JSON or form
 * `{ dossierId, topicId? }` → 201 (200 if resumed) `{ attemptId, resumed }`, a form → 303 to it.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const parsed = PractiseRequest.safeParse(value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  const learner = await currentUser()
  if (!learner) return signedOutRefusal(kind, '/missed')
  const run = await findRun(learner.id, parsed.data)
  const started = run && (await startAttempt({ learnerId: learner.id, ...run, mode: 'practice', purpose: 'missed' }))
  // Without script the list itself says best that there is nothing on it.
  if (!started?.ok) return kind === 'form' ? seeOther('/missed') : refusal(kind, 409, 'nothing-to-ask', NOTHING_TO_ASK)
  const { attemptId, resumed } = started.value
  return kind === 'form' ? seeOther(`/attempts/${attemptId}`) : jsonReply({ attemptId, resumed }, resumed ? 200 : 201)
}

const NOTHING_TO_ASK = 'There is nothing to practise: no question about what was missed is in use.'

async function findRun(learnerId: string, { dossierId, topicId }: z.infer<typeof PractiseRequest>) {
  const dossier = (await readMissed(learnerId)).dossiers.find(({ id }) => id === dossierId)
  const wanted = topicId === undefined ? dossier : dossier?.topics.find(({ id }) => id === topicId)
  return wanted?.run
}
