import { expect, test } from 'vitest'
import { reasonsAgainstOthers } from '@/components/reasons-against-others'
import type { OptionFeedback } from '@/core/quiz/type-part'

function anOption(id: string, input: Partial<OptionFeedback> = {}): OptionFeedback {
  return {
    id,
    text: `Option ${id}`,
    state: 'rest',
    rationale: `What is true of ${id}.`,
    falsity: 'Only one.',
    ...input,
  }
}

test('one proof against all is said once, with what is true of each instead', () => {
  const reasons = reasonsAgainstOthers([
    anOption('a', { state: 'right', falsity: null }),
    anOption('b', { text: 'Keith Kellogg', rationale: 'Keith Kellogg: envoy of the president.' }),
    anOption('c'),
  ])
  expect(reasons).toEqual({
    common: 'Only one.',
    each: [
      { id: 'b', text: 'Keith Kellogg', reason: 'Envoy of the president.' },
      { id: 'c', text: 'Option c', reason: 'What is true of c.' },
    ],
  })
})

test('figures that share proof and reason are not told apart', () => {
  const same = { rationale: 'The figure given is four.' }
  const reasons = reasonsAgainstOthers([anOption('a', { state: 'right' }), anOption('b', same), anOption('c', same)])
  expect(reasons).toEqual({ common: 'Only one.', each: [] })
})

test('different proofs stand with their options; the chosen one has its reason in the verdict', () => {
  const reasons = reasonsAgainstOthers([
    anOption('a', { state: 'right' }),
    anOption('b', { state: 'wrong-chosen' }),
    anOption('c', { falsity: 'Proof of c.' }),
    anOption('d', { falsity: null }),
  ])
  expect(reasons?.each.map(({ id, reason }) => [id, reason])).toEqual([
    ['c', 'Proof of c.'],
    ['d', 'What is true of d.'],
  ])
})

test('a true/false question has no others', () => {
  expect(reasonsAgainstOthers([anOption('a', { state: 'right-chosen' }), anOption('b')])).toBeNull()
})
