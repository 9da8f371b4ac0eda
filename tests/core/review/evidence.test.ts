import { describe, expect, it } from 'vitest'
import { type RespondedTo, toEvidence, toTimeRanOut } from '@/core/review/evidence'

const response: RespondedTo = {
  id: 'response-1',
  learnerId: 'learner-1',
  questionId: 'match.date.x',
  form: 'matching',
  mode: 'quiz',
  firstTry: true,
  hintUsed: false,
  visibleMs: 5200,
  confidence: 'fairly-sure',
  occurredAt: new Date('2025-06-02T10:00:00Z'),
  receivedAt: new Date('2025-06-02T10:00:02Z'),
  zone: 'Europe/Kyiv',
}
const scored = {
  outcome: 'partly' as const,
  score: 0.5,
  maxScore: 1 as const,
  perFact: [
    { factId: 'a', score: 1, confusedWith: null },
    { factId: 'b', score: 0, confusedWith: 'a' },
  ],
}
const versions = new Map([
  ['a', 1],
  ['b', 3],
])

describe('evidence', () => {
  it('is one event per fact, with that fact’s part', () => {
    const events = toEvidence(response, scored, versions)
    expect(
      events.map(({ id, factId, factVersion, score, confusedWith }) => ({
        id,
        factId,
        factVersion,
        score,
        confusedWith,
      })),
    ).toEqual([
      { id: 'response-1:a', factId: 'a', factVersion: 1, score: 1, confusedWith: null },
      { id: 'response-1:b', factId: 'b', factVersion: 3, score: 0, confusedWith: 'a' },
    ])
    expect(events[0]).toMatchObject({
      responseId: 'response-1',
      visibleMs: 5200,
      confidence: 'fairly-sure',
      learnerDay: '2025-06-02',
    })
  })

  it('sets a client clock that is years ahead back to the receipt', () => {
    const [event] = toEvidence({ ...response, occurredAt: new Date('2031-01-01T00:00:00Z') }, scored, versions)
    expect(event?.occurredAt).toEqual(response.receivedAt)
    expect(event?.learnerDay).toBe('2025-06-02')
  })

  it('keeps the time of an answer given offline a week before', () => {
    const [event] = toEvidence({ ...response, occurredAt: new Date('2025-05-26T10:00:00Z') }, scored, versions)
    expect(event?.learnerDay).toBe('2025-05-26')
  })

  it('refuses a fact of unknown version', () => {
    expect(() => toEvidence(response, scored, new Map([['a', 1]]))).toThrow('fact b')
  })
})

describe('evidence of a question on which the time ran out', () => {
  it('is one event per fact, of no response, with nothing right and nothing confused', () => {
    const events = toTimeRanOut(response, ['a', 'b'], versions)
    expect(events).toHaveLength(2)
    expect(events[1]).toMatchObject({ factId: 'b', factVersion: 3, score: 0, outcome: 'wrong', confusedWith: null })
    expect(events.map(({ responseId, ending }) => ({ responseId, ending }))).toEqual([
      { responseId: null, ending: 'time-ran-out' },
      { responseId: null, ending: 'time-ran-out' },
    ])
    expect(toEvidence(response, scored, versions)[0]).toMatchObject({ responseId: 'response-1', ending: 'answered' })
  })
})
