import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity } from '@/core/facts/entity'
import type { Fact } from '@/core/facts/fact'
import { buildQuestions } from '@/core/questions/build-questions'
import { checkQuestion } from '@/core/questions/check-question'
import { checkServed } from '@/core/questions/check-set'
import { answersOverlap, buildFactBase, factMakingTrue } from '@/core/questions/fact-base'
import { drawQuestions } from '@/core/quiz/attempt'
import { aFact, anEntity, contextOf } from '@/tests/support/small-dossier'

const NAMES = 'Arda Bela Cato Dima Edda Fynn Gard Hedi Ivor Jole Kato Lena Miro Nila Orin Pavo'.split(' ')
const PLACES = 'Adenau Bistra Colmar Dessau Ermont Fougar Gorlin Hostad'.split(' ')

type Plan = { people: number; events: number; facts: FactPlan[] }
type FactPlan = {
  what: number
  subject: number
  answer: number
  value: number
  closed: boolean
  claimed: boolean
  status: number
}

const plan: fc.Arbitrary<Plan> = fc.record({
  people: fc.integer({ min: 2, max: NAMES.length }),
  events: fc.integer({ min: 1, max: 8 }),
  facts: fc.array(
    fc.record({
      what: fc.nat(4),
      subject: fc.nat(7),
      answer: fc.nat(15),
      value: fc.integer({ min: 2, max: 90_000 }),
      closed: fc.boolean(),
      claimed: fc.boolean(),
      status: fc.nat(9),
    }),
    { minLength: 1, maxLength: 24 },
  ),
})

/** People, places and events with aliases, parts and wholes, and facts about them that may clash, claim and dispute. */
function world({ people, events, facts }: Plan): { entities: Entity[]; facts: Fact[] } {
  const entities = [
    ...NAMES.slice(0, people).map((name, i) =>
      anEntity({
        id: `person-${i}`,
        name: `${name} Zoltan${i}`,
        aliases: [{ text: `Zoltan${i}`, reason: 'short-form' }],
        roleClass: [i % 2 ? 'odd' : 'even'],
      }),
    ),
    ...PLACES.map((name, i) => anEntity({ id: `place-${i}`, type: 'place', name, partOf: i === 0 ? ['place-1'] : [] })),
    ...Array.from({ length: events }, (_, i) =>
      anEntity({ id: `event-${i}`, type: 'event', name: `Meeting number ${'ABCDEFGH'[i]}` }),
    ),
  ]
  return { entities, facts: facts.map((input, i) => plannedFact(input, i, people, events)) }
}

function plannedFact(input: FactPlan, i: number, people: number, events: number): Fact {
  const subject = `event-${input.subject % events}`
  const who = input.claimed ? `According to ${NAMES[0]} Zoltan0, ` : 'On 2 June 2025 '
  const matter = `at meeting ${'ABCDEFGH'[input.subject % events]} under item ${'kappa lambda omega sigma delta'.split(' ')[input.what]}`
  const [object, word] = plannedObject(input, people)
  return aFact({
    id: `fact-${i}`,
    kind: (['leads', 'place', 'number', 'date', 'statement'] as const)[input.what],
    subject,
    relation: `relation-${input.what}`,
    object,
    statement: `${who}the record ${matter} of entry ${'abcdefghijklmnopqrstuvwxyz'[i]} shows [[${word}]].`,
    ask: `${who.trim().replace(/,$/, '')}, what does the record ${matter} of entry ${'abcdefghijklmnopqrstuvwxyz'[i]} show?`,
    closed: input.closed,
    claimedBy: input.claimed ? 'person-0' : undefined,
    status: input.status === 0 ? 'superseded' : input.status === 1 ? 'disputed' : 'active',
    dispute: input.status === 1 ? 'a-dispute' : undefined,
  })
}

function plannedObject({ what, answer, value }: FactPlan, people: number): [Fact['object'], string] {
  const name = `${NAMES[answer % people]} Zoltan${answer % people}`
  const place = PLACES[answer % PLACES.length] ?? ''
  const figure = value.toLocaleString('en-US')
  const day = 1 + (value % 28)
  const wording = `the motion of ${NAMES[answer]}`
  const objects: [Fact['object'], string][] = [
    [{ type: 'entity', id: `person-${answer % people}` }, name],
    [{ type: 'entity', id: `place-${answer % PLACES.length}` }, place],
    [
      {
        type: 'number',
        value,
        unit: 'vote',
        bound: value % 3 ? 'exactly' : 'more-than',
        text: value % 3 ? figure : `more than ${figure}`,
      },
      figure,
    ],
    [{ type: 'date', date: `2025-05-${String(day).padStart(2, '0')}`, text: `${day} May 2025` }, `${day} May 2025`],
    [{ type: 'text', text: wording, accept: [] }, wording],
  ]
  return objects[what] ?? [{ type: 'text', text: wording, accept: [] }, wording]
}

const worlds = plan.map(world)
const RUNS = { numRuns: 80 }

