import { describe, expect, it } from 'vitest'
import { type FactEvent, foldFact } from '@/core/review/fold'
import type { Grade } from '@/core/review/grade'
import { isToPractise } from '@/core/review/missed-list'
import { answerOn, SETTINGS } from '../../support/memory'

const days = ['2025-06-02', '2025-06-03', '2025-06-04', '2025-06-05', '2025-06-06', '2025-06-07'] as const
const [monday, tuesday, wednesday, thursday, friday] = days
const episodesOf = (events: readonly FactEvent[], formCount = 1) =>
  foldFact(events, { ...SETTINGS, formCount }).state.episodes
const statusOf = (events: readonly FactEvent[], formCount = 1) => episodesOf(events, formCount).at(-1)?.status ?? 'none'
const inDays = (...grades: Grade[]) => grades.map((grade, i) => answerOn(days[i] ?? friday, grade))

function actionOn(day: string, kind: 'dismiss' | 'bring-back'): FactEvent {
  return { kind, id: kind, occurredAt: answerOn(day, null).occurredAt, day }
}

describe('the missed list', () => {
  it('opens after a miss in a quiz or in practice of missed facts, not in a review or with a flashcard', () => {
    const statuses = (['quiz', 'missed', 'review', 'flashcard'] as const).map((mode) =>
      statusOf([answerOn(monday, 'again', { mode })]),
    )
    expect(statuses).toEqual(['open', 'open', 'none', 'none'])
  })

  it('opens after a miss that was not applied, too', () => {
    const events = [
      answerOn(monday, 'again', { mode: 'flashcard' }),
      answerOn(monday, 'again', { mode: 'quiz', minutes: 5 }),
    ]
    expect(foldFact(events, SETTINGS).steps.map((step) => step.applied)).toEqual([true, false])
    expect(statusOf(events)).toBe('open')
  })

  it('is left by two clean days', () => {
    expect(statusOf(inDays('again', 'good'))).toBe('open')
    expect(statusOf(inDays('again', 'good', 'good'))).toBe('cleared')
    expect(episodesOf(inDays('again', 'good', 'easy'))).toMatchObject([
      { openedDay: monday, missedDay: monday, cleanDays: 2, closedDay: wednesday },
    ])
  })

  it('calls right on the day of the miss practised, which is no clean day', () => {
    const practised = [answerOn(monday, 'again'), answerOn(monday, 'good', { minutes: 9 })]
    expect(statusOf(practised)).toBe('practised')
    expect(statusOf([...practised, answerOn(tuesday, 'good')])).toBe('practised')
    expect(statusOf([...practised, answerOn(tuesday, 'good'), answerOn(wednesday, 'good')])).toBe('cleared')
  })

  it('is open again for a fact that was practised and then missed the same day', () => {
    const events = (['again', 'good', 'again'] as const).map((grade, minutes) => answerOn(monday, grade, { minutes }))
    expect(statusOf(events)).toBe('open')
  })

  it('keeps the count for hard, and for a hint', () => {
    expect(episodesOf(inDays('again', 'good', 'hard'))).toMatchObject([{ status: 'open', cleanDays: 1 }])
    expect(statusOf(inDays('again', 'good', 'hard', 'good'))).toBe('cleared')
    const withHint = [...inDays('again', 'good'), answerOn(wednesday, 'good', { hintUsed: true })]
    expect(episodesOf(withHint)).toMatchObject([{ status: 'open', cleanDays: 1 }])
  })

  it('counts from the start after another miss, in a flashcard too', () => {
    const events = [
      ...inDays('again', 'good'),
      answerOn(wednesday, 'again', { mode: 'flashcard' }),
      answerOn(thursday, 'good'),
    ]
    expect(episodesOf(events)).toMatchObject([
      { status: 'open', cleanDays: 1, openedDay: monday, missedDay: wednesday },
    ])
    expect(statusOf([...events, answerOn(friday, 'good')])).toBe('cleared')
  })

  it('counts a day by its first answer', () => {
    const goodAfterHard = [
      ...inDays('again', 'good'),
      answerOn(wednesday, 'hard'),
      answerOn(wednesday, 'good', { minutes: 5 }),
    ]
    expect(episodesOf(goodAfterHard)).toMatchObject([{ status: 'open', cleanDays: 1 }])
    const missAfterGood = [...inDays('again', 'good'), answerOn(tuesday, 'again', { minutes: 5 })]
    expect(episodesOf(missAfterGood)).toMatchObject([{ status: 'open', cleanDays: 0, missedDay: tuesday }])
  })

  it('asks for another form than the one missed if the fact has more than one', () => {
    const sameForm = inDays('again', 'good', 'good')
    expect(statusOf(sameForm, 2)).toBe('open')
    expect(statusOf([...sameForm, answerOn(thursday, 'good', { form: 'typed' })], 2)).toBe('cleared')
    expect(statusOf([...inDays('again', 'good'), answerOn(wednesday, 'good', { form: 'typed' })], 2)).toBe('cleared')
  })

  it('says why: confused with another fact, a slip, or unknown', () => {
    const reasonOf = (events: readonly FactEvent[]) => episodesOf(events).at(-1)?.reason
    expect(reasonOf(inDays('again'))).toEqual({ kind: 'unknown' })
    expect(reasonOf(inDays('good', 'again'))).toEqual({ kind: 'slip' })
    const confused = answerOn(tuesday, 'again', { confusedWith: 'other' })
    expect(reasonOf([answerOn(monday, 'good'), confused])).toEqual({ kind: 'confused', withFactId: 'other' })
  })

  it('opens nothing for an accepted slip of the pen', () => {
    expect(statusOf([answerOn(monday, 'good'), answerOn(tuesday, 'hard')])).toBe('none')
  })

  it('opens a new episode after an old one is cleared', () => {
    const statuses = episodesOf(inDays('again', 'good', 'good', 'again')).map((episode) => episode.status)
    expect(statuses).toEqual(['cleared', 'open'])
  })

  it('is not for today once a fact was right today', () => {
    const missed = inDays('again')
    expect(isToPractise(episodesOf(missed), monday)).toBe(true)
    const practised = [...missed, answerOn(monday, 'good', { minutes: 9 })]
    expect(isToPractise(episodesOf(practised), monday)).toBe(false)
    expect(isToPractise(episodesOf(practised), tuesday)).toBe(true)
    const clean = [...practised, answerOn(tuesday, 'good')]
    expect([tuesday, wednesday].map((day) => isToPractise(episodesOf(clean), day))).toEqual([false, true])
  })
})

describe('a dismissed fact', () => {
  const dismiss = actionOn(tuesday, 'dismiss')
  const bringBack = actionOn(wednesday, 'bring-back')

  it('is off the list, with the day', () => {
    expect(episodesOf([...inDays('again'), dismiss])).toMatchObject([{ status: 'dismissed', closedDay: tuesday }])
  })

  it('comes back as a new episode with the old miss', () => {
    expect(episodesOf([...inDays('again'), dismiss, bringBack])).toMatchObject([
      { status: 'dismissed' },
      { status: 'open', openedDay: wednesday, missedDay: monday, cleanDays: 0, reason: { kind: 'unknown' } },
    ])
  })

  it('comes back by itself when missed again', () => {
    const statuses = episodesOf([...inDays('again'), dismiss, answerOn(thursday, 'again')]).map(({ status }) => status)
    expect(statuses).toEqual(['dismissed', 'open'])
  })

  it('that was not on the list stays off it', () => {
    expect(episodesOf([answerOn(monday, 'good'), dismiss, bringBack])).toEqual([])
    expect(episodesOf([...inDays('again'), bringBack])).toHaveLength(1)
  })
})
