import { describe, expect, test } from 'vitest'
import { analyseItems, type LearnerAnswer } from '@/core/classes/item-analysis'
import { isChoiceQuestion } from '@/core/classes/question-kinds'
import type { ChoiceQuestion, Question } from '@/core/questions/question'
import { buildQuestionBank } from '@/core/questions/question-bank'
import type { Match } from '@/core/quiz/match-answer'
import { rightAnswer, smallContent } from '@/tests/support/quiz-content'

const { questions } = buildQuestionBank(smallContent())
const choiceQuestions = questions.filter(
  (question): question is ChoiceQuestion => isChoiceQuestion(question) && question.type === 'single-choice',
)
const [first, second, third] = choiceQuestions
if (!first || !second || !third) throw new Error('The small dossier has three choice questions')
const trio = [first, second, third].map((question) => ({ questionId: question.id, question }))

const right = (question: Question): LearnerAnswer => ({
  kind: 'answered',
  answer: rightAnswer(question),
  match: null,
  mark: 1,
  words: '',
})
const chose = (question: ChoiceQuestion, at: number): LearnerAnswer => {
  const optionId = question.options.filter(({ isKey }) => !isKey)[at]?.id ?? ''
  return { kind: 'answered', answer: { kind: 'choice', optionId }, match: null, mark: 0, words: '' }
}
const dontKnow: LearnerAnswer = { kind: 'answered', answer: { kind: 'dont-know' }, match: null, mark: 0, words: '' }
const times = (count: number, row: LearnerAnswer[]) => Array.from({ length: count }, () => row)

describe('the figures of a set', () => {
  // 20 learners: 6 strong ones miss the first question by its first wrong option, 6 weak ones get it alone, 8 get nothing but the second.
  const rows = [
    ...times(6, [chose(first, 0), right(second), right(third)]),
    ...times(6, [right(first), chose(second, 0), dontKnow]),
    ...times(8, [chose(first, 1), right(second), { kind: 'not-reached', mark: 0 }]),
  ]
  const { questions: analysed, n, groupSize } = analyseItems(trio, rows)

  test('flag a key that the strongest do not choose', () => {
    expect({ n, groupSize }).toEqual({ n: 20, groupSize: 5 })
    const [flagged] = analysed
    expect(flagged?.statistics.facility).toBeCloseTo(6 / 20, 12)
    expect(flagged?.right).toBe(6)
    // x is 1 for six with rest 0; rests: six 2, eight 1, six 0, mean 1. cov = (0 − 20 · 0.3 · 1) ÷ 19 = −6/19.
    // var x = (6 − 20 · 0.09) ÷ 19 = 4.2/19, var r = (24 + 8 − 20) ÷ 19 = 12/19. −6 ÷ √(4.2 · 12) = −0.8452
    expect(flagged?.statistics.discriminationIndex).toBeCloseTo((-100 * 6) / Math.sqrt(4.2 * 12), 9)
    const favoured = first.options.filter(({ isKey }) => !isKey)[0]?.id
    expect(flagged?.flags.find(({ kind }) => kind === 'check-key')).toMatchObject({
      favoured: [{ optionId: favoured, shareInUpper: 1, shareInLower: 0 }],
      isProvisional: true,
    })
  })

  test('count “I don’t know”, left out and not reached apart', () => {
    const [, , last] = analysed
    expect(last).toMatchObject({ dontKnow: 6, right: 6, notReached: { count: 8 }, omitted: { count: 0 } })
    expect(last?.options.reduce((sum, { count }) => sum + count, 0)).toBe(6)
  })

  test('chosen by whom is the same in any order of rows', () => {
    const shares = (some: typeof analysed) =>
      some.map(({ options, flags }) => [
        options.map(({ id, count, shareInUpper, shareInLower }) => [id, count, shareInUpper, shareInLower]),
        flags.map(({ kind }) => kind),
      ])
    expect(shares(analyseItems(trio, rows.toReversed()).questions)).toEqual(shares(analysed))
  })

  test('say nothing about one learner, and flag nothing under five', () => {
    const { questions: alone, set } = analyseItems(trio, [[right(first), right(second), right(third)]])
    expect(alone.map(({ statistics, flags }) => [statistics.facility, flags])).toEqual([
      [null, []],
      [null, []],
      [null, []],
    ])
    expect(set).toMatchObject({ n: 1, mean: null, internalConsistency: null })
    expect(analyseItems(trio, rows.slice(0, 4)).questions.flatMap(({ flags }) => flags)).toEqual([])
  })
})

test('typed answers are one for what they meant, with the wordings that were typed', () => {
  const typed = questions.find(({ type }) => type === 'typed')
  if (typed?.type !== 'typed') throw new Error('The small dossier has a typed question')
  const rows = [
    said(typed.answer, 1, { kind: 'exact' }),
    said('the right one, mistyped', 1, { kind: 'slip', name: typed.answer, word: 'x' }),
    said('Berlin', 0, { kind: 'other-entity', entityId: 'berlin', name: 'Berlin' }),
    said('the German capital', 0, { kind: 'other-entity', entityId: 'berlin', name: 'Berlin' }),
    said('Berlin', 0, { kind: 'other-entity', entityId: 'berlin', name: 'Berlin' }),
    said('Somewhere', 0, { kind: 'no-match' }),
    said('somewhere', 0, { kind: 'no-match' }),
    dontKnow,
  ]
  const { questions: analysed } = analyseItems(
    [{ questionId: typed.id, question: typed }],
    rows.map((answer) => [answer]),
  )
  expect(analysed[0]?.options.map(({ text, isKey, count, wordings }) => ({ text, isKey, count, wordings }))).toEqual([
    {
      text: typed.answer,
      isKey: true,
      count: 2,
      wordings: [
        { text: typed.answer, count: 1 },
        { text: 'the right one, mistyped', count: 1 },
      ],
    },
    {
      text: 'Berlin',
      isKey: false,
      count: 3,
      wordings: [
        { text: 'Berlin', count: 2 },
        { text: 'the German capital', count: 1 },
      ],
    },
    {
      text: 'Somewhere',
      isKey: false,
      count: 2,
      wordings: [
        { text: 'Somewhere', count: 1 },
        { text: 'somewhere', count: 1 },
      ],
    },
  ])
  expect(analysed[0]?.dontKnow).toBe(1)
})

function said(text: string, mark: number, reason: Match['reason']): LearnerAnswer {
  const verdict = mark >= 1 ? 'right' : 'wrong'
  return { kind: 'answered', answer: { kind: 'typed', text }, match: { verdict, reason }, mark, words: text }
}
