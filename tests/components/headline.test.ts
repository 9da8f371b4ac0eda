import { expect, test } from 'vitest'
import { headlineOf } from '@/components/headline'

const short = 'On 2 June 2025 Rustem Umerov led Ukraine’s delegation.'
const long =
  'A government spokesperson of Germany said on 1 June 2025 that European advisers would be on the spot in Istanbul.'

test('a short statement is the headline as it stands', () => {
  expect(headlineOf({ answerStatement: short, rightAnswer: 'Rustem Umerov', pairs: [] })).toBe(short)
})

test('of a long statement the headline is the answer alone, as a sentence', () => {
  expect(headlineOf({ answerStatement: long, rightAnswer: 'Germany', pairs: [] })).toBe('Germany.')
  expect(headlineOf({ answerStatement: long, rightAnswer: 'about 40', pairs: [] })).toBe('About 40.')
  expect(headlineOf({ answerStatement: long, rightAnswer: '1.2 million in the U.S.', pairs: [] })).toBe(
    '1.2 million in the U.S.',
  )
})

test('true or false needs its statement, however long', () => {
  expect(headlineOf({ answerStatement: long, rightAnswer: 'False', pairs: [] })).toBe(long)
})

test('after matching it counts the pairs', () => {
  const pair = { left: 'a', right: 'b', given: 'b', isRight: true }
  const pairs = [pair, { ...pair, isRight: false }, { ...pair, isRight: false }]
  expect(headlineOf({ answerStatement: long, rightAnswer: null, pairs })).toBe('1 of 3 pairs is right.')
})
