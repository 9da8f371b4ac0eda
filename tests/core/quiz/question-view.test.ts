import { describe, expect, it } from 'vitest'
import { buildQuestions } from '@/core/questions/build-questions'
import { bankOrder, toQuestionView } from '@/core/quiz/question-view'
import { ENTITIES, FACTS } from '@/tests/support/small-dossier'

const questions = buildQuestions(FACTS, ENTITIES, 1)
const CANARY = 'canary-7f3a'

/** The same question with a canary in everything that must stay on the server. */
function planted(question: (typeof questions)[number]): (typeof questions)[number] {
  const secret = {
    id: CANARY,
    factIds: [CANARY],
    topic: CANARY,
    answerStatement: CANARY,
    form: `hand-${CANARY}` as const,
    besideKey: CANARY,
  }
  if ('options' in question) {
    const options = question.options.map((option) => ({
      ...option,
      rationale: CANARY,
      entityId: CANARY,
      confusesWith: CANARY,
      besideIsKey: CANARY,
    }))
    return { ...question, ...secret, options }
  }
  if ('pairs' in question)
    return { ...question, ...secret, pairs: question.pairs.map((pair) => ({ ...pair, factId: CANARY })) }
  if ('others' in question)
    return {
      ...question,
      ...secret,
      answer: CANARY,
      accepted: [CANARY],
      others: [{ value: 1, factId: CANARY, rationale: CANARY }],
    }
  if (question.type === 'ordering') {
    const items = question.items.map((item) => ({ ...item, date: CANARY, dateText: CANARY, factId: CANARY }))
    return { ...question, ...secret, items }
  }
  if (question.type === 'categorise') {
    const categories = question.categories.map((category) => ({ ...category, entityId: CANARY }))
    const items = question.items.map((item) => ({ ...item, categoryId: CANARY, factId: CANARY, wrong: [] }))
    return { ...question, ...secret, categories, items }
  }
  if (question.type === 'multi-cloze') {
    const blanks = question.blanks.map((blank) => ({
      ...blank,
      factId: CANARY,
      statement: CANARY,
      answer: CANARY,
      accepted: [CANARY],
      confusable: [],
    }))
    return { ...question, ...secret, blanks }
  }
  const confusable = [{ entityId: CANARY, factId: CANARY, rationale: CANARY }]
  return { ...question, ...secret, answer: CANARY, accepted: [CANARY], confusable }
}

describe('the view of a question', () => {
  it('lets nothing through that gives the answer away', () => {
    expect(new Set(questions.map((question) => question.type)).size).toBeGreaterThanOrEqual(4)
    for (const question of questions.map(planted)) {
      const sent = JSON.stringify(toQuestionView(question, bankOrder(question)))
      expect(sent).not.toContain(CANARY)
      expect(sent).not.toMatch(/isKey|rationale|falsity|accepted|planted|confus/)
    }
  })

  it('looks the same whichever option is the key', () => {
    for (const question of questions) {
      if (!('options' in question)) continue
      const turned = { ...question, options: question.options.map((option, i) => ({ ...option, isKey: i === 0 })) }
      expect(toQuestionView(turned, bankOrder(question))).toEqual(toQuestionView(question, bankOrder(question)))
    }
  })

  it('letters the options in the order served', () => {
    const [question] = questions.filter((candidate) => candidate.type === 'single-choice')
    if (question?.type !== 'single-choice') throw new Error('No choice question')
    const reversed = { options: question.options.map((option) => option.id).reverse(), rights: [] }
    const view = toQuestionView(question, reversed)
    if (!('options' in view)) throw new Error('No options')
    expect(view.options.map((option) => option.letter)).toEqual(['A', 'B', 'C', 'D'].slice(0, question.options.length))
    expect(view.options.map((option) => option.id)).toEqual(reversed.options)
  })

  it('refuses an order that does not fit', () => {
    const [question] = questions.filter((candidate) => candidate.type === 'single-choice')
    if (!question) throw new Error('No choice question')
    expect(() => toQuestionView(question, { options: ['other'], rights: [] })).toThrow('does not fit')
  })
})
