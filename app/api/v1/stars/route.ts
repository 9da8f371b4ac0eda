import { z } from 'zod'
import { StarRequest } from '@/core/review/review-request'
import { readBody } from '@/server/request'
import { starFact, unstarFact } from '@/server/review/star-fact'
import { DeckFields, pageOf } from '../_http/card-form'
import { knownLearner } from '../_http/known-learner'
import { bodyRefusal, invalidRefusal, jsonReply, refusal, seeOther, signedOutRefusal } from '../_http/reply'

const StarForm = StarRequest.extend({
  ...DeckFields,
  isStarred: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
})

/**
 * Puts a star on a fact or takes it off: JSON (core/review/review-request.ts) → `{}`; a plain form of a deck → 303 back to
 * the card. Safe to repeat.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const form = kind === 'form' ? StarForm.safeParse(value) : null
  if (form && !form.success) return invalidRefusal(kind, form.error.issues)
  const parsed = form ?? StarRequest.safeParse(value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  const page = form ? pageOf(form.data) : '/dossiers'
  const learner = await knownLearner(request)
  if (!learner) return signedOutRefusal(kind, page)
  const { learnerId, factId, isStarred } = parsed.data
  if (learnerId !== learner.id) return refusal(kind, 404, 'not-found', 'Somebody else is signed in now.')
  const change = isStarred ? starFact : unstarFact
  await change({ learnerId, factId })
  return form ? seeOther(page) : jsonReply({})
}
