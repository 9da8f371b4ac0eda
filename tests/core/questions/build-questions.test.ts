import { describe, expect, it } from 'vitest'
import { buildQuestions } from '@/core/questions/build-questions'
import { checkQuestion } from '@/core/questions/check-question'
import type { ChoiceQuestion, Question, TypedQuestion } from '@/core/questions/question'
import { aFact, anEntity, contextOf, ENTITIES, FACTS } from '@/tests/support/small-dossier'

const questions = buildQuestions(FACTS, ENTITIES, 'seed')

function choice(id: string, from: Question[] = questions): ChoiceQuestion {
  const found = from.find((question) => question.id === id)
  if (!found || !('options' in found) || found.type === 'multiple-response') throw new Error(`No choice question ${id}`)
  return found
}

function typed(id: string, from: Question[] = questions): TypedQuestion {
  const found = from.find((question) => question.id === id)
  if (!found || !('confusable' in found)) throw new Error(`No typed question ${id}`)
  return found
}

const texts = (question: ChoiceQuestion) => question.options.map((option) => option.text)
const wrongTexts = (question: ChoiceQuestion) =>
  question.options.filter((option) => !option.isKey).map(({ text }) => text)

describe('building questions', () => {
  it('gives a fact its forms, under ids made of the fact and the form', () => {
    const ids = questions
      .filter((question) => question.factIds.includes('medinsky-leads'))
      .map((question) => question.id)
    expect(ids).toEqual(
      expect.arrayContaining(['medinsky-leads.choice', 'medinsky-leads.cloze', 'medinsky-leads.typed']),
    )
  })

  it('finds nothing to object to in what it has built', () => {
    const findings = questions.flatMap((question) => checkQuestion(question, contextOf()))
    expect(findings.filter((finding) => finding.severity === 'E')).toEqual([])
  })

  it('gives the same questions for the same seed, whatever the order of facts and entities', () => {
    expect(buildQuestions([...FACTS].reverse(), [...ENTITIES].reverse(), 'seed')).toEqual(questions)
  })

  it('keeps ids and options when a fact about something else is added', () => {
    const more = [...FACTS, aFact({ id: 'extra', subject: 'raid', relation: 'somewhere', topic: 'war' })]
    expect(choice('host-city.choice', buildQuestions(more, ENTITIES, 'seed'))).toEqual(choice('host-city.choice'))
  })

  it('offers the other side’s leader and says whom that one led', () => {
    const medinsky = choice('umerov-leads.choice').options.find((option) => option.text === 'Vladimir Medinsky')
    expect(medinsky).toMatchObject({
      rationale: 'On 2 June 2025 Vladimir Medinsky led the delegation from Moscow.',
      confusesWith: 'medinsky-leads',
      falsity: { kind: 'closed', factId: 'umerov-leads' },
    })
  })

  it('proves a demand wrong for the other side only by what that side rejects', () => {
    const proposal = choice('ukraine-proposes-ceasefire.choice')
    expect(wrongTexts(proposal).sort()).toEqual(['neutrality', 'recognition of annexed land'])
    expect(proposal.options.find((option) => option.text === 'neutrality')?.falsity).toMatchObject({
      kind: 'contradicted',
      factId: 'ukraine-rejects-neutrality',
    })
  })

  it('leaves a choice out rather than use options that nothing shows false', () => {
    expect(questions.some((question) => question.id === 'russia-demands-neutrality.choice')).toBe(false)
  })

  it('makes figures of the same kind, in ascending order, none near the key', () => {
    const question = choice('swap-size.choice')
    const values = texts(question).map((text) => Number(text.replace(',', '')))
    expect(question.ordered).toBe(true)
    expect(values).toEqual([...values].sort((a, b) => a - b))
    expect(values.filter((value) => Math.abs(value - 1000) <= 100)).toEqual([1000])
  })

  it('keeps the wording of a figure that is a lower bound', () => {
    for (const text of texts(choice('aircraft-hit.choice'))) expect(text).toMatch(/^more than \d+$/)
  })

  it('does not offer a figure as wrong where only a lower bound is reported as fact', () => {
    const facts = FACTS.map((fact) => (fact.id === 'aircraft-hit' ? { ...fact, claimedBy: undefined } : fact))
    expect(buildQuestions(facts, ENTITIES, 'seed').some(({ id }) => id === 'aircraft-hit.choice')).toBe(false)
  })

  it('puts the claimant on record with the words that name it', () => {
    const question = choice('aircraft-hit.choice')
    expect(question.isClaim).toBe(true)
    expect(question.attribution).toBe('According to Ukraine’s security service')
  })

  it('never offers another reading of the same dispute', () => {
    const reading = (id: string, value: number) =>
      aFact({
        id,
        kind: 'number',
        subject: id,
        relation: 'losses',
        object: { type: 'number', value, unit: 'aircraft', bound: 'exactly', text: String(value) },
        statement: `According to ${id === 'sbu' ? 'Ukraine’s security service' : 'Moscow'}, [[${value}]] aircraft were lost.`,
        ask: `According to ${id === 'sbu' ? 'Ukraine’s security service' : 'Moscow'}, how many aircraft were lost?`,
        claimedBy: id,
        dispute: 'losses',
        status: 'disputed',
      })
    const question = choice('sbu.choice', buildQuestions([reading('sbu', 40), reading('russia', 60)], ENTITIES, 1))
    expect(texts(question)).not.toContain('60')
  })

  it('never offers a part or the whole of the key, nor what the stem names', () => {
    const country = aFact({
      id: 'host-country',
      kind: 'place',
      subject: 'second-round',
      relation: 'country',
      object: { type: 'entity', id: 'turkey' },
      statement: 'The host of the talks between Moscow and others was [[Turkey]].',
      ask: 'Which country was host to the delegation from Moscow?',
      closed: true,
    })
    const partial = [
      ...ENTITIES,
      anEntity({ id: 'thrace', type: 'country', name: 'Thrace', partOf: ['turkey'], roleClass: ['state'] }),
    ]
    const question = choice('host-country.choice', buildQuestions([...FACTS, country], partial, 1))
    expect(wrongTexts(question).sort()).toEqual(['Germany', 'Ukraine'])
  })

  it('asks by typing only what has one short answer', () => {
    expect(questions.some((question) => question.id === 'russia-demands-neutrality.typed')).toBe(false)
    expect(typed('host-city.typed')).toMatchObject({
      answer: 'Istanbul',
      target: { kind: 'entity', entityId: 'istanbul' },
    })
  })

  it('accepts right spellings, not the garbled ones', () => {
    expect(typed('umerov-leads.typed').accepted).toEqual(['Umierov'])
  })

  it('makes a gap of the answer', () => {
    expect(typed('host-city.cloze').stem).toBe('The second round of 2 June 2025 was held in ____.')
  })

  it('matches events with their dates, each pair the only right one', () => {
    const [matching] = questions.filter(
      (question) => question.type === 'matching' && question.id.startsWith('match.date.'),
    )
    if (matching?.type !== 'matching') throw new Error('No matching question on dates')
    expect(matching.pairs.map((pair) => `${pair.left}: ${pair.right}`).sort()).toEqual([
      'first round: 16 May 2025',
      'prisoner swap: 25 May 2025',
      'second round: 2 June 2025',
    ])
    expect(matching.stem.endsWith('?')).toBe(true)
  })

  it('asks nothing of a superseded fact', () => {
    const facts = FACTS.map((fact) => (fact.id === 'host-city' ? { ...fact, status: 'superseded' as const } : fact))
    expect(buildQuestions(facts, ENTITIES, 1).filter((question) => question.factIds.includes('host-city'))).toEqual([])
  })

  it('leaves out the forms that a fact rules out', () => {
    const facts = FACTS.map((fact) => (fact.id === 'host-city' ? { ...fact, skipForms: ['typed' as const] } : fact))
    expect(buildQuestions(facts, ENTITIES, 1).some((question) => question.id === 'host-city.typed')).toBe(false)
  })

  it('uses hand-picked wrong options first, with their own reason', () => {
    const facts = FACTS.map((fact) =>
      fact.id === 'host-city'
        ? { ...fact, wrong: [{ entity: 'geneva', why: 'Geneva was not considered.', because: 'closed' as const }] }
        : fact,
    )
    const geneva = choice('host-city.choice', buildQuestions(facts, ENTITIES, 1)).options.find(
      ({ text }) => text === 'Geneva',
    )
    expect(geneva?.rationale).toBe('Geneva was not considered.')
  })

  it('tells nothing of the key by an option’s id', () => {
    const ids = questions.flatMap((question) =>
      'options' in question ? question.options.map((option) => option.id) : [],
    )
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{13}$/)
  })
})
