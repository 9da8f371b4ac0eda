import { expect, test } from 'vitest'
import { toSample } from '@/app/_components/sample'
import type { ChoiceQuestion } from '@/core/questions/question'

const CANARY = 'canary-7f3a'

const QUESTION: ChoiceQuestion = {
  id: 'umerov-leads.choice',
  type: 'single-choice',
  form: 'choice',
  factIds: ['umerov-leads'],
  topic: 'delegations',
  stem: 'On 2 June 2025, who led the delegation from Kyiv?',
  attribution: null,
  isClaim: false,
  answerStatement: `Rustem Umerov led it. ${CANARY}`,
  derived: false,
  ordered: false,
  planted: null,
  options: [
    {
      id: 'm4',
      text: 'Rustem Umerov',
      isKey: true,
      entityId: null,
      rationale: CANARY,
      falsity: null,
      confusesWith: null,
    },
    {
      id: 'b7',
      text: 'Vladimir Medinsky',
      isKey: false,
      entityId: null,
      rationale: 'Vladimir Medinsky led the other delegation, Russia’s.',
      falsity: { kind: 'closed', factId: 'umerov-leads' },
      confusesWith: null,
    },
  ],
}

test('before an answer the front page holds no key, no reason and no statement', () => {
  const sample = toSample(QUESTION, [], undefined)
  expect(sample.kind).toBe('open')
  expect(JSON.stringify(sample)).not.toMatch(new RegExp(`${CANARY}|isKey|rationale|factId`))
})

test('options stand in the order of their ids, wherever the key is in the bank', () => {
  expect(toSample(QUESTION, [], undefined).view.options.map((option) => option.text)).toEqual([
    'Vladimir Medinsky',
    'Rustem Umerov',
  ])
})

test('a wrong option is answered with what is true of it', () => {
  const sample = toSample(QUESTION, [], 'b7')
  expect(sample).toMatchObject({
    kind: 'answered',
    feedback: { outcome: 'wrong', why: 'Vladimir Medinsky led the other delegation, Russia’s.' },
  })
})

test('the right option is right', () => {
  expect(toSample(QUESTION, [], 'm4')).toMatchObject({ kind: 'answered', feedback: { outcome: 'right' } })
})

test('pressing “I don’t know” counts even with an option marked', () => {
  expect(toSample(QUESTION, [], ['b7', 'dont-know'])).toMatchObject({ feedback: { outcome: 'dont-know' } })
})

test('anything else in the address leaves the question open', () => {
  expect(toSample(QUESTION, [], 'nonsense').kind).toBe('open')
  expect(toSample(QUESTION, [], '').kind).toBe('open')
})
