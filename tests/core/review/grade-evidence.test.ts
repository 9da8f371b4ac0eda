import { describe, expect, it } from 'vitest'
import { type AnswerFacts, gradeEvidence, isTypedType, type ResponseTimes } from '@/core/review/grade-evidence'

const right: AnswerFacts = {
  form: 'choice',
  type: 'single-choice',
  selfRating: null,
  score: 1,
  dontKnow: false,
  hintUsed: false,
  confidence: null,
  visibleMs: 3900,
  revealedFirst: false,
  ending: 'answered',
  isVoid: false,
  isPreview: false,
  isSuperseded: false,
}
const times: ResponseTimes = { question: 4000, population: new Map([['choice', 5000]]), learner: new Map() }
const graded = (answer: Partial<AnswerFacts>, known: Partial<ResponseTimes> = {}) => {
  const { grade, rule } = gradeEvidence({ ...right, ...answer }, { ...times, ...known })
  return [grade, rule]
}

describe('an answer', () => {
  it.each<[string, Partial<AnswerFacts>, string]>([
    ['to a void question', { isVoid: true, dontKnow: true }, 'void-question'],
    ['in a preview', { isPreview: true }, 'preview'],
    ['on a superseded fact', { isSuperseded: true }, 'superseded-fact'],
    ['not reached', { ending: 'not-reached', score: 0 }, 'not-reached'],
    ['not shown', { ending: 'not-shown', score: 0 }, 'not-shown'],
    ['lost with the connection', { ending: 'connection-lost', score: 0 }, 'connection-lost'],
    ['when time ran out before three seconds', { ending: 'time-ran-out', visibleMs: 2999, score: 0 }, 'not-shown'],
    ['by a flashcard in a preview', { isPreview: true, selfRating: 'easy' }, 'preview'],
  ])('%s has no grade (rules 1 and 2)', (_, answer, rule) => {
    expect(graded(answer)).toEqual([null, rule])
  })

  it.each<[string, Partial<AnswerFacts>, string]>([
    ['when time ran out after three seconds', { ending: 'time-ran-out', visibleMs: 3000, score: 0 }, 'time-ran-out'],
    ['“I don’t know”', { dontKnow: true, score: 0 }, 'dont-know'],
    ['“I don’t know” within a moment', { dontKnow: true, score: 0, visibleMs: 200 }, 'dont-know'],
    ['given after the answer was shown', { revealedFirst: true }, 'revealed-first'],
  ])('%s is again (rule 3)', (_, answer, rule) => {
    expect(graded(answer)).toEqual(['again', rule])
  })

  it('that is right, among options and too fast to have been read is a rapid guess (rule 4)', () => {
    expect(graded({ visibleMs: 799 })).toEqual([null, 'rapid-guess'])
    expect(graded({ visibleMs: 800 })).toEqual(['good', 'right'])
    // A tenth of the question’s median of 20 s.
    expect(graded({ visibleMs: 1999 }, { question: 20_000 })).toEqual([null, 'rapid-guess'])
    expect(graded({ visibleMs: 2000 }, { question: 20_000 })).toEqual(['good', 'right'])
    expect(graded({ visibleMs: 799 }, { question: null })).toEqual([null, 'rapid-guess'])
    expect(graded({ visibleMs: 300, type: 'typed', form: 'typed' })).toEqual(['good', 'right'])
    expect(graded({ visibleMs: 300, score: 0 })).toEqual(['again', 'missed'])
  })

  it('is again under 0.8, hard under 1 (rules 5 and 6)', () => {
    expect(graded({ score: 0.79 })).toEqual(['again', 'missed'])
    expect(graded({ score: 0.8 })).toEqual(['hard', 'nearly-right'])
    expect(graded({ score: 0.99 })).toEqual(['hard', 'nearly-right'])
    expect(graded({ score: Number.NaN })).toEqual(['again', 'missed'])
  })

  it.each<[string, Partial<AnswerFacts>, string]>([
    ['with a hint', { hintUsed: true }, 'hint'],
    ['with low confidence', { confidence: 'guessing' }, 'low-confidence'],
    ['to true or false', { type: 'true-false', form: 'true-false' }, 'true-false'],
    ['after long thought', { visibleMs: 10_001 }, 'slow'],
  ])('%s is hard although right (rule 7)', (_, answer, rule) => {
    expect(graded(answer)).toEqual(['hard', rule])
  })

  it('is slow by the learner’s own median once it rests on 20 answers', () => {
    const own = (answers: number) => ({ learner: new Map([['choice' as const, { median: 8000, answers }]]) })
    expect(graded({ visibleMs: 15_999 }, own(20))).toEqual(['good', 'right'])
    expect(graded({ visibleMs: 16_001 }, own(20))).toEqual(['hard', 'slow'])
    expect(graded({ visibleMs: 15_999 }, own(19))).toEqual(['hard', 'slow'])
  })

  it('is never slow within four seconds, nor without anything to compare', () => {
    const quick = { population: new Map([['choice' as const, 1000]]) }
    expect(graded({ visibleMs: 4000 }, quick)).toEqual(['good', 'right'])
    expect(graded({ visibleMs: 4001 }, quick)).toEqual(['hard', 'slow'])
    expect(graded({ visibleMs: 60_000 }, { population: new Map() })).toEqual(['good', 'right'])
  })

  it('is good if right without any of that (rule 8), sure or not', () => {
    expect(graded({})).toEqual(['good', 'right'])
    expect(graded({ confidence: 'fairly-sure' })).toEqual(['good', 'right'])
    expect(graded({ confidence: 'certain' })).toEqual(['good', 'right'])
  })
})

describe('a flashcard', () => {
  it('has the grade that the learner gives, the only way to easy', () => {
    for (const selfRating of ['again', 'hard', 'good', 'easy'] as const) {
      expect(graded({ selfRating, revealedFirst: true, visibleMs: 100 })).toEqual([selfRating, 'self-rated'])
    }
  })
})

describe('a typed type', () => {
  it('is one whose answer is produced, not recognised', () => {
    expect((['typed', 'cloze', 'single-choice', 'true-false', 'matching'] as const).map(isTypedType)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
