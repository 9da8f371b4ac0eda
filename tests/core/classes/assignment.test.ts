import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AssignmentTerms,
  afterPenalty,
  attemptsLeft,
  countingAttempt,
  deadlineOf,
  feedbackDueAt,
  isLate,
  lengthenedDeadline,
  NO_ALLOWANCE,
  refusalToStart,
  stateAt,
  termsFor,
} from '@/core/classes/assignment'

const at = (time: string) => new Date(`2025-06-02T${time}:00Z`)

const TERMS: AssignmentTerms = {
  opensAt: at('08:00'),
  dueAt: at('12:00'),
  closedAt: null,
  attemptsAllowed: 2,
  counting: 'best',
  minutes: 45,
  feedback: 'after_due',
  late: 'refuse',
  latePenaltyPercent: 0,
}

describe('what may start when', () => {
  test('opens at its time, is over at the due time, to the second', () => {
    expect(stateAt(TERMS, at('07:59'))).toBe('not-open')
    expect(stateAt(TERMS, at('08:00'))).toBe('open')
    expect(stateAt(TERMS, new Date(at('12:00').getTime() - 1))).toBe('open')
    expect(stateAt(TERMS, at('12:00'))).toBe('over')
    expect(stateAt({ ...TERMS, late: 'accept' }, at('12:00'))).toBe('late')
    expect(stateAt({ ...TERMS, closedAt: at('09:00') }, at('09:00'))).toBe('over')
  })

  test('a student may start as often as allowed, and says why not', () => {
    expect(refusalToStart(TERMS, 1, at('09:00'))).toBeNull()
    expect(refusalToStart(TERMS, 2, at('09:00'))).toBe('no-attempts-left')
    expect(refusalToStart(TERMS, 0, at('07:00'))).toBe('not-open')
    expect(refusalToStart(TERMS, 0, at('13:00'))).toBe('over')
    expect(refusalToStart({ ...TERMS, attemptsAllowed: null }, 90, at('09:00'))).toBeNull()
    expect(attemptsLeft(TERMS, 3)).toBe(0)
  })
})

describe('what one student is allowed beyond the others', () => {
  test('a quarter more of 45 minutes is 57, since what is granted is not cut', () => {
    expect(termsFor(TERMS, { extraTimePercent: 25, exception: null }).minutes).toBe(57)
    expect(termsFor({ ...TERMS, minutes: 40 }, { extraTimePercent: 25, exception: null }).minutes).toBe(50)
    expect(termsFor({ ...TERMS, minutes: null }, { extraTimePercent: 25, exception: null }).minutes).toBeNull()
    expect(termsFor(TERMS, NO_ALLOWANCE)).toEqual(TERMS)
  })

  test('a due time of their own opens what was closed before it was granted, and not what was closed after', () => {
    const exception = { extraMinutes: 5, extraAttempts: 1, dueAt: at('18:00'), grantedAt: at('13:00') }
    const closed = { ...TERMS, closedAt: at('12:30') }
    const own = termsFor(closed, { extraTimePercent: 0, exception })
    expect(own).toMatchObject({ dueAt: at('18:00'), closedAt: null, attemptsAllowed: 3, minutes: 50 })
    expect(refusalToStart(own, 2, at('17:00'))).toBeNull()
    const closedAgain = termsFor({ ...TERMS, closedAt: at('14:00') }, { extraTimePercent: 0, exception })
    expect(refusalToStart(closedAgain, 2, at('17:00'))).toBe('over')
    const soonClosed = { ...TERMS, dueAt: at('20:00'), closedAt: at('12:30') }
    expect(termsFor(soonClosed, { extraTimePercent: 0, exception }).dueAt).toEqual(at('18:00'))
  })

  test('a due time that was moved past a student’s own counts for them, too', () => {
    const exception = { extraMinutes: 0, extraAttempts: 0, dueAt: at('13:00'), grantedAt: at('09:00') }
    const moved = termsFor({ ...TERMS, dueAt: at('20:00') }, { extraTimePercent: 0, exception })
    expect(moved.dueAt).toEqual(at('20:00'))
  })
})

