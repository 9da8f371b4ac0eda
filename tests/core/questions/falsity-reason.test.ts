import { describe, expect, it } from 'vitest'
import { buildQuestions } from '@/core/questions/build-questions'
import { contradicts, falsityReason } from '@/core/questions/falsity-reason'
import { toFeedback } from '@/core/quiz/feedback'
import { aFact, contextOf, ENTITIES, FACTS } from '@/tests/support/small-dossier'

const { base } = contextOf()
const fact = (id: string) => {
  const found = base.byId.get(id)
  if (!found) throw new Error(`No fact ${id}`)
  return found
}
const entity = (id: string) => ({ type: 'entity' as const, id })

describe('whether a fact contradicts an option', () => {
  it.each([
    ['its own answer, where the option is another', 'umerov-leads', 'umerov-leads', 'medinsky', true],
    ['the option as the leader of the other side', 'umerov-leads', 'medinsky-leads', 'medinsky', true],
    ['the same side’s rejection of it', 'ukraine-proposes-ceasefire', 'ukraine-rejects-neutrality', 'neutrality', true],
    ['the leader of the other side, for a third person', 'umerov-leads', 'medinsky-leads', 'yermak', false],
    ['a place that is named for something else', 'umerov-leads', 'host-city', 'medinsky', false],
    ['a demand of the other side', 'ukraine-proposes-ceasefire', 'russia-demands-neutrality', 'neutrality', false],
    [
      'the rejection of something else',
      'ukraine-proposes-ceasefire',
      'ukraine-rejects-neutrality',
      'withdrawal',
      false,
    ],
    ['a fact that has the option as its answer', 'umerov-leads', 'umerov-leads', 'umerov', false],
  ])('%s', (_, asked, proof, option, expected) => {
    expect(contradicts(base, fact(asked), fact(proof), entity(option))).toBe(expected)
  })

  it('holds for another reading of one dispute, not for a superseded fact', () => {
    const reading = {
      ...fact('host-city'),
      id: 'other',
      subject: 'swap',
      relation: 'place',
      dispute: 'where',
      object: entity('berlin'),
    }
    expect(contradicts(base, { ...fact('host-city'), dispute: 'where' }, reading, entity('geneva'))).toBe(true)
    expect(
      contradicts(base, fact('umerov-leads'), { ...fact('medinsky-leads'), status: 'superseded' }, entity('medinsky')),
    ).toBe(false)
  })
})

describe('the sentence that shows an option wrong', () => {
  it('names what a closed slot holds', () => {
    const closed = (id: string) => falsityReason(base, fact(id), { kind: 'closed', factId: id })
    expect(closed('umerov-leads')).toBe('In this dossier nobody but Rustem Umerov is named for this.')
    expect(closed('host-city')).toBe('In this dossier no place but Istanbul is named for this.')
    expect(closed('swap-size')).toBe('In this dossier no figure but 1,000 is given for this.')
    expect(closed('second-round-date')).toBe('In this dossier no date but 2 June 2025 is given for this.')
    expect(closed('russia-demands-neutrality')).toBe(
      'In this dossier nothing but neutrality, recognition of annexed land and a withdrawal of troops is named for this.',
    )
  })

  it('counts the answers of a long list', () => {
    const demands = ['kyiv', 'geneva', 'berlin', 'istanbul'].map((id) =>
      aFact({ id: `in-${id}`, kind: 'place', subject: 'swap', relation: 'places', object: entity(id), closed: true }),
    )
    const { base: longer } = contextOf([...FACTS, ...demands])
    const [first] = demands
    if (!first) throw new Error('No fact')
    expect(falsityReason(longer, first, { kind: 'closed', factId: first.id })).toBe(
      'This dossier lists 4 answers to this, and that is none of them.',
    )
  })

  it('is the statement of the fact that contradicts it', () => {
    const falsity = { kind: 'contradicted' as const, factId: 'medinsky-leads' }
    expect(falsityReason(base, fact('umerov-leads'), falsity)).toBe(
      'On 2 June 2025 Vladimir Medinsky led the delegation from Moscow.',
    )
  })

  it('comes with the feedback on each wrong option', () => {
    const question = buildQuestions(FACTS, ENTITIES, 'seed').find(({ id }) => id === 'umerov-leads.choice')
    if (question?.type !== 'single-choice') throw new Error('No choice')
    const wrong = question.options.find((option) => !option.isKey)
    const answer = { kind: 'choice' as const, optionId: wrong?.id ?? '' }
    const { options } = toFeedback(question, answer, { outcome: 'wrong', score: 0, maxScore: 1, perFact: [] }, [])
    const falsity = options.map((option) => option.falsity)
    expect(falsity.filter((text) => text === null)).toHaveLength(1)
    expect(falsity).toContain('In this dossier nobody but Rustem Umerov is named for this.')
  })
})
