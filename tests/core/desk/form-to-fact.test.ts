import { describe, expect, it } from 'vitest'
import { EMPTY_FORM } from '@/core/desk/fact-form'
import { formToFact } from '@/core/desk/form-to-fact'
import { newArticle } from '@/core/desk/new-article'
import { splitPassages } from '@/core/extraction/passages'

/** What becomes of a statement about so many closed schools: the statement with its answer marked, or what is wrong with it. */
function marked(answer: string, statement: string): string | undefined {
  const details = { outlet: 'Valley Post', title: 'A flood', date: '2026-11-24' }
  const passages = splitPassages(statement)
  const article = newArticle({
    id: 'flood',
    details,
    text: statement,
    passages,
    outletEntity: 'valley-post',
    relays: [],
  })
  const made = formToFact({
    id: 'schools-closed',
    form: {
      ...{ ...EMPTY_FORM, kind: 'number', subject: 'the flood', relation: 'schools closed', answerType: 'number' },
      ...{ answer, unit: 'schools', asOf: '2026-11-24', says: 'fact', statement },
    },
    entities: [],
    place: { article, paragraph: 1, range: { start: 0, end: statement.length } },
    guess: (name) => ({ name, type: 'event', otherSpellings: [] }),
    needsAttribution: false,
  })
  return 'made' in made ? made.made.fact.statement : made.problems.statement
}

const TWICE = 'The statement must hold the answer once. Put it in [[double brackets]] if it stands there twice.'

describe('the answer in a statement', () => {
  it('is marked where it stands', () => {
    expect(marked('12', 'The flood closed 12 schools.')).toBe('The flood closed [[12]] schools.')
  })

  it('is found although a year or a longer number has the same digits', () => {
    expect(marked('20', 'In 2026 the flood closed 20 schools.')).toBe('In 2026 the flood closed [[20]] schools.')
    expect(marked('200', 'Of 1,200 schools it closed 200.')).toBe('Of 1,200 schools it closed [[200]].')
  })

  it('that stands there twice, or nowhere, is asked for', () => {
    expect(marked('12', 'On day 12 the flood closed 12 schools.')).toBe(TWICE)
    expect(marked('12', 'The flood closed a dozen schools.')).toBe(TWICE)
  })
})
