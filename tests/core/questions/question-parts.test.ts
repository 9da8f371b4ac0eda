import { describe, expect, it } from 'vitest'
import { buildQuestions } from '@/core/questions/build-questions'
import type { Question } from '@/core/questions/question'
import {
  answersOf,
  askedObject,
  columnsOf,
  comparedOptionsOf,
  stemTellsFact,
  textsOf,
  wordingsOf,
  wrongAnswersOf,
} from '@/core/questions/question-parts'
import { QUESTION_TYPES } from '@/core/questions/question-types'
import { ENTITIES, FACTS, SAYINGS } from '@/tests/support/small-dossier'

const questions = buildQuestions([...FACTS, ...SAYINGS], ENTITIES, 1)

function question(id: string): Question {
  const found = questions.find((candidate) => candidate.id.startsWith(id))
  if (!found) throw new Error(`No question ${id}`)
  return found
}

const choice = question('umerov-leads.choice')
const typed = question('umerov-leads.typed')
const matching = question('match.date.')

describe('what checks ask of a question', () => {
  it('is at hand for every type', () => {
    expect(new Set(questions.map(({ type }) => type))).toEqual(new Set(QUESTION_TYPES))
    for (const each of questions) expect(textsOf(each).length).toBeGreaterThan(1)
  })

  it('is of a choice: its key, and the options that are read against it', () => {
    expect(answersOf(choice)).toEqual(['Rustem Umerov'])
    expect(wrongAnswersOf(choice).map(({ text }) => text)).not.toContain('Rustem Umerov')
    expect(comparedOptionsOf(choice)).toHaveLength(wrongAnswersOf(choice).length + 1)
  })

  it('is of a typed question: its answer, and further wordings that count', () => {
    expect([answersOf(typed), wordingsOf(typed)]).toEqual([['Rustem Umerov'], ['Rustem Umerov', 'Umierov']])
    expect([wrongAnswersOf(typed), comparedOptionsOf(typed), columnsOf(typed)]).toEqual([[], [], []])
  })

  it('is of matching: two columns, and no answer that a single stem could tell', () => {
    expect(columnsOf(matching).map((column) => column.length)).toEqual([3, 3])
    expect([answersOf(matching), wordingsOf(matching)]).toEqual([[], []])
  })

  it('is of several right answers: all keys, and no answer of a fact where the stem names it', () => {
    const several = question('several.told-of.lavrov')
    expect(answersOf(several).sort()).toEqual([
      'said in May 2025 that a draft was ready',
      'said in May 2025 that patience has limits',
    ])
    expect(wrongAnswersOf(several)).toHaveLength(3)
    expect(wordingsOf(several)).toEqual([])
    const [fact] = SAYINGS
    expect(fact && askedObject(several, fact)).toBe(null)
  })

  it('is of a number: the figure, and no options', () => {
    const number = question('swap-size.number')
    expect([answersOf(number), wrongAnswersOf(number), comparedOptionsOf(number)]).toEqual([['1,000'], [], []])
  })

  it('is of whose words they are: the claimant, not what was claimed', () => {
    const fact = SAYINGS.find(({ id }) => id === 'trains-run')
    const whose = question('trains-run.who-says')
    expect(answersOf(whose)).toEqual(['Andriy Yermak'])
    expect(fact && askedObject(whose, fact)).toEqual({ type: 'entity', id: 'yermak' })
  })

  it('is of true/false: the stem tells the fact, and the wrong answer is what was planted', () => {
    const statements = questions.filter((each) => each.type === 'true-false')
    expect(statements.length).toBeGreaterThan(0)
    for (const each of statements) {
      expect(stemTellsFact(each)).toBe(true)
      expect(wrongAnswersOf(each)).toEqual(each.planted === null ? [] : [each.planted])
    }
  })
})
