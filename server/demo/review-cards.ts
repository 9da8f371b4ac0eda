import { randomUUID } from 'node:crypto'
import type { Random } from '@/core/quiz/shuffle'
import type { Grade } from '@/core/review/grade'
import { currentEpisode } from '@/core/review/missed-list'
import { slugOf } from '@/server/facts/content-rows'
import { noteMissed } from '@/server/review/note-missed'
import { type LearnerMemory, type RememberedFact, readMemory } from '@/server/review/read-memory'
import { recordReview } from '@/server/review/record-review'
import { starFact } from '@/server/review/star-fact'
import { DEMO_ZONE } from './cast'
import { moveClock } from './demo-clock'
import { knowsFact, type SimulatedStudent } from './simulated-student'

const MOST_CARDS = 8
/** Looking, turning the card, and reading its back. */
const CARD_MS = 9_000
/** How often a fact that has just been missed gets a star, and how often one is taken off the missed list unlearned. */
const STAR_CHANCE = 0.15
const DISMISS_CHANCE = 0.25

/** An evening with flashcards: what is due or was missed, rated one by one. Gives the number of cards. */
export async function reviewCards(
  student: { id: string; simulated: SimulatedStudent },
  startsAt: Date,
  random: Random,
): Promise<number> {
  const { id: learnerId, simulated } = student
  await moveClock(startsAt)
  const memory = await readMemory({ learnerId, now: startsAt })
  const cards = cardsFor(memory)
  let at = startsAt.getTime()
  for (const { factId, version } of cards) {
    at += CARD_MS
    await moveClock(new Date(at))
    const rating: Grade = knowsFact(simulated, slugOf(factId), random) ? 'good' : 'again'
    const given = { learnerId, id: randomUUID(), sittingId: null, factId, factVersion: version, rating }
    const recorded = await recordReview({ ...given, visibleMs: CARD_MS, occurredAt: new Date(at), zone: DEMO_ZONE })
    if (!recorded.ok) throw new Error(`The demo could not record a review: ${recorded.code}`)
    if (rating === 'again' && random() < STAR_CHANCE) await starFact({ learnerId, factId })
  }
  const [missed] = memory.facts.filter(({ state }) => currentEpisode(state.episodes))
  if (missed && random() < DISMISS_CHANCE) {
    const note = { learnerId, id: randomUUID(), factId: missed.factId, kind: 'dismiss' } as const
    await noteMissed({ ...note, occurredAt: new Date(at), zone: DEMO_ZONE })
  }
  return cards.length
}

/** What is on the missed list, then what is due. */
function cardsFor({ facts, day }: LearnerMemory): RememberedFact[] {
  const missed = facts.filter(({ state }) => currentEpisode(state.episodes) !== null)
  const due = facts.filter(({ state }) => state.memory !== null && state.memory.dueDay <= day)
  return [...new Set([...missed, ...due])].slice(0, MOST_CARDS)
}
