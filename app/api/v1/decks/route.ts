import { z } from 'zod'
import { newResponseId } from '@/app/attempts/_components/response-id'
import { deckHref, placeQuery } from '@/app/dossiers/[dossierId]/sets/[setSlug]/cards/_components/deck-href'
import { seededRandom } from '@/core/quiz/shuffle'
import { cardsOfChoice, DECK_CHOICES, startDeckRun } from '@/core/review/deck-run'
import { readBody } from '@/server/request'
import { readDeck } from '@/server/review/read-deck'
import { knownOrNewLearner, tooManyGuests } from '../_http/learner'
import { bodyRefusal, invalidRefusal, seeOther } from '../_http/reply'
import { SetId } from '../_http/set-id'

const StartRequest = z.strictObject({
  setId: SetId,
  choice: z.enum(DECK_CHOICES),
  shuffle: z.literal('yes').optional(),
  zone: z.string().max(64).optional(),
})

/**
 * A form that starts a run through a set's cards: `{ setId, choice, shuffle?, zone? }` → 303 to its first card. The run
 * stands in that address; nothing is stored. Whoever is not known becomes a guest with a cookie.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const parsed = StartRequest.safeParse(body.value.value)
  if (!parsed.success) return invalidRefusal(body.value.kind, parsed.error.issues)
  const { setId, choice, shuffle, zone } = parsed.data
  const learner = await knownOrNewLearner(request, zone)
  if ('retryAfterSeconds' in learner) return tooManyGuests(body.value.kind, learner.retryAfterSeconds)
  const deck = await readDeck({ setId, readerId: learner.id })
  const numbers = cardsOfChoice(deck?.cards ?? [], choice).map(({ number }) => number)
  // The page says best that the set is gone, or that nothing is starred or missed.
  if (numbers.length === 0) return seeOther(`${deckHref(setId)}?none=${choice}`)
  const run = startDeckRun(numbers, shuffle === 'yes' ? seededRandom(newResponseId()) : null)
  return seeOther(deckHref(setId) + placeQuery({ run, side: 'front', undoId: null }))
}
