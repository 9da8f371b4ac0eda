import { z } from 'zod'
import { currentUser } from '@/server/auth/session'
import { REPORT_REASONS, reportProblem } from '@/server/quiz/report-problem'
import { readBody } from '@/server/request'
import { bodyRefusal, invalidRefusal, jsonReply, refusal, signedOutRefusal } from '../../../_http/reply'

type Context = { params: Promise<{ questionId: string }> }

/** `version`: the one that was seen; without it, the last one that was asked. */
const Report = z.strictObject({
  reason: z.enum(REPORT_REASONS),
  text: z.string().trim().max(2000),
  version: z.number().int().positive().optional(),
})

/** Reports a problem on a question that the learner was asked: JSON `{ reason, text, version? }` → 201 `{ reportId }`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const questionId = (await params).questionId
  const body = await readBody(request)
  if (!body.ok) return bodyRefusal(body.code)
  const parsed = Report.safeParse(body.value.value)
  if (!parsed.success) return invalidRefusal('json', parsed.error.issues)
  const learner = await currentUser()
  if (!learner) return signedOutRefusal('json', '/')
  const result = await reportProblem({ reporterId: learner.id, questionId, ...parsed.data })
  if (result.ok) return jsonReply(result.value, 201)
  const { status, message } = PROBLEMS[result.code]
  return refusal('json', status, result.code, message)
}

const PROBLEMS = {
  'not-found': { status: 404, message: 'You were not asked such a question.' },
  'too-many': { status: 429, message: 'You have reported many problems today. Please go on tomorrow.' },
}
