import { describe, expect, it } from 'vitest'
import { composeAsk, composeStatement } from '@/core/desk/compose'
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

  it('asks for an office in words of its own', () => {
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
