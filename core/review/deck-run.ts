import { type Random, shuffle } from '../quiz/shuffle'
import type { Grade } from './grade'

/** What was said of a card: how well it was recalled, or that it was passed over. */
export type Said = Grade | 'skipped'

/**
 * A run through cards of a set. All of it stands in the address, so that it survives a reload and needs neither script nor
 * a row: the cards’ numbers in the set in the order of the run, and what was said of them so far, from the first on.
 */
export type DeckRun = { cards: readonly number[]; said: readonly Said[] }

const LETTERS: Record<Said, string> = { again: 'a', hard: 'h', good: 'g', easy: 'e', skipped: '-' }
const BY_LETTER = new Map(Object.entries(LETTERS).map(([said, letter]) => [letter, said as Said]))
/** More cards than any set has: what is longer is not read at all. */
const MOST_CARDS = 2000

/** Which cards of a set a run goes through. */
export const DECK_CHOICES = ['all', 'starred', 'missed'] as const
export type DeckChoice = (typeof DECK_CHOICES)[number]

/** What a choice of cards goes by. */
export type Choosable = { number: number; isStarred: boolean; isMissed: boolean }

/** The cards of a choice, in their order. */
export function cardsOfChoice<Card extends Choosable>(cards: readonly Card[], choice: DeckChoice): Card[] {
  return cards.filter(({ isStarred, isMissed }) => choice === 'all' || (choice === 'starred' ? isStarred : isMissed))
}

/** A run from its first card; with `random`, in an order drawn by it. */
export function startDeckRun(cards: readonly number[], random: Random | null = null): DeckRun {
  return { cards: random === null ? cards : shuffle(cards, random), said: [] }
}

/**
 * The run that an address names, of cards that there are; null if it names none. Each card is taken once; what was said of
 * cards that are no longer there goes with them.
 */
export function parseDeckRun(
  query: { cards?: unknown; said?: unknown },
  isThere: (number: number) => boolean,
): DeckRun | null {
  if (typeof query.cards !== 'string' || !/^\d{1,4}(\.\d{1,4})*$/.test(query.cards)) return null
  const numbers = query.cards.split('.').map(Number)
  if (numbers.length > MOST_CARDS) return null
  const letters = typeof query.said === 'string' ? query.said : ''
  const places = numbers
    .map((number, place) => ({ number, said: BY_LETTER.get(letters[place] ?? '') }))
    .filter(({ number }, place) => isThere(number) && numbers.indexOf(number) === place)
  const open = places.findIndex(({ said }) => said === undefined)
  const done = open < 0 ? places : places.slice(0, open)
  return {
    cards: places.map(({ number }) => number),
    said: done.flatMap(({ said }) => said ?? []),
  }
}

/** The run as the query of an address, without "?". */
export function deckRunQuery({ cards, said }: DeckRun): string {
  const letters = said.map((one) => LETTERS[one]).join('')
  return `cards=${cards.join('.')}${letters === '' ? '' : `&said=${letters}`}`
}

/** The card that is up, or null at the end. */
export function cardOf({ cards, said }: DeckRun): number | null {
  return cards[said.length] ?? null
}

/** The run after this was said of the card that is up; at the end nothing changes. */
export function withSaid(run: DeckRun, said: Said): DeckRun {
  return cardOf(run) === null ? run : { ...run, said: [...run.said, said] }
}

/** The run with its last card up again. */
export function withoutLastSaid(run: DeckRun): DeckRun {
  return { ...run, said: run.said.slice(0, -1) }
}

/** The numbers of the cards that were missed, in the order of the run. */
export function missedCards({ cards, said }: DeckRun): number[] {
  return cards.filter((_, place) => said[place] === 'again')
}

export type DeckTally = { recalled: number; missed: number; skipped: number }

/** How the run went so far. */
export function tallyOf({ said }: Pick<DeckRun, 'said'>): DeckTally {
  const missed = said.filter((one) => one === 'again').length
  const skipped = said.filter((one) => one === 'skipped').length
  return { missed, skipped, recalled: said.length - missed - skipped }
}
