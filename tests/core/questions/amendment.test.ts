import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { amendingAnswer } from '@/core/questions/amending-answer'
import {
  type Amendment,
  type AmendmentAction,
  amendmentsInForce,
  applyAmendments,
  keyOf,
} from '@/core/questions/amendment'
import { buildQuestions } from '@/core/questions/build-questions'
import type { Question } from '@/core/questions/question'
import { answerKey } from '@/core/quiz/answer-key'
import { attemptResult } from '@/core/quiz/attempt'
import { toFeedback } from '@/core/quiz/feedback'
import { keyPosition } from '@/core/quiz/key-position'
import { regrade } from '@/core/quiz/regrade'
import { scoreResponse } from '@/core/quiz/score-response'
import { ENTITIES, FACTS } from '@/tests/support/small-dossier'

const index = buildEntityIndex(ENTITIES)
const questions = buildQuestions(FACTS, ENTITIES, 1)
const leader = question('umerov-leads.choice')
const city = question('host-city.typed')
const medinsky = optionId(leader, 'Vladimir Medinsky')

function question(id: string): Question {
  const found = questions.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`No question ${id}`)
  return found
}

function optionId(of: Question, text: string): string {
  const option = 'options' in of ? of.options.find((candidate) => candidate.text === text) : undefined
  if (!option) throw new Error(`No option ${text}`)
  return option.id
}

function amend(of: Question, id: string, action: AmendmentAction): Amendment {
  return { id, action, reason: `Because of ${id}.`, stem: of.stem, key: keyOf(of) }
}

describe('amending a question', () => {
  it('accepts another wording of a typed answer', () => {
    const { question: amended } = applyAmendments(city, [amend(city, 'a', { kind: 'accept-answer', text: 'Tsargrad' })])
    expect(scoreResponse(city, { kind: 'typed', text: 'tsargrad' }, index).outcome).toBe('wrong')
    expect(scoreResponse(amended, { kind: 'typed', text: 'tsargrad' }, index).outcome).toBe('right')
  })

  it('accepts even a name that belongs to something else in the dossier, if that is what was decided', () => {
    const { question: amended } = applyAmendments(city, [amend(city, 'a', { kind: 'accept-answer', text: 'Berlin' })])
    expect(scoreResponse(amended, { kind: 'typed', text: 'Berlin' }, index).outcome).toBe('right')
    expect(scoreResponse(amended, { kind: 'typed', text: 'Geneva' }, index).outcome).toBe('wrong')
  })

  it('makes an option a second key, with the reason in place of what spoke against it', () => {
    const { question: amended } = applyAmendments(leader, [
      amend(leader, 'a', { kind: 'accept-option', optionId: medinsky }),
    ])
    const answer = { kind: 'choice', optionId: medinsky } as const
    const scored = scoreResponse(amended, answer, index)
    expect(scored).toMatchObject({ outcome: 'right', perFact: [{ score: 1, confusedWith: null }] })
    const feedback = toFeedback(amended, answer, scored, [])
    expect(feedback).toMatchObject({ rightAnswer: 'Rustem Umerov', why: 'Because of a.' })
    const states = Object.fromEntries(feedback.options.map(({ text, state }) => [text, state]))
    expect(states).toMatchObject({ 'Rustem Umerov': 'right', 'Vladimir Medinsky': 'right-chosen' })
    const order = 'options' in leader ? leader.options.map(({ id }) => id) : []
    expect(keyPosition(amended, order)).toEqual(keyPosition(leader, order))
  })

  it('voids a question for as long as its stem is the one that was found wanting', () => {
    const voiding = amend(leader, 'a', { kind: 'void' })
    expect(applyAmendments(leader, [voiding])).toEqual({ question: leader, voidedBy: 'a', skipped: [] })
    const mended = { ...leader, stem: 'Who led the delegation of Ukraine on 2 June 2025?' }
    expect(applyAmendments(mended, [voiding])).toEqual({ question: mended, voidedBy: null, skipped: [voiding] })
  })

  it('skips what does not fit: another key, an option that is gone, a type without such answers', () => {
    const second = amend(leader, 'a', { kind: 'accept-option', optionId: medinsky })
    const wording = amend(leader, 'b', { kind: 'accept-answer', text: 'Umyerov' })
    expect(applyAmendments(leader, [second, wording]).skipped).toEqual([wording])
    const without = 'options' in leader && { ...leader, options: leader.options.filter(({ id }) => id !== medinsky) }
    if (!without) throw new Error('No options')
    expect(applyAmendments(without, [second])).toEqual({ question: without, voidedBy: null, skipped: [second] })
    expect(applyAmendments(city, [{ ...wording, key: 'Kyiv' }]).skipped).toHaveLength(1)
  })

  it('tells which answers can be accepted by themselves, and which are decided together', () => {
    expect(amendingAnswer(city, { kind: 'typed', text: ' Tsargrad ' })).toEqual({
      kind: 'accept-answer',
      text: 'Tsargrad',
    })
    expect(amendingAnswer(city, { kind: 'typed', text: ' ' })).toBeNull()
    expect(amendingAnswer(leader, { kind: 'choice', optionId: medinsky })).toEqual({
      kind: 'accept-option',
      optionId: medinsky,
    })
    const trueFalse = questions.find(({ type }) => type === 'true-false')
    expect(trueFalse && amendingAnswer(trueFalse, { kind: 'choice', optionId: 'x' })).toBeNull()
    expect(amendingAnswer(leader, { kind: 'dont-know' })).toBeNull()
    expect(answerKey({ kind: 'typed', text: 'Tsárgrad!' })).toBe(answerKey({ kind: 'typed', text: 'tsargrad' }))
    expect(answerKey({ kind: 'matching', pairs: { b: '1', a: '2' } })).toBe(
      answerKey({ kind: 'matching', pairs: { a: '2', b: '1' } }),
    )
  })
})

