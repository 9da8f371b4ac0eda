import { describe, expect, it } from 'vitest'
import { composeStatement } from '@/core/desk/compose'
import { composeAsk } from '@/core/desk/compose-ask'
import { proposeForm } from '@/core/desk/propose-form'
import { settleForm } from '@/core/desk/settle-form'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { FLOOD_ARTICLE } from '../../support/flood-article'

const slots = {
  kind: 'number',
  subject: 'The flood',
  relation: 'closed',
  object: '12 schools',
  answer: '12',
  claimant: '',
  asOf: '2026-11-24',
}

describe('a statement made of slots', () => {
  it('marks the answer and carries the month that makes it true', () => {
    expect(composeStatement(slots)).toBe('In November 2026, the flood closed [[12]] schools.')
  })

  it('names whoever says so, but not twice', () => {
    expect(composeStatement({ ...slots, claimant: 'Lina Farrow' })).toBe(
      'According to Lina Farrow, in November 2026, the flood closed [[12]] schools.',
    )
    const own = {
      ...slots,
      subject: 'Lina Farrow',
      claimant: 'Lina Farrow',
      relation: 'demands',
      object: 'a wall',
      answer: 'a wall',
    }
    expect(composeStatement(own)).toBe('In November 2026, Lina Farrow demands [[a wall]].')
  })

  it('puts what is counted before what is told of it', () => {
    const counted = {
      ...slots,
      subject: 'households',
      relation: 'had lost electricity by Tuesday evening',
      object: '340 households',
      answer: '340',
    }
    expect(composeStatement(counted)).toBe('In November 2026, [[340]] households had lost electricity.')
  })

  it('has no capital left from the beginning of a sentence, and keeps that of a name', () => {
    const made = (subject: string, claimant = '') => composeStatement({ ...slots, subject, claimant })
    expect(made('About half of the council')).toBe('In November 2026, about half of the council closed [[12]] schools.')
    expect(made('Holt County')).toBe('In November 2026, Holt County closed [[12]] schools.')
  })

  it.each([
    ['port authority', 'the port authority'],
    ['spokesman for the police', 'a spokesman for the police'],
    ['utility spokesperson', 'a utility spokesperson'],
    ['official', 'an official'],
    ['union leader', 'the union leader'],
    ['Department of Health', 'the Department of Health'],
    ['Lina Farrow', 'Lina Farrow'],
    ['residents', 'residents'],
    ['the mayor', 'the mayor'],
  ])('%s says so: according to %s', (claimant, named) => {
    expect(composeStatement({ ...slots, claimant })).toBe(
      `According to ${named}, in November 2026, the flood closed [[12]] schools.`,
    )
  })

  it.each([
    ['Labour Minister', '[[Labour Minister]]'],
    ['mayor of Holt', 'the [[mayor of Holt]]'],
    ['union’s lawyer', 'the [[union’s lawyer]]'],
    ['engineer', 'an [[engineer]]'],
    ['the mayor', '[[the mayor]]'],
  ])('gives the office %s its article', (office, said) => {
    const role = { ...slots, kind: 'role', subject: 'Lina Farrow', object: office, answer: office }
    expect(composeStatement(role)).toBe(`In November 2026, Lina Farrow was ${said}.`)
  })

  it('sets somebody’s very words in marks', () => {
    const answer = 'Nobody warned us in time'
    const said = { ...slots, kind: 'statement', subject: 'Lina Farrow', relation: 'said', object: answer, answer }
    expect(composeStatement(said)).toBe('In November 2026, Lina Farrow said: “[[Nobody warned us in time]]”.')
  })

  it('gives a date worked out from “last year” its preposition', () => {
    const dated = { ...slots, kind: 'date', relation: 'closed the school', object: '2025', answer: '2025' }
    expect(composeStatement(dated)).toBe('The flood closed the school in [[2025]].')
    const day = { ...dated, relation: 'closed the school on', object: '3 May 2025', answer: '3 May 2025' }
    expect(composeStatement(day)).toBe('The flood closed the school on [[3 May 2025]].')
    const other = { ...dated, relation: 'closed the school', object: '3 May 2025', answer: '3 May 2025' }
    expect(composeStatement(other)).toBe('The flood closed the school on [[3 May 2025]].')
  })

  it('puts some of what is counted before what is told of it', () => {
    const counted = {
      ...slots,
      subject: 'households',
      relation: 'lost electricity',
      object: 'hundreds of households',
      answer: 'hundreds',
    }
    expect(composeStatement(counted)).toBe('In November 2026, [[hundreds]] of households lost electricity.')
  })

  it('is empty while a slot is', () => {
    expect(composeStatement({ ...slots, subject: '' })).toBe('')
  })
})

