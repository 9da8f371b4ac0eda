import { describe, expect, test } from 'vitest'
import { type DossierMissed, toDossierMissed } from '@/app/missed/_components/missed-view'
import {
  clearsWords,
  entryId,
  leftSentence,
  missedSentence,
  practiseWords,
} from '@/app/missed/_components/missed-words'
import { toFootnote } from '@/core/facts/footnote'
import type { AnswerEvent, FactEvent, FactState } from '@/core/review/fold'
import { answerOn } from '@/tests/support/memory'
import { DOSSIER_ID, smallContent } from '@/tests/support/quiz-content'
import { stateAfter } from '@/tests/support/remembered'

const { dossier } = smallContent()
const footnotes = new Map(dossier.facts.map((fact) => [fact.id, toFootnote(fact, dossier)]))
const askOf = (id: string) => dossier.facts.find((fact) => fact.id === id)?.ask
const LEADER = 'umerov-leads'
const OTHER = 'host-city'

const show = (states: Record<string, FactState>, day: string, hidden: string[] = []) =>
  toDossierMissed(dossier, footnotes, new Map(Object.entries(states)), new Set(hidden), day)
const entriesOf = ({ topics }: DossierMissed) => topics.flatMap(({ entries }) => entries)
const missed = (more: Partial<AnswerEvent> = {}) => answerOn('2025-06-02', 'again', more)
const noted = (kind: 'dismiss' | 'bring-back', day: string): FactEvent => ({
  kind,
  id: `${kind}-${day}`,
  occurredAt: Date.parse(`${day}T20:00:00Z`),
  day,
})

describe('the list', () => {
  test('holds what was missed, by topic, and what is to be practised today', () => {
    const view = show(
      { [LEADER]: stateAfter([missed()]), [OTHER]: stateAfter([answerOn('2025-06-02', 'good')]) },
      '2025-06-02',
    )
    expect(entriesOf(view).map(({ factId, ask }) => ({ factId, ask }))).toEqual([
      { factId: LEADER, ask: askOf(LEADER) },
    ])
    expect(view.topics.map(({ toPractise }) => toPractise)).toEqual([[LEADER]])
  })

  test('keeps a fact that was right the same day, but does not ask to practise it again today', () => {
    const states = { [LEADER]: stateAfter([missed(), answerOn('2025-06-02', 'good', { minutes: 10 })]) }
    const today = show(states, '2025-06-02')
    expect(entriesOf(today)).toHaveLength(1)
    expect(today.topics[0]?.toPractise).toEqual([])
    expect(show(states, '2025-06-03').topics[0]?.toPractise).toEqual([LEADER])
  })

  test('counts facts of a running test and shows nothing of them', () => {
    const view = show({ [LEADER]: stateAfter([missed()]) }, '2025-06-02', [LEADER])
    expect(view).toMatchObject({ topics: [], left: [], hiddenCount: 1 })
    expect(JSON.stringify(view)).not.toContain(LEADER)
  })

  test('names what a fact was taken for, unless that is in the running test', () => {
    const states = { [LEADER]: stateAfter([missed({ confusedWith: `${DOSSIER_ID}:${OTHER}` })]) }
    expect(entriesOf(show(states, '2025-06-02'))[0]?.confusedWith).toEqual({
      ask: askOf(OTHER),
      footnote: footnotes.get(OTHER),
    })
    expect(entriesOf(show(states, '2025-06-02', [OTHER]))[0]?.confusedWith).toBeNull()
  })

  test('forgets what has left it for more than two weeks', () => {
    const states = { [LEADER]: stateAfter([missed(), noted('dismiss', '2025-06-03')]) }
    expect(show(states, '2025-06-17').left.map(({ factId }) => factId)).toEqual([LEADER])
    expect(show(states, '2025-06-18').left).toEqual([])
  })

  test('a fact brought back is on the list and no longer among those that left', () => {
    const events = [missed(), noted('dismiss', '2025-06-03'), noted('bring-back', '2025-06-04')]
    const view = show({ [LEADER]: stateAfter(events) }, '2025-06-04')
    expect(entriesOf(view)).toHaveLength(1)
    expect(view.left).toEqual([])
  })
})

describe('what is said', () => {
  const entryAfter = (events: FactEvent[], day: string) => {
    const view = show({ [LEADER]: stateAfter(events) }, day)
    const entry = entriesOf(view)[0] ?? view.left[0]
    if (!entry) throw new Error('Not on the list')
    return entry
  }
  const sayWhy = (events: FactEvent[], day: string) => missedSentence(entryAfter(events, day), day)
  const sayClears = (events: FactEvent[], day: string) => clearsWords(entryAfter(events, day).episode, day)

  test('gives the reason with the day of the miss', () => {
    expect(sayWhy([missed()], '2025-06-02')).toBe('Missed today. You had not known it before.')
    expect(sayWhy([answerOn('2025-06-01', 'good'), missed()], '2025-06-03')).toBe(
      'Missed yesterday, after you had known it before.',
    )
    expect(sayWhy([missed({ confusedWith: `${DOSSIER_ID}:${OTHER}` })], '2025-06-12')).toBe(
      `Missed on 2 June: you answered “${footnotes.get(OTHER)?.answer}”, which belongs to another question: ${askOf(OTHER)}`,
    )
    expect(sayWhy([missed({ confusedWith: 'elsewhere:fact' })], '2025-06-02')).toBe(
      'Missed today: the answer you gave belongs to another fact.',
    )
  })

  test('says what clears a fact, day by day', () => {
    const sameDay = answerOn('2025-06-02', 'good', { minutes: 10 })
    const clean = (day: string) => answerOn(day, 'good')
    expect(sayClears([missed()], '2025-06-02')).toBe('Clears after 2 good days')
    expect(sayClears([missed(), sameDay], '2025-06-02')).toBe('Right since then. 2 good days to go')
    expect(sayClears([missed(), sameDay], '2025-06-03')).toBe('Clears after 2 good days')
    expect(sayClears([missed(), answerOn('2025-06-03', 'hard')], '2025-06-03')).toBe(
      'Right today, with effort. 2 good days to go',
    )
    expect(sayClears([missed(), clean('2025-06-03')], '2025-06-03')).toBe('1 good day done, 1 to go')
    expect(sayClears([missed(), clean('2025-06-03'), clean('2025-06-05')], '2025-06-05')).toBe(
      '2 good days done, 1 to go in another form',
    )
  })

  test('says how a fact left the list', () => {
    const cleared = [missed(), answerOn('2025-06-03', 'good'), answerOn('2025-06-05', 'good', { form: 'typed' })]
    const leftOn = (events: FactEvent[], day: string) => leftSentence(entryAfter(events, day).episode, day)
    expect(leftOn(cleared, '2025-06-05')).toBe('Cleared today, after 2 good days.')
    expect(leftOn([missed(), noted('dismiss', '2025-06-03')], '2025-06-10')).toBe('You took it off the list on 3 June.')
  })

  test('the button says how many of them one run takes', () => {
    expect(practiseWords(1, 1)).toBe('Practise this one now')
    expect(practiseWords(4, 4)).toBe('Practise these 4 now')
    expect(practiseWords(15, 21)).toBe('Practise 15 of these 21 now')
  })

  test('an entry has an address of its own', () => {
    expect(entryId('istanbul-talks-2025:umerov-office')).toBe('istanbul-talks-2025-umerov-office')
  })
})