describe('when an attempt ends', () => {
  test('at its limit, or at the due time if that is earlier', () => {
    expect(deadlineOf(TERMS, at('09:00'))).toEqual(at('09:45'))
    expect(deadlineOf(TERMS, at('11:30'))).toEqual(at('12:00'))
    expect(deadlineOf({ ...TERMS, late: 'accept' }, at('11:30'))).toEqual(at('12:15'))
    expect(deadlineOf({ ...TERMS, minutes: null }, at('09:00'))).toEqual(at('12:00'))
    expect(deadlineOf({ ...TERMS, minutes: null, late: 'accept' }, at('09:00'))).toBeNull()
  })

  test('a later due time lengthens what it ended; an earlier one shortens nothing', () => {
    const running = { startedAt: at('11:30'), deadlineAt: at('12:00') }
    expect(lengthenedDeadline(running, TERMS, { ...TERMS, dueAt: at('12:05') })).toEqual(at('12:05'))
    expect(lengthenedDeadline(running, TERMS, { ...TERMS, dueAt: at('20:00') })).toEqual(at('12:15'))
    expect(lengthenedDeadline(running, TERMS, { ...TERMS, dueAt: at('11:45') })).toEqual(at('12:00'))
  })

  test('an edited limit leaves running attempts alone, minutes granted do not', () => {
    const running = { startedAt: at('09:00'), deadlineAt: at('09:45') }
    expect(lengthenedDeadline(running, TERMS, { ...TERMS, minutes: 20 })).toEqual(at('09:45'))
    expect(lengthenedDeadline(running, TERMS, { ...TERMS, minutes: 55 })).toEqual(at('09:55'))
    expect(lengthenedDeadline({ ...running, deadlineAt: null }, TERMS, { ...TERMS, minutes: 55 })).toBeNull()
  })

  test('is never earlier than it was, whatever is edited', () => {
    const minute = fc.integer({ min: 0, max: 600 })
    const terms = fc
      .record({
        due: minute,
        minutes: fc.option(fc.integer({ min: 1, max: 200 })),
        late: fc.constantFrom('refuse' as const, 'accept' as const),
      })
      .map(({ due, ...rest }) => ({ ...TERMS, ...rest, dueAt: new Date(at('08:00').getTime() + due * 60_000) }))
    fc.assert(
      fc.property(terms, terms, minute, (before, after, start) => {
        const startedAt = new Date(at('08:00').getTime() + start * 60_000)
        const deadlineAt = deadlineOf(before, startedAt)
        const moved = lengthenedDeadline({ startedAt, deadlineAt }, before, after)
        expect(moved === null ? null : moved.getTime()).toSatisfy((time: number | null) =>
          deadlineAt === null ? time === null : time !== null && time >= deadlineAt.getTime(),
        )
      }),
    )
  })
})

describe('what counts', () => {
  test('handed in after the due time is late and loses its share', () => {
    expect(isLate(at('12:00'), TERMS)).toBe(false)
    expect(isLate(new Date(at('12:00').getTime() + 1), TERMS)).toBe(true)
    expect(afterPenalty(8, true, 25)).toBe(6)
    expect(afterPenalty(8, false, 25)).toBe(8)
  })

  test('the best, the first or the last finished attempt, in whichever order they come', () => {
    const finished = [
      { number: 3, score: 5 },
      { number: 1, score: 4 },
      { number: 2, score: 7 },
      { number: 4, score: 7 },
    ]
    expect(countingAttempt(finished, 'best')).toEqual({ number: 2, score: 7 })
    expect(countingAttempt(finished, 'first')).toEqual({ number: 1, score: 4 })
    expect(countingAttempt(finished, 'last')).toEqual({ number: 4, score: 7 })
    expect(countingAttempt([], 'best')).toBeNull()
  })
})

test('answers after the due time wait for the assignment’s and for a later one of the student’s own', () => {
  expect(feedbackDueAt('at_once', at('12:00'), null)).toBeNull()
  expect(feedbackDueAt('after_submitting', at('12:00'), at('18:00'))).toBeNull()
  expect(feedbackDueAt('after_due', at('12:00'), null)).toEqual(at('12:00'))
  expect(feedbackDueAt('after_due', at('12:00'), at('18:00'))).toEqual(at('18:00'))
  expect(feedbackDueAt('after_due', at('12:00'), at('11:00'))).toEqual(at('12:00'))
})
