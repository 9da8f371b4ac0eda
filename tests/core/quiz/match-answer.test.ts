import { describe, expect, it } from 'vitest'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { buildQuestions } from '@/core/questions/build-questions'
import type { TypedQuestion } from '@/core/questions/question'
import { matchAnswer } from '@/core/quiz/match-answer'
import { ENTITIES, FACTS } from '@/tests/support/small-dossier'

const index = buildEntityIndex(ENTITIES)
const questions = buildQuestions(FACTS, ENTITIES, 1)

function typed(id: string): TypedQuestion {
  const found = questions.find((question) => question.id === id)
  if (found?.type !== 'typed' && found?.type !== 'cloze') throw new Error(`No typed question ${id}`)
  return found
}

const judge = (given: string, id: string) => {
  const { verdict, reason } = matchAnswer(given, typed(id), index)
  return `${verdict}: ${reason.kind}`
}

const putin: TypedQuestion = {
  ...typed('umerov-leads.typed'),
  answer: 'Vladimir Putin',
  accepted: [],
  target: { kind: 'entity', entityId: 'vladimir-putin' },
}
const ivanova: TypedQuestion = {
  ...putin,
  answer: 'Anna Ivanova',
  target: { kind: 'entity', entityId: 'anna-ivanova' },
}

describe('a name', () => {
  it.each([
    ['Rustem Umerov', 'right: exact'],
    ['  rustem   UMEROV. ', 'right: exact'],
    ['Umierov', 'right: alias'],
    ['Umerov', 'right: surname'],
    ['Mr Umerov', 'right: surname'],
    ['Defence Minister Rustem Umerov', 'right: alias'],
    ['Vladimir Medinsky', 'wrong: other-entity'],
    ['Medinsky', 'wrong: other-entity'],
    ['Умеров', 'right: transliteration'],
    ['Umerov, Rustem', 'right: order'],
    ['Rustam Umerov', 'right: transliteration'],
    ['R. Umerov', 'right: acronym'],
    ['Rustem Umreov', 'right: slip'],
    ['Medinskiy', 'wrong: other-entity'],
    ['Vladimir Medynsky', 'wrong: other-entity'],
    ['Germany', 'wrong: other-entity'],
    ['France', 'wrong: other-country'],
    ['Rassmuumerov', 'wrong: no-match'],
    ['Rustem', 'wrong: no-match'],
    ['Umer', 'wrong: no-match'],
    ['Ukraine', 'wrong: other-entity'],
    ['Rustem Umerov and Vladimir Medinsky', 'wrong: no-match'],
    ['', 'wrong: empty'],
    ['  …?! ', 'wrong: empty'],
    ['—', 'wrong: empty'],
  ])('%s for Rustem Umerov is %s', (given, verdict) => {
    expect(judge(given, 'umerov-leads.typed')).toBe(verdict)
  })

  it('says which other one was named', () => {
    expect(matchAnswer('Medinsky', typed('umerov-leads.typed'), index).reason).toEqual({
      kind: 'other-entity',
      entityId: 'medinsky',
      name: 'Vladimir Medinsky',
    })
  })

  it('names the word that was mistyped', () => {
    const medinsky: TypedQuestion = {
      ...putin,
      answer: 'Vladimir Medinsky',
      target: { kind: 'entity', entityId: 'medinsky' },
    }
    expect(matchAnswer('Medniskiy', medinsky, index)).toEqual({
      verdict: 'right',
      reason: { kind: 'slip', name: 'Vladimir Medinsky', word: 'Medinsky' },
    })
  })

  it('takes a surname only if nobody else bears it', () => {
    expect(matchAnswer('Putin', putin, index).verdict).toBe('right')
    expect(matchAnswer('Ivanova', ivanova, index).verdict).toBe('wrong')
  })

  it('takes a city for a country as little as the other way round', () => {
    expect(judge('Turkey', 'host-city.typed')).toBe('wrong: other-entity')
    expect(judge('İSTANBUL', 'host-city.typed')).toBe('right: exact')
  })
})

describe('a number', () => {
  it.each([
    ['1,000', 'right: exact'],
    ['1000', 'right: exact'],
    ['1 000', 'right: number'],
    ['one thousand', 'right: number'],
    ['1000 captives', 'right: number'],
    ['about 1000', 'wrong: no-match'],
    ['100', 'wrong: other-number'],
    ['10,000', 'wrong: other-number'],
    ['1000 soldiers', 'wrong: no-match'],
    ['1000 or 2000', 'wrong: no-match'],
  ])('%s for 1,000 is %s', (given, verdict) => {
    expect(judge(given, 'swap-size.cloze')).toBe(verdict)
  })

  it.each([
    ['40', 'right: number'],
    ['over 40', 'right: number'],
    ['at least forty aircraft', 'right: number'],
    ['about 40', 'right: number'],
    ['less than 40', 'wrong: no-match'],
    ['more than 41', 'wrong: other-number'],
  ])('%s for more than 40 is %s', (given, verdict) => {
    expect(judge(given, 'aircraft-hit.cloze')).toBe(verdict)
  })

  it('tells millions from billions', () => {
    const billions: TypedQuestion = {
      ...typed('swap-size.cloze'),
      answer: 'US$7 billion',
      accepted: [],
      target: { kind: 'number', value: 7e9, unit: 'US dollar', bound: 'exactly' },
    }
    const verdicts = ['$7bn', '7 billion dollars', '7,000,000,000', '7 million', '7', '7 billion euros'].map(
      (given) => matchAnswer(given, billions, index).verdict,
    )
    expect(verdicts).toEqual(['right', 'right', 'right', 'wrong', 'wrong', 'wrong'])
  })
})

describe('a date', () => {
  it.each([
    ['2 June 2025', 'right: exact'],
    ['June 2', 'right: date'],
    ['2025-06-02', 'right: date'],
    ['3 June 2025', 'wrong: other-date'],
    ['2 June 2024', 'wrong: other-date'],
    ['June 2025', 'wrong: other-date'],
  ])('%s for 2 June 2025 is %s', (given, verdict) => {
    expect(judge(given, 'second-round-date.typed')).toBe(verdict)
  })
})

describe('whatever is typed', () => {
  it.each([
    ['a long word', 'a'.repeat(10_000)],
    ['many words', 'president '.repeat(1000)],
    ['many digits', '9'.repeat(10_000)],
    ['many separators', '1,'.repeat(5000)],
    ['many spaced digits', '1 '.repeat(5000)],
    ['combining marks', `U${'\u0315\u0300\u05ae'.repeat(3300)}`],
    ['dashes and quotes', '-’'.repeat(5000)],
    ['points', '1.'.repeat(5000)],
  ])('is judged, not choked on: 10 kB of %s', (_, given) => {
    for (const id of ['umerov-leads.typed', 'swap-size.cloze', 'second-round-date.typed']) {
      expect(matchAnswer(given, typed(id), index).verdict).toBe('wrong')
    }
  })
})
