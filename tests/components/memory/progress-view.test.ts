import { describe, expect, test } from 'vitest'
import { curveEnd, presentDay } from '@/app/progress/_components/history-view'
import { toDossierProgress } from '@/app/progress/_components/progress-view'
import { dueWords, levelsSentence, tooFewWords } from '@/app/progress/_components/progress-words'
import { answerOn } from '@/tests/support/memory'
import { smallContent } from '@/tests/support/quiz-content'
import { stateAfter } from '@/tests/support/remembered'

const { dossier } = smallContent()
const DAY = '2025-06-03'
const facts = dossier.facts.filter(({ topic }) => topic === dossier.facts[0]?.topic)
const [first, second] = facts.map(({ id }) => id)
if (first === undefined || second === undefined) throw new Error('The small dossier has too few facts')

const states = new Map([
  [first, stateAfter([answerOn('2025-06-02', 'good')])],
  [second, stateAfter([answerOn('2025-06-02', 'again')])],
])
const show = (hidden: string[] = [], day = DAY) => toDossierProgress(dossier, states, new Set(hidden), day)

describe('a topic', () => {
  test('has coverage and expected recall apart, and under five seen facts no recall at all', () => {
    const [topic] = show().topics
    expect(topic).toMatchObject({ seen: 2, all: facts.length, expectedRecall: null })
    expect(topic?.coverage).toBeCloseTo(2 / facts.length, 12)
  })

  test('lists the facts met with their level and the day they are due', () => {
    const lines = show().topics[0]?.facts
    // The first stability after a good answer is 2.3065 days: due after two days. After a miss it is the next day.
    expect(lines).toEqual([
      { id: first, ask: facts[0]?.ask, level: 'familiar', dueDay: '2025-06-04', isFaint: false },
      { id: second, ask: facts[1]?.ask, level: 'attempted', dueDay: '2025-06-03', isFaint: false },
    ])
  })

  test('marks a fact of which more than three tenths are expected to be gone', () => {
    // Stability 0.212 after a miss: two days later (1 + 0.9802 × 2 ÷ 0.212) ^ −0.1542 = 0.698.
    expect(show([], '2025-06-04').topics[0]?.facts.map(({ isFaint }) => isFaint)).toEqual([false, true])
  })

  test('tells of a fact in the running test its level and nothing of what it asks', () => {
    const lines = show([first]).topics[0]?.facts
    expect(lines?.map(({ ask }) => ask)).toEqual([null, facts[1]?.ask])
    expect(JSON.stringify(show([first]))).not.toContain(JSON.stringify(facts[0]?.ask))
  })
})

test('levels are counted from the highest, those without a fact left out', () => {
  const { levels } = show()
  const all = dossier.facts.length
  expect(levels).toEqual([
    { level: 'familiar', count: 1 },
    { level: 'attempted', count: 1 },
    { level: 'new', count: all - 2 },
  ])
  expect(levelsSentence(levels)).toBe(`1 familiar, 1 attempted, ${all - 2} new, of ${all} facts.`)
})

test('a fact without a graded answer is new and not seen', () => {
  const ungraded = new Map([[first, stateAfter([answerOn('2025-06-02', null)])]])
  const { topics, levels } = toDossierProgress(dossier, ungraded, new Set(), DAY)
  expect(topics[0]).toMatchObject({ seen: 0, facts: [] })
  expect(levels.map(({ level }) => level)).toEqual(['new'])
})

describe('words', () => {
  test('say how many facts are missing until recall can be told', () => {
    expect(tooFewWords({ seen: 3, all: 12 })).toBe('Not enough answers yet. Two more facts and we can say.')
    expect(tooFewWords({ seen: 4, all: 12 })).toBe('Not enough answers yet. One more fact and we can say.')
    expect(tooFewWords({ seen: 0, all: 12 })).toBe('Not enough answers yet. Five more facts and we can say.')
    expect(tooFewWords({ seen: 4, all: 4 })).toBe('Too few facts in this topic to say.')
  })

  test('say when a fact is due', () => {
    expect(dueWords('2025-06-01', DAY)).toBe('Due since 1 June')
    expect(dueWords('2025-06-03', DAY)).toBe('Due today')
    expect(dueWords('2025-06-04', DAY)).toBe('Due tomorrow')
    expect(dueWords('2025-06-12', DAY)).toBe('Due 12 June')
    expect(dueWords('2026-01-02', DAY)).toBe('Due 2 January 2026')
  })
})

test('a curve looks a week beyond the due day, or beyond today if that is later', () => {
  expect(curveEnd('2025-06-12', DAY)).toBe('2025-06-19')
  expect(curveEnd('2025-05-12', DAY)).toBe('2025-06-10')
})

test('a curve does not end before its last answer for somebody who has flown west since', () => {
  expect(presentDay({ lastDay: '2025-06-04' }, DAY)).toBe('2025-06-04')
  expect(presentDay({ lastDay: '2025-06-01' }, DAY)).toBe(DAY)
})
