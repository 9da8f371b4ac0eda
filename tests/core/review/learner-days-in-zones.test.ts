import fc from 'fast-check'
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { type AnswerEvent, foldFact } from '@/core/review/fold'
import { GRADES } from '@/core/review/grade'
import { learnerDay } from '@/core/review/learner-day'
import { answerOn, SETTINGS } from '../../support/memory'

const zones = ['Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Auckland', 'UTC']
/** Swedish writes a date and time as ISO 8601 does. */
const clocks = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
)
const hourMs = 3_600_000
const library = fsrs({ learning_steps: [], relearning_steps: [], maximum_interval: 365 })
const rating = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const

/** The wall clock of a zone as if it were UTC, worked out by the runtime, less four hours. */
function shifted(at: number, zone: string): Date {
  const wall = clocks.get(zone)?.format(at) ?? ''
  return new Date(Date.parse(`${wall.replace(' ', 'T')}Z`) - 4 * hourMs)
}

describe('learner days in six zones, over changes of the clocks', () => {
  it('are the dates of the shifted wall clock: 0 of 12,000 differ', () => {
    // Every 4 h 23 min of 2025, so that no zone is asked at the same hours all year.
    const instants = Array.from({ length: 2000 }, (_, i) => Date.UTC(2025, 0, 1) + i * (4 * hourMs + 23 * 60_000))
    const differing = zones.flatMap((zone) =>
      instants.filter((at) => learnerDay(new Date(at), zone) !== shifted(at, zone).toISOString().slice(0, 10)),
    )
    expect(differing).toEqual([])
  })

  it('give the states of the library in shifted time: 0 of 15,000 differ, where plain UTC gives many', () => {
    const histories = fc.sample(
      fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 28 * 60, max: 24 * 60 * 40 })), {
        minLength: 10,
        maxLength: 10,
      }),
      { numRuns: 250, seed: 4 },
    )
    const counts = { states: 0, differ: 0, differInUtc: 0 }
    for (const zone of zones) {
      for (const history of histories) {
        const ours = statesOf(history, zone)
        const expected = libraryStates(history, (at) => shifted(at, zone))
        const inUtc = libraryStates(history, (at) => new Date(at))
        counts.states += ours.length
        counts.differ += ours.filter((stability, i) => stability !== expected[i]).length
        counts.differInUtc += ours.filter((stability, i) => stability !== inUtc[i]).length
      }
    }
    expect(counts).toMatchObject({ states: 15_000, differ: 0 })
    expect(counts.differInUtc).toBeGreaterThan(5000)
  })
})

type History = readonly (readonly [AnswerEvent['grade'] & string, number])[]

/** The instants of a history: each so many minutes after the one before, never twice on one learner day. */
function instantsOf(history: History): number[] {
  let at = Date.UTC(2025, 0, 1, 3, 30)
  return history.map(([, minutes]) => {
    at += minutes * 60_000
    return at
  })
}

function statesOf(history: History, zone: string): (number | undefined)[] {
  const events = instantsOf(history).map((at, i) => {
    const grade = history[i]?.[0] ?? null
    return { ...answerOn('2025-01-01', grade), id: `${i}`, occurredAt: at, day: learnerDay(new Date(at), zone) }
  })
  return foldFact(events, SETTINGS).steps.map((step) => step.memory?.stability)
}

function libraryStates(history: History, toDate: (at: number) => Date): number[] {
  let card = createEmptyCard(new Date(0))
  return instantsOf(history).map((at, i) => {
    card = library.next(card, toDate(at), rating[history[i]?.[0] ?? 'again']).card
    return card.stability
  })
}
