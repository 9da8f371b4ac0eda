import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '@/core/review/days'
import { type RespondedTo, toEvidence } from '@/core/review/evidence'
import { type AnswerEvent, type FactEvent, foldFact, foldFacts, foldOn, UNSEEN } from '@/core/review/fold'
import { GRADES, type Grade, isPass } from '@/core/review/grade'
import { learnerDay } from '@/core/review/learner-day'
import { schedule } from '@/core/review/schedule'
import { answerOn, SETTINGS } from '../../support/memory'

const monday = '2025-06-02'
const tuesday = '2025-06-03'
const appliedOf = (events: readonly FactEvent[]) => foldFact(events, SETTINGS).steps.map((step) => step.applied)
const reasonsOf = (events: readonly FactEvent[]) => foldFact(events, SETTINGS).steps.map((step) => step.reason)
const memoryOf = (events: readonly FactEvent[]) => foldFact(events, SETTINGS).state.memory

/** An answer at an instant, in a zone: the learner’s day follows. */
function answerAt(instant: string, zone: string, grade: Grade): AnswerEvent {
  const at = new Date(instant)
  return { ...answerOn(monday, grade), id: instant, occurredAt: at.getTime(), day: learnerDay(at, zone) }
}

describe('a day', () => {
  it('counts one good of the same fact three times in one quiz, all right', () => {
    const events = [0, 1, 2].map((minutes) => answerOn(monday, 'good', { minutes }))
    expect(reasonsOf(events)).toEqual(['first-of-day', 'counted-today', 'counted-today'])
    expect(memoryOf(events)).toEqual(memoryOf(events.slice(0, 1)))
  })

  it('counts both when right and then wrong', () => {
    const events = [answerOn(monday, 'good'), answerOn(monday, 'again', { minutes: 5 })]
    expect(reasonsOf(events)).toEqual(['first-of-day', 'again-after-pass'])
    expect(memoryOf(events)).toMatchObject({ reps: 2, lapses: 1, dueDay: tuesday })
  })

  it('counts the miss when wrong and then right, due tomorrow', () => {
    const events = [answerOn(monday, 'again'), answerOn(monday, 'good', { minutes: 5 })]
    expect(reasonsOf(events)).toEqual(['first-of-day', 'relearned'])
    expect(memoryOf(events)).toMatchObject({ reps: 1, lapses: 0, dueDay: tuesday, stability: 0.212 })
  })

  it('counts a second miss only after a pass that counted', () => {
    const grades: Grade[] = ['good', 'again', 'again', 'good', 'again']
    expect(appliedOf(grades.map((grade, minutes) => answerOn(monday, grade, { minutes })))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('ends at 04:00: 03:59 and 04:01 are two days', () => {
    const events = [
      answerAt('2025-06-02T00:59:00Z', 'Europe/Kyiv', 'good'),
      answerAt('2025-06-02T01:01:00Z', 'Europe/Kyiv', 'good'),
    ]
    expect(appliedOf(events)).toEqual([true, true])
    expect(memoryOf(events)).toMatchObject({ lastDay: monday, reps: 2 })
  })

  it('stays the same for somebody who flies west', () => {
    const events = [
      answerAt('2025-06-02T08:00:00Z', 'Asia/Kathmandu', 'good'),
      answerAt('2025-06-02T20:00:00Z', 'America/Los_Angeles', 'good'),
    ]
    expect(appliedOf(events)).toEqual([true, false])
  })

  it('does not run backwards for somebody who flies west over the date line', () => {
    const events = [
      answerAt('2025-06-02T08:00:00Z', 'Pacific/Auckland', 'good'),
      answerAt('2025-06-02T10:00:00Z', 'Pacific/Honolulu', 'good'),
      answerAt('2025-06-02T15:00:00Z', 'Pacific/Honolulu', 'again'),
    ]
    expect(events.map((event) => event.day)).toEqual([monday, '2025-06-01', monday])
    expect(reasonsOf(events)).toEqual(['first-of-day', 'counted-today', 'again-after-pass'])
    expect(memoryOf(events)).toMatchObject({ lastDay: monday, dueDay: tuesday })
  })

  it.each([
    ['23', '2025-03-30T02:00:00Z', '2025-03-31T01:59:00Z'],
    ['25', '2025-10-26T03:00:00Z', '2025-10-27T02:59:00Z'],
  ])('of %s hours is one day', (_, first, last) => {
    expect(appliedOf([answerAt(first, 'Europe/Berlin', 'good'), answerAt(last, 'Europe/Berlin', 'good')])).toEqual([
      true,
      false,
    ])
  })

  it('applies an early answer as it is: the scheduler gives it little', () => {
    const early = [answerOn(monday, 'easy'), answerOn(tuesday, 'good')]
    const punctual = [answerOn(monday, 'easy'), answerOn(addDays(monday, 8), 'good')]
    expect(appliedOf(early)).toEqual([true, true])
    expect(memoryOf(early)?.stability).toBeLessThan((memoryOf(punctual)?.stability ?? 0) / 2)
  })
})

describe('events', () => {
  const history = [
    answerOn(monday, 'again'),
    answerOn(tuesday, 'good'),
    answerOn('2025-06-06', 'good'),
    answerOn('2025-06-20', 'good'),
  ]

  it('that come offline a week late, in the middle of others, lead to the same state as in order', () => {
    const [first, late, ...rest] = history
    expect(first && late && foldFact([first, ...rest, late], SETTINGS)).toEqual(foldFact(history, SETTINGS))
  })

  it('that come late are found out when folding on', () => {
    const { state } = foldFact(history.slice(1), SETTINGS)
    expect(history[0] && foldOn(state, history[0], SETTINGS)).toBe('late')
  })

  it('with an id that was there before change nothing', () => {
    expect(foldFact([...history, ...history], SETTINGS)).toEqual(foldFact(history, SETTINGS))
    const { state } = foldFact(history, SETTINGS)
    expect(history[3] && foldOn(state, history[3], SETTINGS)).toBe('late')
  })

  it('of two devices at once lead to one state, whichever arrives first', () => {
    const phone = answerOn(tuesday, 'good', { id: 'phone' })
    const laptop = answerOn(tuesday, 'again', { id: 'laptop' })
    expect(foldFact([phone, laptop], SETTINGS)).toEqual(foldFact([laptop, phone], SETTINGS))
    // By id the laptop’s comes first, so its miss is the day’s and the phone’s pass is relearning.
    expect(reasonsOf([phone, laptop])).toEqual(['first-of-day', 'relearned'])
  })

  it('at one instant without ids go from again to easy', () => {
    const events = (['easy', 'again', 'good', 'hard'] as const).map((grade) => answerOn(monday, grade, { id: '' }))
    expect(foldFact(events, SETTINGS).steps.map(({ event }) => event.kind === 'answer' && event.grade)).toEqual([
      'again',
      'hard',
      'good',
      'easy',
    ])
  })

  it('of a client clock that is years ahead count on the day the server received them', () => {
    const response: RespondedTo = {
      id: 'r',
      learnerId: 'l',
      questionId: 'q',
      form: 'choice',
      mode: 'quiz',
      firstTry: true,
      hintUsed: false,
      visibleMs: 5000,
      confidence: null,
      occurredAt: new Date('2031-01-01T00:00:00Z'),
      receivedAt: new Date('2025-06-02T10:00:00Z'),
      zone: 'Europe/Kyiv',
    }
    const perFact = [{ factId: 'f', score: 1, confusedWith: null }]
    const scored = { outcome: 'right', score: 1, maxScore: 1, perFact } as const
    const [evidence] = toEvidence(response, { ...scored, perFact }, new Map([['f', 1]]))
    const event = answerOn(evidence?.learnerDay ?? '', 'good')
    expect(memoryOf([event])).toMatchObject({ lastDay: monday, dueDay: '2025-06-04' })
  })

  it('without a grade (void question, preview, rapid guess) leave no trace in memory', () => {
    const uncounted = answerOn('2025-06-04', null)
    expect(foldFact([...history, uncounted], SETTINGS).state.memory).toEqual(memoryOf(history))
    expect(reasonsOf([uncounted])).toEqual(['no-grade'])
    expect(foldFact([uncounted], SETTINGS).state).toMatchObject({ memory: null, level: 'new', episodes: [] })
  })

  it('whose question is voided later count as if they had never been', () => {
    const voided = history.map((event, i) => (i === 1 ? { ...event, grade: null } : event))
    const without = history.filter((_, i) => i !== 1)
    expect(memoryOf(voided)).toEqual(memoryOf(without))
  })

  it('that a changed key turns right are folded anew, and the missed list with them', () => {
    const before = foldFact(history, SETTINGS).state
    const regraded = history.map((event, i) => (i === 0 ? { ...event, grade: 'good' as const } : event))
    const after = foldFact(regraded, SETTINGS).state
    expect(before.episodes.map((episode) => episode.status)).toEqual(['cleared'])
    expect(after.episodes).toEqual([])
    expect(after.memory?.stability).toBeGreaterThan(before.memory?.stability ?? 0)
  })

  it('that a learner deleted leave a new fact', () => {
    expect(foldFact([], SETTINGS).state).toEqual(UNSEEN)
  })

  it('keep their states when the wanted retention changes; only due days move', () => {
    const usual = foldFact(history, SETTINGS)
    const careful = foldFact(history, { ...SETTINGS, retention: 0.95 })
    const states = ({ steps }: typeof usual) => steps.map(({ memory }) => [memory?.stability, memory?.memoryDifficulty])
    expect(states(careful)).toEqual(states(usual))
    expect((careful.state.memory?.dueDay ?? '') < (usual.state.memory?.dueDay ?? '')).toBe(true)
  })
})

describe('facts', () => {
  const keyed = (learnerId: string, factVersion: number, event: FactEvent) => ({
    learnerId,
    factId: 'f',
    factVersion,
    event,
  })

  it('that are corrected start new, and the old version stays frozen', () => {
    const old = [keyed('l', 1, answerOn(monday, 'good')), keyed('l', 1, answerOn(tuesday, 'good'))]
    const [frozen, corrected] = foldFacts([keyed('l', 2, answerOn('2025-06-10', 'good')), ...old], () => SETTINGS)
    expect(frozen).toMatchObject({ factVersion: 1, state: { memory: { reps: 2, lastDay: tuesday } } })
    expect(corrected).toMatchObject({ factVersion: 2, state: { memory: { reps: 1, stability: 2.3065 } } })
  })

  it('of a guest who signs in are claimed once', () => {
    const own = [answerOn(monday, 'good', { id: 'own' })]
    const guest = [answerOn(tuesday, 'again', { id: 'guest-1' }), answerOn('2025-06-04', 'good', { id: 'guest-2' })]
    const claimed = [...own, ...guest].map((event) => keyed('l', 1, event))
    const claimedTwice = [...claimed, ...guest.map((event) => keyed('l', 1, event))]
    const [once] = foldFacts(claimed, () => SETTINGS)
    expect(once?.state.memory).toMatchObject({ reps: 3, lapses: 1 })
    expect(foldFacts(claimedTwice, () => SETTINGS)).toEqual([once])
  })
})

describe('any history', () => {
  const randomEvent = fc
    .record({
      hour: fc.integer({ min: 0, max: 24 * 40 }),
      grade: fc.constantFrom(...GRADES, null),
      mode: fc.constantFrom('quiz', 'review', 'missed', 'flashcard'),
      form: fc.constantFrom('choice', 'typed'),
      hintUsed: fc.boolean(),
      id: fc.uuid(),
      // Some clocks are in another zone: their day is one back.
      west: fc.boolean(),
      kind: fc.constantFrom('answer', 'answer', 'answer', 'answer', 'dismiss', 'bring-back'),
    })
    .map(({ hour, west, kind, ...rest }): FactEvent => {
      const day = addDays(monday, Math.floor(hour / 24) - (west ? 1 : 0))
      const occurredAt = Date.UTC(2025, 5, 2) + hour * 3_600_000
      if (kind !== 'answer') return { kind, id: rest.id, occurredAt, day }
      return answerOn(day, rest.grade, { ...rest, mode: rest.mode as AnswerEvent['mode'], occurredAt })
    })
  const histories = fc.array(randomEvent, { maxLength: 40 })
  const settings = { ...SETTINGS, formCount: 2, hasTypedForm: true, fuzzSeed: 'seed' }

  it('leads to the same state in whatever order it arrives', () => {
    fc.assert(
      fc.property(
        histories.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, arrived]) => {
          expect(foldFact(arrived, settings)).toEqual(foldFact(events, settings))
        },
      ),
    )
  })

  it('is the same folded on, event by event, as folded at once', () => {
    fc.assert(
      fc.property(histories, (events) => {
        let state = UNSEEN
        const seen: FactEvent[] = []
        for (const event of events) {
          seen.push(event)
          const next = foldOn(state, event, settings)
          state = next === 'late' ? foldFact(seen, settings).state : next.state
        }
        expect(state).toEqual(foldFact(events, settings).state)
      }),
    )
  })

  it('applies at most one pass on a day, and no more than two grades', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const applied = foldFact(events, settings).steps.filter((step) => step.applied)
        for (const day of new Set(applied.map((step) => step.memory?.lastDay))) {
          const ofDay = applied.filter((step) => step.memory?.lastDay === day)
          const grades = ofDay.map(({ event }) => (event.kind === 'answer' ? event.grade : null))
          expect(grades.filter((grade) => grade !== null && isPass(grade)).length).toBeLessThanOrEqual(1)
          expect(grades.length).toBeLessThanOrEqual(2)
        }
      }),
    )
  })

  it('is due after its last day', () => {
    fc.assert(
      fc.property(histories, (events) => {
        for (const { memory } of foldFact(events, settings).steps) {
          if (memory) expect(daysBetween(memory.lastDay, memory.dueDay)).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('without one of its events equals one that never had it', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (events, which) => {
        const without = events.filter((_, i) => i !== which % Math.max(1, events.length))
        const voided = events.map((event, i) =>
          i === which % Math.max(1, events.length) && event.kind === 'answer' ? { ...event, grade: null } : event,
        )
        if (voided.every((event, i) => event === events[i])) return
        const { lastAt: _, lastId: __, ...state } = foldFact(voided, settings).state
        expect(foldFact(without, settings).state).toMatchObject(state)
      }),
    )
  })

  it('is the fold of the grades that were applied, and of nothing else', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const { state, steps } = foldFact(events, settings)
        const applied = steps.filter((step) => step.applied)
        const memory = applied.reduce<typeof state.memory>(
          (known, { event }) =>
            event.kind === 'answer' && event.grade ? schedule(known, event.grade, event.day, settings) : known,
          null,
        )
        expect(memory).toEqual(state.memory)
      }),
    )
  })

  it('clears a missed fact only after two clean days since the last miss', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const { state, steps } = foldFact(events, settings)
        const episode = state.episodes.at(-1)
        if (episode?.status !== 'cleared') return
        const missedAt = steps.findLastIndex(
          ({ event, memory }) =>
            event.kind === 'answer' &&
            event.grade === 'again' &&
            (memory?.lastDay ?? '') <= (episode.closedDay ?? '') &&
            event.day <= episode.missedDay,
        )
        const cleanDays = steps
          .slice(missedAt + 1)
          .filter(
            ({ event, reason }) =>
              reason === 'first-of-day' &&
              event.kind === 'answer' &&
              (event.grade === 'good' || event.grade === 'easy') &&
              !event.hintUsed,
          )
        expect(cleanDays.length).toBeGreaterThanOrEqual(2)
        expect(episode.cleanDays).toBeGreaterThanOrEqual(2)
        expect((episode.closedDay ?? '') > episode.missedDay).toBe(true)
      }),
    )
  })
})
