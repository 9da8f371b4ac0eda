import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allNames, buildEntityIndex } from '@/core/facts/entity-index'
import { type AskedFor, matchAnswer, matchPair } from '@/core/quiz/match-answer'
import { ENTITIES } from '@/tests/support/small-dossier'

const index = buildEntityIndex(ENTITIES)
const people = ENTITIES.filter((entity) => entity.type === 'person')
const asking = (id: string, answer: string): AskedFor => ({
  answer,
  accepted: [],
  target: { kind: 'entity', entityId: id },
})
const anything = fc.string({ unit: 'binary', maxLength: 40 })
const number = (value: number): AskedFor => ({
  answer: String(value),
  accepted: [],
  target: { kind: 'number', value, unit: 'captive', bound: 'exactly' },
})

describe('whatever is compared', { timeout: 30_000 }, () => {
  it('never throws', () => {
    fc.assert(
      fc.property(anything, anything, (accepted, given) => {
        expect(['right', 'wrong']).toContain(matchPair(accepted, given).verdict)
        matchAnswer(given, asking('umerov', accepted), index)
      }),
      { numRuns: 200 },
    )
  })

  it('is right for itself, if there is a letter or digit in it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{3,8} [A-Za-z]{3,10}$/), (text) => {
        expect(matchPair(text, text).verdict).toBe('right')
        expect(matchPair(text, text.toUpperCase()).verdict).toBe('right')
      }),
    )
  })

  it('is judged the same either way round, where whole names are spelt differently', () => {
    const names = [
      'Muammar Gaddafi',
      'Moammar Qadhafi',
      'Nikita Khrushchev',
      'Nikita Chruschtschow',
      'Sergey Lavrov',
      'Сергей Лавров',
      'Vladimir Putin',
      'Bashar al-Assad',
      'Bashar Asad',
      'Maher al-Assad',
      'Kim Jong Un',
      'Kim Jong-il',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names), (a, b) => {
        expect(matchPair(a, b).verdict).toBe(matchPair(b, a).verdict)
      }),
    )
  })

  it('is wrong as soon as one digit differs', () => {
    const changed = fc.tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.nat(8), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(
        changed,
        fc.constantFrom('', 'Article ', 'Resolution ', 'Su-', 'year '),
        ([value, at, by], before) => {
          const digits = String(value)
          const place = at % digits.length
          const other = `${digits.slice(0, place)}${(Number(digits[place]) + by) % 10}${digits.slice(place + 1)}`
          expect(matchPair(before + digits, before + other).verdict).toBe('wrong')
          expect(matchAnswer(other, number(value), index).verdict).toBe('wrong')
        },
      ),
    )
  })

  it('is wrong if it is a name of another entity', () => {
    const other = fc.constantFrom(...ENTITIES.flatMap((entity) => allNames(entity).map((name) => ({ entity, name }))))
    fc.assert(
      fc.property(fc.constantFrom(...people), other, (asked, { entity, name }) => {
        fc.pre(asked.id !== entity.id)
        expect(matchAnswer(name, asking(asked.id, asked.name), index).verdict).toBe('wrong')
      }),
      { numRuns: 300 },
    )
  })
})

describe('ten thousand characters', () => {
  it.each([
    ['letters', 'a'.repeat(10_000)],
    ['words', 'von der Leyen '.repeat(700)],
    ['initials', 'J. '.repeat(3300)],
    ['commas', ','.repeat(10_000)],
    ['digits and separators', '1,'.repeat(5000)],
    ['marks', `U${'\u0315\u0300\u05ae'.repeat(3300)}`],
    ['a flood of marks in a short name', `Umero${'\u0315\u0300\u05ae'.repeat(50)}v`],
    ['dashes', '-'.repeat(10_000)],
    ['characters', '習'.repeat(10_000)],
  ])('of %s are judged wrong, and no rule chokes on them', (_, text) => {
    expect(matchPair('Rustem Umerov', `${text}1`).verdict).toBe('wrong')
    expect(matchAnswer(`${text}1`, asking('umerov', 'Rustem Umerov'), index).verdict).toBe('wrong')
  })
})
