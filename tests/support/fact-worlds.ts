import fc from 'fast-check'
import type { Entity } from '@/core/facts/entity'
import type { Fact } from '@/core/facts/fact'
import { aFact, anEntity } from './small-dossier'

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

/** Fact bases of every kind that questions can be built from, small enough to shrink to what matters. */
export const worlds: fc.Arbitrary<{ entities: Entity[]; facts: Fact[] }> = plan.map(world)