describe('a question made of a statement', () => {
  it.each([
    ['In June 2025, [[Rustem Umerov]] led the delegation.', 'entity', true, 'In June 2025, who led the delegation?'],
    [
      'In November 2026, the flood closed [[12]] schools.',
      'number',
      false,
      'In November 2026, the flood closed how many schools?',
    ],
    ['The dam opened on [[1 May 2020]].', 'date', false, 'The dam opened on which date?'],
    ['The dam was to open by [[1 May 2020]].', 'date', false, 'The dam was to open by which date?'],
    ['In June 2025, the council demanded [[a new wall]].', 'text', false, 'In June 2025, the council demanded what?'],
  ] as const)('%s → as asked', (statement, type, isPerson, ask) => {
    expect(composeAsk(statement, type, isPerson)).toBe(ask)
  })

  it.each([
    ['The storm lasted [[48 hours]].', 'text', 'event', 'The storm lasted how many hours?'],
    ['The council has offered [[$500]] per child.', 'text', 'number', 'The council has offered how much per child?'],
    ['Turnout was [[about 34 per cent]].', 'number', 'number', 'Turnout was what percentage?'],
    ['[[Hundreds]] of workers left.', 'text', 'number', 'How many workers left?'],
    ['[[At least two]] of the workers left.', 'number', 'number', 'How many of the workers left?'],
    ['The mayor promised [[to build a wall]].', 'text', 'statement', 'The mayor promised to do what?'],
    ['The talks were held in [[Holt]].', 'entity', 'place', 'The talks were held where?'],
    ['The train left from [[Holt]].', 'entity', 'place', 'The train left from which place?'],
    ['Lina Farrow said: “[[Nobody warned us in time]]”.', 'text', 'statement', 'What did Lina Farrow say?'],
    ['In May 2025, Lina Farrow was [[34]] years old.', 'number', 'number', 'In May 2025, how old was Lina Farrow?'],
    [
      'The fire covered 300 acres as of [[22 July 2025]].',
      'date',
      'date',
      'The fire covered 300 acres as of which date?',
    ],
  ] as const)('%s → in the words that fit its answer', (statement, type, kind, ask) => {
    expect(composeAsk(statement, type, false, kind)).toBe(ask)
  })

  it('asks for an office in words of its own', () => {
    expect(composeAsk('In June 2025, Lina Farrow was the [[mayor]].', 'text', false, 'role')).toBe(
      'In June 2025, which office did Lina Farrow hold?',
    )
    expect(composeAsk('In June 2025, Lina Farrow was [[mayor of Holt]].', 'text', false, 'role')).toBe(
      'In June 2025, which office did Lina Farrow hold?',
    )
  })
})

describe('the form of a suggestion', () => {
  const index = buildEntityIndex([])
  const forms = suggestFacts({ text: FLOOD_ARTICLE, date: '2026-11-24' }).map((suggestion) =>
    proposeForm(suggestion, '2026-11-24', index),
  )

  it('holds a fact that can be accepted as it stands', () => {
    expect(forms.find(({ answer }) => answer === '12')).toMatchObject({
      kind: 'number',
      says: 'fact',
      unit: 'schools',
      statement: 'In November 2026, the flood closed [[12]] schools.',
      ask: 'In November 2026, the flood closed how many schools?',
    })
  })

  it('leaves open who says so where the sentence reports speech', () => {
    expect(forms.find(({ answer }) => answer === '340')).toMatchObject({ says: '', claimant: 'Lina Farrow' })
  })

  it('makes its statement anew when a slot changes, and leaves one that was written by hand', () => {
    const proposed = forms.find(({ answer }) => answer === '12')
    if (!proposed) throw new Error('No suggestion')
    const changed = settleForm({ ...proposed, subject: 'The Marlow Green flood' }, proposed)
    expect(changed).toMatchObject({
      statement: 'In November 2026, the Marlow Green flood closed [[12]] schools.',
      ask: '',
    })
    const own = { ...proposed, subject: 'The storm', statement: 'A storm shut 12 schools in November 2026.' }
    expect(settleForm(own, proposed).statement).toBe('A storm shut 12 schools in November 2026.')
  })
})
