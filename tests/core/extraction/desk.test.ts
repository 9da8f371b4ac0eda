import { describe, expect, it } from 'vitest'
import { compareFacts } from '@/core/extraction/compare'
import { groundingDoubts, isGrounded } from '@/core/extraction/ground-suggestion'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { KnownEntity } from '@/core/extraction/suggestion'

describe('comparing facts', () => {
  const articles = [
    { id: 'a', relays: [] },
    { id: 'b', relays: ['agency'] },
    { id: 'c', relays: ['agency'] },
  ]
  const fact = (id: string, article: string, answer: string) => ({
    id,
    article,
    subject: 'peru',
    relation: 'troops',
    answer,
  })

  it('finds one reading in two independent sources', () => {
    expect(compareFacts([fact('1', 'a', '40'), fact('2', 'b', 'forty')], articles)).toEqual([
      { kind: 'corroborates', facts: ['1', '2'] },
    ])
  })

  it('counts articles that relay one agency as one source', () => {
    expect(compareFacts([fact('1', 'b', '40'), fact('2', 'c', '40')], articles)).toEqual([
      { kind: 'same-original-source', facts: ['1', '2'] },
    ])
  })

  it('finds readings that differ', () => {
    expect(compareFacts([fact('1', 'a', '40'), fact('2', 'b', '41')], articles)).toEqual([
      { kind: 'differs', facts: ['1', '2'] },
    ])
  })

  it('compares neither within an article nor across slots', () => {
    expect(compareFacts([fact('1', 'a', '40'), fact('2', 'a', '41')], articles)).toEqual([])
    expect(compareFacts([fact('1', 'a', '40'), { ...fact('2', 'b', '40'), relation: 'tanks' }], articles)).toEqual([])
  })
})

describe('grounding', () => {
  const text = 'It rained. The army lost 40 tanks. It left.'
  const evidence = 'The army lost 40 tanks.'
  const grounded = { evidence, start: 11, end: 34, answer: '40', answerStart: 25, answerEnd: 27 }

  it('takes evidence that stands at its range word for word, with the answer inside', () => {
    expect(isGrounded(grounded, text)).toBe(true)
  })

  it.each([
    ['evidence that is not in the text', { evidence: 'The army lost 41 tanks.' }],
    ['a range that is off by one', { start: 10 }],
    ['an answer outside the evidence', { answer: 'It', answerStart: 0, answerEnd: 2 }],
    ['an answer of other words', { answer: '41' }],
    ['no evidence', { evidence: '', end: 11 }],
  ])('refuses %s', (_, change) => {
    expect(isGrounded({ ...grounded, ...change }, text)).toBe(false)
  })

  it('doubts names, figures and negations that do not match the evidence', () => {
    const slots = { subject: 'The army', relation: 'lost', object: '40 tanks', evidence }
    expect(groundingDoubts(slots)).toEqual([])
    expect(groundingDoubts({ ...slots, subject: 'Peru' })).toEqual(['name-outside-evidence'])
    expect(groundingDoubts({ ...slots, object: '41 tanks' })).toEqual(['number-outside-evidence'])
    expect(groundingDoubts({ ...slots, evidence: 'The army has not lost 40 tanks.' })).toEqual(['negation-missing'])
  })
})

describe('red flags', () => {
  const person = (name: string, offices: string[] = []): KnownEntity => ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    type: 'person',
    name,
    aliases: [],
    offices,
    side: null,
  })
  const flags = (text: string, ...known: KnownEntity[]) =>
    suggestFacts({ text, date: '2025-06-02' }, known).flatMap((one) =>
      one.flags.map(
        ({ kind, text: words, expected }) => `${kind}: ${words}${expected === null ? '' : ` → ${expected}`}`,
      ),
    )

  it('see a name that is run together', () => {
    expect(flags('President Felixolsen said 40 boats had left.', person('Felix Olsen'))).toContain(
      'run-together: Felixolsen → Felix Olsen',
    )
  })

  it('see a garbled name near a known one', () => {
    expect(flags('Medynsky said 40 boats had left Lima.', person('Vladimir Medinsky'))).toContain(
      'garbled-name: Medynsky → Vladimir Medinsky',
    )
  })

  it('see an office that contradicts the dossier', () => {
    expect(flags('Senator Felix Olsen lost 40 boats.', person('Felix Olsen', ['President of Norland']))).toContain(
      'office-contradicts: Senator → President of Norland',
    )
    expect(flags('President Felix Olsen lost 40 boats.', person('Felix Olsen', ['President of Norland']))).toEqual([])
  })

  it('see giver and receiver on one side', () => {
    const peru: KnownEntity = {
      id: 'peru',
      type: 'country',
      name: 'Peru',
      aliases: ['Peruvian'],
      offices: [],
      side: null,
    }
    expect(flags('Peru will provide 40 boats to the Peruvian delegation.', peru)).toContain(
      'same-side: the Peruvian delegation',
    )
  })

  it('see a number without a unit, but take no age for one', () => {
    expect(flags('The mayor of Marlow said the boats had brought 1,000, and lost 40 crates.')).toContain(
      'number-without-unit: 1,000',
    )
    for (const text of [
      'The software tycoon, 61, bought 40 boats in Lima.',
      'Felix Olsen, 24, bought 40 boats in Lima.',
      'Felix Olsen (58), a fisherman, bought 40 boats in Lima.',
      'Felix Olsen bought 40 boats in Lima at the age of 17.',
    ]) {
      expect(flags(text), text).toEqual([])
    }
  })

  it('see no fault in a figure that stands for what is named before it', () => {
    for (const text of [
      'The air quality index of Lima climbed to 187, its highest this year.',
      'Felix Olsen bought 40 boats in Marlow, a town of 4,700.',
      'The blast in Lima killed at least 23 people, wounding 57.',
      'The number of boats lent by Lima more than doubled to 310,000.',
      'Lima sold 40 boats this year, more than the average of 31.',
      'Peru has 40 boats, and Norland, 23.',
    ]) {
      expect(flags(text), text).toEqual([])
    }
    expect(flags('Felix Olsen said that Lima had returned 6,000, and lost 40 boats.')).toContain(
      'number-without-unit: 6,000',
    )
  })

  it('see no fault in a quotation that goes on over two sentences', () => {
    expect(flags('“The storm took 40 boats. We will build them again,” Felix Olsen said on Monday.')).toEqual([])
  })

  it('see quotation marks that point the wrong way', () => {
    expect(flags('Mayor Felix Olsen said,” We lost 40 boats in the storm.”')).toContain('unbalanced-quotes: ” → “')
  })
})