describe('banks built from any facts', { timeout: 60_000 }, () => {
  it('pass every check that blocks', () => {
    let choices = 0
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        const context = contextOf(facts, entities)
        const questions = buildQuestions(facts, entities, 1)
        choices += questions.filter((question) => question.type === 'single-choice').length
        const served = new Map(questions.map((question) => [question.id, question]))
        const free = questions.filter((question) => !('ordered' in question && question.ordered))
        const drawn = drawQuestions({ questions: free, setCount: 8, seed: 'any' })
        const findings = [
          ...questions.flatMap((question) => checkQuestion(question, context)),
          ...checkServed('an attempt', drawn, served),
        ]
        expect(findings.filter((finding) => finding.severity === 'E')).toEqual([])
      }),
      RUNS,
    )
    // Otherwise the facts made up here would be too poor to prove anything.
    expect(choices).toBeGreaterThan(150)
  })

  it('offer nothing as wrong that a fact of the same slot or dispute makes true', () => {
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        const base = buildFactBase(facts, entities)
        for (const question of buildQuestions(facts, entities, 1)) {
          const fact = facts.find((candidate) => candidate.id === question.factIds[0])
          if (question.type !== 'single-choice' || !fact) continue
          const rivals = facts.filter(
            (other) =>
              other.status !== 'superseded' &&
              ((other.subject === fact.subject && other.relation === fact.relation) ||
                (other.dispute !== undefined && other.dispute === fact.dispute)),
          )
          for (const option of question.options.filter(
            (candidate) => !candidate.isKey && candidate.entityId !== null,
          )) {
            const made = { type: 'entity' as const, id: option.entityId ?? '' }
            expect(rivals.filter((rival) => answersOverlap(base.index, rival.object, made))).toEqual([])
          }
          for (const option of question.options.filter((candidate) => !candidate.isKey)) {
            expect(rivals.map((rival) => (rival.object.type === 'entity' ? '' : rival.object.text))).not.toContain(
              option.text,
            )
          }
        }
      }),
      RUNS,
    )
  })

  it('match nothing with what a fact makes true for another left side', () => {
    let pairs = 0
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        // Claims, disputes and open slots never meet in matching: most worlds would have too few facts left.
        const settled = facts.map((fact, i) => ({
          ...fact,
          closed: i % 5 > 0,
          claimedBy: undefined,
          dispute: undefined,
          status: 'active' as const,
        }))
        const base = buildFactBase(settled, entities)
        for (const question of buildQuestions(settled, entities, 1)) {
          if (question.type !== 'matching') continue
          const own = question.factIds.flatMap((id) => base.byId.get(id) ?? [])
          for (const fact of own) {
            const rights = own.filter((other) => other !== fact).map(({ object }) => object)
            pairs += rights.length
            expect(rights.filter((right) => factMakingTrue(base, fact, right))).toEqual([])
          }
        }
      }),
      RUNS,
    )
    expect(pairs).toBeGreaterThan(50)
  })

  it('tell why each wrong option is wrong, by a fact that holds', () => {
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        const base = buildFactBase(facts, entities)
        const options = buildQuestions(facts, entities, 1).flatMap((question) =>
          'options' in question ? question.options.filter(({ isKey }) => !isKey) : [],
        )
        for (const { falsity } of options) {
          expect(falsity?.reason).toMatch(/\.$/)
          expect(base.byId.get(falsity?.factId ?? '')?.status).not.toBe('superseded')
        }
      }),
      RUNS,
    )
  })

  it('are the same for any order of facts and entities', () => {
    fc.assert(
      fc.property(worlds, fc.integer(), ({ facts, entities }, turn) => {
        const rotate = <Item>(items: Item[]) => {
          const by = Math.abs(turn) % items.length
          return [...items.slice(by), ...items.slice(0, by)].reverse()
        }
        expect(buildQuestions(rotate(facts), rotate(entities), 1)).toEqual(buildQuestions(facts, entities, 1))
      }),
      RUNS,
    )
  })

  it('name each single-fact question after its fact, and no question twice', () => {
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        const questions = buildQuestions(facts, entities, 1)
        expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length)
        const single = questions.filter((question) => question.type !== 'matching')
        for (const { id, factIds, form } of single) expect([id]).toEqual(factIds.map((factId) => `${factId}.${form}`))
      }),
      RUNS,
    )
  })

  it('are drawn in the same order for the same seed, balanced', () => {
    fc.assert(
      fc.property(worlds, fc.string(), ({ facts, entities }, seed) => {
        const questions = buildQuestions(facts, entities, 1).filter(
          (question) => !('ordered' in question && question.ordered),
        )
        const drawn = drawQuestions({ questions, setCount: 8, seed })
        expect(drawQuestions({ questions: [...questions].reverse(), setCount: 8, seed })).toEqual(drawn)
        expect(checkServed(seed, drawn, new Map(questions.map((question) => [question.id, question])))).toEqual([])
      }),
      RUNS,
    )
  })
})
