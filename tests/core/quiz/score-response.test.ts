import { describe, expect, it } from 'vitest'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { buildQuestions } from '@/core/questions/build-questions'
import type { Question } from '@/core/questions/question'
import type { MatchingQuestion } from '@/core/questions/types/matching'
import { toFeedback } from '@/core/quiz/feedback'
import { answerFits, scoreResponse } from '@/core/quiz/score-response'
import { ENTITIES, FACTS } from '@/tests/support/small-dossier'

const index = buildEntityIndex(ENTITIES)
const questions = buildQuestions(FACTS, ENTITIES, 1)

function question(id: string): Question {
  const found = questions.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No question ${id}`)
  return found
}

function optionId(id: string, text: string): string {
  const found = question(id)
  const option = 'options' in found ? found.options.find((candidate) => candidate.text === text) : undefined
  if (!option) throw new Error(`No option ${text}`)
  return option.id
}

const leader = question('umerov-leads.choice')
const choose = (text: string) => ({ kind: 'choice' as const, optionId: optionId('umerov-leads.choice', text) })
const matching = questions.find((candidate): candidate is MatchingQuestion => candidate.id.startsWith('match.date.'))
const pairs = matching?.pairs ?? []

/** Gives each left the right of the pair `by` places on. */
function shifted(by: number, count = pairs.length): Record<string, string> {
  return Object.fromEntries(
    pairs.slice(0, count).map((pair, i) => [pair.id, pairs[(i + by) % pairs.length]?.rightId ?? '']),
  )
}

describe('scoring', () => {
  it('gives the right option a point', () => {
    expect(scoreResponse(leader, choose('Rustem Umerov'), index)).toEqual({
      outcome: 'right',
      score: 1,
      maxScore: 1,
      perFact: [{ factId: 'umerov-leads', score: 1, confusedWith: null }],
    })
  })

  it('records which fact a wrong option belongs to', () => {
    expect(scoreResponse(leader, choose('Vladimir Medinsky'), index)).toMatchObject({
      outcome: 'wrong',
      score: 0,
      perFact: [{ factId: 'umerov-leads', score: 0, confusedWith: 'medinsky-leads' }],
    })
  })

  it('records which fact a wrong typed name belongs to', () => {
    const scored = scoreResponse(question('umerov-leads.typed'), { kind: 'typed', text: 'medinsky' }, index)
    expect(scored).toMatchObject({
      outcome: 'wrong',
      perFact: [{ confusedWith: 'medinsky-leads' }],
      match: { verdict: 'wrong' },
    })
  })

  it('scores “I don’t know” as nothing, apart from wrong', () => {
    expect(scoreResponse(leader, { kind: 'dont-know' }, index)).toMatchObject({ outcome: 'dont-know', score: 0 })
  })

  it('scores each pair of a matching question for its own fact', () => {
    if (!matching) throw new Error('No matching question')
    expect(scoreResponse(matching, { kind: 'matching', pairs: shifted(0) }, index)).toMatchObject({
      outcome: 'right',
      score: 1,
    })
    const two = { ...shifted(0), ...Object.fromEntries(Object.entries(shifted(1)).slice(2)) }
    const partly = scoreResponse(matching, { kind: 'matching', pairs: two }, index)
    expect(partly).toMatchObject({ outcome: 'partly', score: 2 / 3 })
    expect(partly.perFact.map((fact) => fact.score)).toEqual([1, 1, 0])
    expect(partly.perFact[2]?.confusedWith).toBe(pairs[0]?.factId)
    expect(scoreResponse(matching, { kind: 'matching', pairs: {} }, index)).toMatchObject({
      outcome: 'wrong',
      score: 0,
    })
  })

  it('refuses an answer of another kind or with foreign ids', () => {
    expect(answerFits(leader, { kind: 'typed', text: 'Umerov' })).toBe(false)
    expect(answerFits(leader, { kind: 'choice', optionId: 'other' })).toBe(false)
    expect(answerFits(question('umerov-leads.typed'), choose('Rustem Umerov'))).toBe(false)
    expect(matching && answerFits(matching, { kind: 'matching', pairs: { other: pairs[0]?.rightId ?? '' } })).toBe(
      false,
    )
    expect(() => scoreResponse(leader, { kind: 'choice', optionId: 'other' }, index)).toThrow('umerov-leads.choice')
  })
})

describe('feedback', () => {
  const facts = [
    { factId: 'umerov-leads', note: 1 },
    { factId: 'medinsky-leads', note: 2 },
  ]
  const give = (asked: Question, answer: Parameters<typeof scoreResponse>[1]) =>
    toFeedback(asked, answer, scoreResponse(asked, answer, index), facts)

  it('tells what is true of the wrong option chosen', () => {
    const feedback = give(leader, choose('Vladimir Medinsky'))
    expect(feedback).toMatchObject({
      verdict: 'Wrong',
      rightAnswer: 'Rustem Umerov',
      given: 'Vladimir Medinsky',
      answerStatement: 'On 2 June 2025 Rustem Umerov led the delegation from Kyiv.',
      why: 'On 2 June 2025 Vladimir Medinsky led the delegation from Moscow.',
      facts: [{ factId: 'umerov-leads', note: 1 }],
    })
    const states = Object.fromEntries(feedback.options.map((option) => [option.text, option.state]))
    expect(states).toMatchObject({ 'Rustem Umerov': 'right', 'Vladimir Medinsky': 'wrong-chosen' })
    expect(Object.values(states).filter((state) => state === 'rest')).toHaveLength(2)
  })

  it('says how a typed answer was accepted', () => {
    expect(give(question('umerov-leads.typed'), { kind: 'typed', text: 'umerov' })).toMatchObject({
      verdict: 'Right',
      why: 'Accepted: the surname is enough for Rustem Umerov.',
    })
  })

  it.each([
    ['umerov-leads.typed', 'Rustem Umreov', 'You wrote “Rustem Umreov”. Accepted with a typing slip: Rustem Umerov.'],
    ['umerov-leads.typed', 'Умеров', 'Accepted: another spelling of Rustem Umerov.'],
    ['umerov-leads.typed', 'Umerov, Rustem', 'Accepted: Rustem Umerov, with the words in another order.'],
    ['umerov-leads.typed', 'R. Umerov', 'Accepted: the initials stand for Rustem Umerov.'],
    ['umerov-leads.typed', 'Umierov', 'Accepted: another way to write Rustem Umerov.'],
    ['umerov-leads.typed', 'Lavrov', 'That is Sergey Lavrov, something else in this dossier.'],
    ['umerov-leads.typed', 'France', 'That is France, another country.'],
    ['swap-size.cloze', '1200', 'You wrote 1,200. A figure counts only if it is the same one.'],
    ['second-round-date.typed', '3 June 2025', 'That is another date, or a less exact one.'],
  ])('on %s explains “%s”', (id, text, why) => {
    expect(give(question(id), { kind: 'typed', text }).why).toBe(why)
  })

  it('says what the other name stands for', () => {
    expect(give(question('umerov-leads.typed'), { kind: 'typed', text: 'Medinsky' }).why).toBe(
      'On 2 June 2025 Vladimir Medinsky led the delegation from Moscow.',
    )
  })

  it('lists the pairs of a matching question', () => {
    if (!matching) throw new Error('No matching question')
    const feedback = give(matching, { kind: 'matching', pairs: shifted(0, 1) })
    expect(feedback.verdict).toBe('Partly right')
    expect(feedback.pairs.map((pair) => [pair.given, pair.isRight])).toEqual([
      [pairs[0]?.right, true],
      [null, false],
      [null, false],
    ])
  })

  it('has words for not knowing', () => {
    expect(give(leader, { kind: 'dont-know' })).toMatchObject({ verdict: 'You didn’t know', given: null, why: null })
  })
})
