import { z } from 'zod'
import { withSaid } from '@/core/review/deck-run'
import { GRADES } from '@/core/review/grade'
import { ReviewRequest } from '@/core/review/review-request'
import { knownZone } from '@/server/auth/zone'
import { readBody } from '@/server/request'
import { recordReview } from '@/server/review/record-review'
import { DeckFields, pageAfter, pageOf } from '../_http/card-form'
import { knownLearner } from '../_http/known-learner'
import { bodyRefusal, invalidRefusal, jsonReply, refusal, seeOther, signedOutRefusal } from '../_http/reply'

/** As ReviewRequest; the time on screen is counted from `shownAt`, when the page was made. */
const ReviewForm = z.strictObject({
  ...DeckFields,
  id: z.uuid(),
  learnerId: z.uuid(),
  factId: z.string(),
  factVersion: z.coerce.number(),
  rating: z.enum(GRADES),
  shownAt: z.iso.datetime({ offset: true }),
})

/**
 * Saves how a card was recalled. JSON (core/review/review-request.ts) → `{ receivedAt }`; a plain form of a deck → 303 to
 * the next card. Safe to repeat with one id. Refused for anybody but the learner whose rating it is.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const form = kind === 'form' ? ReviewForm.safeParse(value) : null
  if (form && !form.success) return invalidRefusal(kind, form.error.issues)
  const parsed = ReviewRequest.safeParse(form ? fromForm(form.data, new Date()) : value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  const page = form ? pageOf(form.data) : '/dossiers'
  const learner = await knownLearner(request)
  if (!learner) return signedOutRefusal(kind, page)
  const { zone, occurredAt, ...review } = parsed.data
  if (review.learnerId !== learner.id) return refusal(kind, 404, 'not-found', 'Somebody else is signed in now.')
  const recorded = await recordReview({
    ...review,
    sittingId: review.sittingId ?? null,
    occurredAt: new Date(occurredAt),
    zone: knownZone(zone) ?? learner.zone,
  })
  // Without script the next card follows all the same: what became of this one it cannot say.
  if (form) return seeOther(pageAfter(form.data, (run) => withSaid(run, review.rating), recorded.ok ? review.id : null))
  return recorded.ok
    ? jsonReply({ receivedAt: recorded.value.receivedAt })
    : refusal(kind, 409, recorded.code, 'This card has changed since, so the rating does not count.')
}

function fromForm({ id, learnerId, factId, factVersion, rating, shownAt }: z.infer<typeof ReviewForm>, now: Date) {
  const visibleMs = Math.min(86_400_000, Math.max(0, now.getTime() - Date.parse(shownAt)))
  return { id, learnerId, factId, factVersion, rating, visibleMs, occurredAt: now.toISOString(), zone: '' }
}
