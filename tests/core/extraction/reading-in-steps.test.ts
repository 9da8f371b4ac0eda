import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposalSteps, proposeEntities } from '@/core/extraction/clusters'
import { passageSteps, splitPassages } from '@/core/extraction/passages'
import { suggestFacts, suggestionSteps } from '@/core/extraction/suggest-facts'
import type { Steps } from '@/core/steps'
import { FLOOD_ARTICLE } from '../../support/flood-article'

const DATE = '2026-11-24'
const WORDS =
  'Ana Paz|President|the army|said|that|“|”|‘|’|and|40|$3 billion|on Monday|in Lima|,|.|\n|\r\n|it|he said|Photo:|By Ana Paz|Related|•|מים|e\u0301\u0302'.split(
    '|',
  )
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    FLOOD_ARTICLE,
    FLOOD_ARTICLE.replace(/\s+/gu, ' '),
    '“”'.repeat(500),
    'Related\nAna Paz\n'.repeat(50),
    `Lima ${'\u0301'.repeat(2_000)} lost 40 tanks.`,
    'a'.repeat(5_000),
  ),
)

describe('a text that is read in steps', () => {
  it('gives what reading it at once gives, whatever else is read between its steps', () => {
    fc.assert(
      fc.property(texts, texts, fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (a, b, order) => {
        const readings = (text: string) => ({ text, date: DATE })
        expect(inTurns(suggestionSteps(readings(a)), suggestionSteps(readings(b)), order)).toEqual([
          suggestFacts(readings(a)),
          suggestFacts(readings(b)),
        ])
        const articles = (text: string) => [{ id: 'one', text }]
        expect(inTurns(proposalSteps(articles(a)), proposalSteps(articles(b)), order)).toEqual([
          proposeEntities(articles(a)),
          proposeEntities(articles(b)),
        ])
        expect(inTurns(passageSteps(a), passageSteps(b), order)).toEqual([splitPassages(a), splitPassages(b)])
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['many lines', (sentence: string) => `${sentence}\n`],
    ['one line', (sentence: string) => `${sentence} `],
  ])('takes more steps than it has sentences: %s', (_, ended) => {
    const sentences = Array.from({ length: 200 }, (_each, i) => `Ana Paz said that the army had lost ${i} tanks.`)
    const steps = suggestionSteps({ text: sentences.map(ended).join(''), date: DATE })
    expect(countOf(steps)).toBeGreaterThan(sentences.length)
  })
})

/** The results of two works of which now the one, now the other goes on a step, as `order` says, again and again. */
function inTurns<Made>(first: Steps<Made>, second: Steps<Made>, order: readonly boolean[]): (Made | undefined)[] {
  const works = [first, second]
  const made: (Made | undefined)[] = [undefined, undefined]
  const open = new Set([0, 1])
  for (let i = 0; open.size > 0; i++) {
    const wanted = order[i % order.length] ? 0 : 1
    const at = open.has(wanted) ? wanted : 1 - wanted
    const step = works[at]?.next()
    if (!step?.done) continue
    made[at] = step.value
    open.delete(at)
  }
  return made
}

function countOf(steps: Steps<unknown>): number {
  let count = 0
  while (!steps.next().done) count++
  return count
}
