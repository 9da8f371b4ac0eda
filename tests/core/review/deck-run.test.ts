import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/core/quiz/shuffle'
import {
  cardOf,
  cardsOfChoice,
  type DeckRun,
  deckRunQuery,
  missedCards,
  parseDeckRun,
  type Said,
  startDeckRun,
  tallyOf,
  withoutLastSaid,
  withSaid,
} from '@/core/review/deck-run'

const THREE: DeckRun = { cards: [3, 1, 2], said: ['again', 'good'] }
const KNOWN = (number: number) => number <= 3

const CARDS = [
  { number: 1, isStarred: true, isMissed: false },
  { number: 2, isStarred: false, isMissed: true },
  { number: 3, isStarred: true, isMissed: true },
]

describe('a choice of cards', () => {
  it.each([
    ['all', [1, 2, 3]],
    ['starred', [1, 3]],
    ['missed', [2, 3]],
  ] as const)('%s', (choice, numbers) => {
    expect(cardsOfChoice(CARDS, choice).map(({ number }) => number)).toEqual(numbers)
  })

  it('is shuffled by the chance it is given, each card once', () => {
    const numbers = Array.from({ length: 40 }, (_, i) => i + 1)
    const { cards } = startDeckRun(numbers, seededRandom('a seed'))
    expect(cards).toEqual(startDeckRun(numbers, seededRandom('a seed')).cards)
    expect(cards).not.toEqual(numbers)
    expect([...cards].sort((a, b) => a - b)).toEqual(numbers)
  })
})

describe('a run through cards', () => {
  it('starts with its first card, and is at its end once something was said of each', () => {
    const run = startDeckRun([3, 1])
    expect(cardOf(run)).toBe(3)
    expect(cardOf(withSaid(run, 'good'))).toBe(1)
    expect(cardOf(withSaid(withSaid(run, 'good'), 'again'))).toBeNull()
  })

  it('takes nothing more at its end', () => {
    const ended = withSaid(startDeckRun([3]), 'good')
    expect(withSaid(ended, 'again')).toEqual(ended)
  })

  it('goes back by one card', () => {
    expect(withoutLastSaid(THREE)).toEqual({ cards: [3, 1, 2], said: ['again'] })
    expect(withoutLastSaid(startDeckRun([3]))).toEqual(startDeckRun([3]))
  })

  it('counts hard, good and easy as recalled, and passed over as neither', () => {
    expect(tallyOf({ said: ['again', 'hard', 'good', 'easy', 'skipped', 'again'] })).toEqual({
      recalled: 3,
      missed: 2,
      skipped: 1,
    })
  })

  it('knows the missed cards in the order of the run', () => {
    expect(missedCards({ cards: [3, 1, 2], said: ['again', 'good', 'again'] })).toEqual([3, 2])
  })
})

describe('a run in an address', () => {
  it('reads as numbers and letters', () => {
    expect(deckRunQuery(THREE)).toBe('cards=3.1.2&said=ag')
    expect(deckRunQuery(startDeckRun([12]))).toBe('cards=12')
  })

  it('comes back as it went', () => {
    const said = fc.constantFrom<Said>('again', 'hard', 'good', 'easy', 'skipped')
    const runs = fc
      .uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 })
      .chain((cards) => fc.record({ cards: fc.constant(cards), said: fc.array(said, { maxLength: cards.length }) }))
    fc.assert(
      fc.property(runs, (run) => {
        const query = Object.fromEntries(new URLSearchParams(deckRunQuery(run)))
        expect(parseDeckRun(query, (number) => run.cards.includes(number))).toEqual(run)
      }),
    )
  })

  it.each([
    {},
    { cards: '' },
    { cards: '1..2' },
    { cards: '1,2' },
    { cards: '12345' },
    { cards: ['1', '2'] },
    { cards: Array.from({ length: 2001 }, () => '1').join('.') },
  ])('is none in %j', (query) => {
    expect(parseDeckRun(query, KNOWN)).toBeNull()
  })

  it('leaves out a card that is not there, with what was said of it', () => {
    expect(parseDeckRun({ cards: '9.3.1', said: 'eag' }, KNOWN)).toEqual({ cards: [3, 1], said: ['again', 'good'] })
  })

  it('has each card once', () => {
    expect(parseDeckRun({ cards: '3.3.1', said: 'agg' }, KNOWN)).toEqual({ cards: [3, 1], said: ['again', 'good'] })
  })

  it('stops at what it cannot read, and at the last card', () => {
    expect(parseDeckRun({ cards: '3.1.2', said: 'axg' }, KNOWN)?.said).toEqual(['again'])
    expect(parseDeckRun({ cards: '3', said: 'agg' }, KNOWN)?.said).toEqual(['again'])
  })
})
