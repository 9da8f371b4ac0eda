import { withoutLastSaid } from '@/core/review/deck-run'
import { UndoRequest } from '@/core/review/review-request'
import { readBody } from '@/server/request'
import { undoReview } from '@/server/review/record-review'
import { DeckFields, pageAfter, pageOf } from '../../_http/card-form'
import { knownLearner } from '../../_http/known-learner'
import { bodyRefusal, invalidRefusal, jsonReply, refusal, seeOther, signedOutRefusal } from '../../_http/reply'

const UndoForm = UndoRequest.extend(DeckFields)

/**
 * Takes back a rating: JSON (core/review/review-request.ts) → `{}`; a plain form of a deck → 303 to the card, its front up.
 * Safe to repeat. A rating that is not there, or somebody else's, is nothing to take back.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const form = kind === 'form' ? UndoForm.safeParse(value) : null
  if (form && !form.success) return invalidRefusal(kind, form.error.issues)
  const parsed = form ?? UndoRequest.safeParse(value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  const learner = await knownLearner(request)
  if (!learner) return signedOutRefusal(kind, form ? pageOf(form.data) : '/dossiers')
  const { id, learnerId } = parsed.data
  if (learnerId !== learner.id) return refusal(kind, 404, 'not-found', 'Somebody else is signed in now.')
  await undoReview({ learnerId, id })
  return form ? seeOther(pageAfter(form.data, withoutLastSaid, null)) : jsonReply({})
}
