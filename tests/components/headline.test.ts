import { expect, test } from 'vitest'
import { headlineOf } from '@/components/headline'

const short = 'On 2 June 2025 Rustem Umerov led Ukraine’s delegation.'
const long =
  'A government spokesperson of Germany said on 1 June 2025 that European advisers would be on the spot in Istanbul.'

test('a short statement is the headline as it stands', () => {
  expect(headlineOf({ answerStatement: short, rightAnswer: 'Rustem Umerov', tally: null, summary: null })).toBe(short)
})

test('of a long statement the headline is the answer alone, as a sentence', () => {
  expect(headlineOf({ answerStatement: long, rightAnswer: 'Germany', tally: null, summary: null })).toBe('Germany.')
  expect(headlineOf({ answerStatement: long, rightAnswer: 'about 40', tally: null, summary: null })).toBe('About 40.')
  expect(
    headlineOf({ answerStatement: long, rightAnswer: '1.2 million in the U.S.', tally: null, summary: null }),
  ).toBe('1.2 million in the U.S.')
})

test('true or false needs its statement, however long', () => {
  expect(headlineOf({ answerStatement: long, rightAnswer: 'False', tally: null, summary: null })).toBe(long)
})

test('of an answer of several parts it counts the right ones', () => {
  const headline = (right: number) =>
    headlineOf({ answerStatement: long, rightAnswer: null, tally: { right, of: 3, what: 'pairs' }, summary: null })
  expect(headline(1)).toBe('1 of 3 pairs is right.')
  expect(headline(2)).toBe('2 of 3 pairs are right.')
})
