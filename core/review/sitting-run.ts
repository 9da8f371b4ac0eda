import type { PlannedItem, QueuedFact } from './review-queue'
import { nextInSitting, type SittingAnswer } from './sitting'

/** A fact that a sitting asks, in the order of its plan. Fixed when the sitting starts, and stored with it. */
export type SittingItem = {
  /** The row’s id, `<dossier>:<fact>`. */
  factId: string
  factVersion: number
  dossierId: string
  /** Unique over dossiers. */
  topic: string
  why: PlannedItem['why']
  /** Which question of the sitting’s attempt asks it; null if its card does. */
  position: number | null
}

/** What was said of an item, in order of occurrence: by its question if it has a position, otherwise by its card. */
export type SittingSaid = SittingAnswer & {
  position: number | null
  /** What takes a card’s rating back. */
  reviewId: string | null
}

export type SittingNext =
  | { kind: 'card' | 'question'; item: SittingItem; isRepeat: boolean }
  /** Only missed facts to repeat are left, and none before this instant (ms). */
  | { kind: 'wait'; until: number }
  | { kind: 'finished' }

/**
 * What a sitting asks next: each item once, as planned; a fact that was missed comes back as a card by the rule of
 * `nextInSitting`. `isHere` leaves out items that cannot be asked now. `now` in milliseconds since 1970.
 */
export function nextOfSitting(
  items: readonly SittingItem[],
  said: readonly SittingSaid[],
  now: number,
  isHere: (item: SittingItem, kind: 'card' | 'question') => boolean = () => true,
): SittingNext {
  const asked = new Set(said.map(({ factId }) => factId))
  const kindOf = (item: SittingItem) => (item.position === null || asked.has(item.factId) ? 'card' : 'question')
  const possible = items.filter((item) => isHere(item, kindOf(item)))
  const next = nextInSitting(possible.map(toPlanned), said, now)
  if (next.kind !== 'ask') return next
  const item = possible.find(({ factId }) => factId === next.fact.factId)
  if (!item) throw new Error(`The sitting does not ask ${next.fact.factId}`)
  return { kind: kindOf(item), item, isRepeat: next.why === 'repeat' }
}

/** How far a sitting is, each fact once. `missed`: whose first answer was *again*. */
export function sittingTally(
  items: readonly SittingItem[],
  said: readonly SittingSaid[],
): { answered: number; all: number; missed: SittingItem[] } {
  const first = (item: SittingItem) => said.find(({ factId }) => factId === item.factId)
  return {
    answered: items.filter((item) => first(item) !== undefined).length,
    all: items.length,
    missed: items.filter((item) => first(item)?.grade === 'again'),
  }
}

/** The card’s rating that can be taken back: what was said last, if it was one. */
export function lastReviewId(said: readonly SittingSaid[]): string | null {
  return said.at(-1)?.reviewId ?? null
}

/** Repeats are cards: every question of a sitting is asked once, so that its answer can be fixed once it is given. */
const CARD_ONLY = [{ form: 'flashcard', typed: false, shownAt: null }]

function toPlanned({ factId, topic, why, position }: SittingItem): PlannedItem {
  const fact: QueuedFact = { factId, topic, memory: null, episodes: [], forms: CARD_ONLY, reveals: [] }
  return { fact, why, form: position === null ? 'flashcard' : 'question' }
}