describe('amendments by generated histories', () => {
  const action = fc.oneof(
    fc
      .constantFrom('Tsargrad', 'tsargrad', 'Stamboul', 'Miklagard')
      .map((text): AmendmentAction => ({ kind: 'accept-answer', text })),
    fc.constant<AmendmentAction>({ kind: 'void' }),
  )
  const history = fc
    .uniqueArray(fc.uuid(), { maxLength: 6 })
    .chain((ids) => fc.tuple(...ids.map((id) => action.map((made) => amend(city, id, made)))))
  const answer = fc
    .constantFrom('Istanbul', 'Tsargrad', 'Stambul', 'Berlin', 'Miklagard', 'nothing')
    .map((text) => ({ kind: 'typed' as const, text }))

  it('undoing restores exactly what was before', () => {
    fc.assert(
      fc.property(history, fc.uuid(), action, answer, (before, id, made, given) => {
        const added = amend(city, id, made)
        const undoing = amend(city, `undo-${id}`, { kind: 'undo', amendmentId: id })
        const others = before.filter((other) => other.id !== id)
        expect(applyAmendments(city, [...others, added, undoing])).toEqual(applyAmendments(city, others))
        const unamended = scoreResponse(city, given, index)
        expect(regrade(city, given, [...others, added, undoing], unamended, index)).toEqual(
          regrade(city, given, others, unamended, index),
        )
      }),
    )
  })

  it('their order does not matter', () => {
    fc.assert(
      fc.property(
        history.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))),
        ([made, shuffled]) => {
          expect(applyAmendments(city, shuffled)).toEqual(applyAmendments(city, made))
        },
      ),
    )
  })

  it('no amendment takes points away', () => {
    fc.assert(
      fc.property(history, answer, (made, given) => {
        const unamended = scoreResponse(city, given, index)
        expect(regrade(city, given, made, unamended, index).scored.score).toBeGreaterThanOrEqual(unamended.score)
      }),
    )
  })
})

describe('regrading', () => {
  it('leaves alone what the amendments do not speak about, though the grader judges it otherwise today', () => {
    const given = { kind: 'typed', text: 'Stamboul' } as const
    const recorded = { ...scoreResponse(city, { kind: 'typed', text: 'Istanbul' }, index) }
    expect(regrade(city, given, [], recorded, index).scored).toBe(recorded)
    const other = amend(city, 'a', { kind: 'accept-answer', text: 'Miklagard' })
    expect(regrade(city, given, [other], recorded, index).scored).toBe(recorded)
  })

  it('takes a void question out of both the points and their maximum, and out of what was missed', () => {
    const right = scoreResponse(city, { kind: 'typed', text: 'Istanbul' }, index)
    const wrong = scoreResponse(leader, { kind: 'choice', optionId: medinsky }, index)
    const items = [
      { factIds: city.factIds, scored: right },
      { factIds: leader.factIds, scored: wrong },
      { factIds: ['swap-size'], scored: null, isVoid: true },
    ]
    expect(attemptResult(items, true)).toEqual({
      kind: 'scored',
      score: 1,
      maxScore: 2,
      missedFactIds: leader.factIds,
    })
    expect(amendmentsInForce([])).toEqual([])
  })
})
