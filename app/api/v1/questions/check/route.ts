import { z } from 'zod'
import { EditSubject } from '@/app/dossiers/[dossierId]/sets/[setSlug]/_components/edit-form'
import { QuestionEdit } from '@/core/questions/question-edit'
import { LIMITS, takeFrom, tryAgainIn } from '@/server/auth/rate-limit'
import { currentUser } from '@/server/auth/session'
import { readBody } from '@/server/request'
import { checkEdit, type EditProblem } from '@/server/sets/save-question'
import { bodyRefusal, invalidRefusal, jsonReply, refusal, signedOutRefusal } from '../../_http/reply'

const CheckRequest = z.strictObject({ setId: z.string().max(200), subject: EditSubject, edit: QuestionEdit })

/** What the checks find in a question that its author is writing: JSON `{ setId, subject, edit }` → `{ findings }`. Writes nothing. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request)
  if (!body.ok) return bodyRefusal(body.code)
  const parsed = CheckRequest.safeParse(body.value.value)
  if (!parsed.success) return invalidRefusal('json', parsed.error.issues)
  const user = await currentUser()
  if (user?.kind !== 'account') return signedOutRefusal('json', '/sets')
  const taken = await takeFrom(LIMITS.checksPerAuthor, user.id)
  if (!taken.allowed) return refusal('json', 429, 'too-many', tryAgainIn(taken.retryAfterSeconds))
  const checked = await checkEdit({ ownerId: user.id, ...parsed.data })
  if (checked.ok) return jsonReply({ findings: checked.value })
  const { status, message } = PROBLEMS[checked.code]
  return refusal('json', status, checked.code, message)
}

const PROBLEMS: Record<EditProblem, { status: number; message: string }> = {
  'not-found': { status: 404, message: 'There is no such question in a set of yours.' },
  withheld: { status: 409, message: 'A test that you have open asks for this fact.' },
  'not-editable': { status: 409, message: 'A question of this type cannot be changed.' },
}
