import { describe, expect, it } from 'vitest'
import { replay } from '@/core/review/replay'

const settings = { retention: 0.9, fuzz: false }
const line = (event: Record<string, unknown>) =>
  JSON.stringify({ learner: 'ada', fact: 'f', zone: 'Europe/Kyiv', grade: 'good', ...event })
const replayed = (lines: readonly string[]) => {
  const result = replay(lines.join('\n'), settings)
  if (!result.ok) throw new Error(result.detail)
  return result.value
}
const missed = [
  line({ occurredAt: '2025-06-02T10:00:00Z', grade: 'again' }),
  line({ occurredAt: '2025-06-02T10:05:00Z' }),
  line({ occurredAt: '2025-06-03T10:00:00+03:00' }),
  line({ occurredAt: '2025-06-05T10:00:00Z', form: 2 }),
]

describe('the replay of a log', () => {
  it('prints memory, what was applied in order of occurrence, and the missed list', () => {
    expect(replayed(missed.toReversed())).toEqual([
      {
        learner: 'ada',
        fact: 'f',
        stability: 6.26916146,
        memoryDifficulty: 6.39094132,
        lastDay: '2025-06-05',
        dueDay: '2025-06-11',
        reps: 3,
        lapses: 0,
        applied: [true, false, true, true],
        missed: 'cleared',
      },
    ])
  })

  it('keeps learners and facts apart, sorted', () => {
    const lines = [
      line({ learner: 'bob', occurredAt: '2025-06-02T10:00:00Z', grade: 'again', mode: 'flashcard' }),
      line({ fact: 'g', occurredAt: '2025-06-02T10:00:00Z', grade: 'again' }),
      line({ occurredAt: '2025-06-02T10:00:00Z' }),
    ]
    expect(replayed(lines).map(({ learner, fact, missed: status }) => [learner, fact, status])).toEqual([
      ['ada', 'f', 'none'],
      ['ada', 'g', 'open'],
      ['bob', 'f', 'none'],
    ])
  })

  it('counts an id once, and lines without ids each', () => {
    const twice = line({ occurredAt: '2025-06-02T10:00:00Z', id: 'x' })
    expect(replayed([twice, twice])[0]?.applied).toEqual([true])
    const nameless = line({ occurredAt: '2025-06-02T10:00:00Z' })
    expect(replayed([nameless, nameless])[0]?.applied).toEqual([true, false])
  })

  it('asks for another form only if the log shows that the fact has one', () => {
    const days = ['2025-06-02', '2025-06-03', '2025-06-04'].map((day) => `${day}T10:00:00Z`)
    const oneForm = days.map((occurredAt, i) => line({ occurredAt, grade: i === 0 ? 'again' : 'good' }))
    expect(replayed(oneForm)[0]?.missed).toBe('cleared')
    const other = line({ learner: 'bob', occurredAt: days[0], form: 'typed' })
    expect(replayed([...oneForm, other])[0]?.missed).toBe('open')
  })

  it('reads an empty log, blank lines and Windows line ends', () => {
    expect(replayed([])).toEqual([])
    expect(replayed([`${missed[0]}\r`, '', `${missed[1]}\r`, ''])).toHaveLength(1)
  })

  it.each([
    ['not JSON', '{', 'line 2: not JSON'],
    ['no object', '[]', 'line 2: Invalid input'],
    ['a missing fact', JSON.stringify({ learner: 'ada' }), 'line 2: fact: '],
    ['an unknown grade', line({ occurredAt: '2025-06-02T10:00:00Z', grade: 'superb' }), 'line 2: grade: '],
    ['an instant without offset', line({ occurredAt: '2025-06-02T10:00:00' }), 'line 2: occurredAt: '],
    ['an instant that is none', line({ occurredAt: '2025-02-30T10:00:00Z' }), 'line 2: occurredAt: '],
    ['an unknown zone', line({ occurredAt: '2025-06-02T10:00:00Z', zone: 'Mars/Olympus' }), 'line 2: zone: '],
    ['an unknown mode', line({ occurredAt: '2025-06-02T10:00:00Z', mode: 'exam' }), 'line 2: mode: '],
    ['an unknown field', line({ occurredAt: '2025-06-02T10:00:00Z', from: 2 }), 'line 2: from: no such field'],
  ])('names line and field for %s', (_, bad, expected) => {
    const result = replay([missed[0], bad].join('\n'), settings)
    expect(result.ok ? 'no failure' : result.detail).toContain(expected)
  })
})
