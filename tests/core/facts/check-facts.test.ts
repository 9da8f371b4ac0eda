import { describe, expect, it } from 'vitest'
import { Article } from '@/core/facts/article'
import { checkDossier } from '@/core/facts/check-facts'
import { type Dossier, DossierHead } from '@/core/facts/dossier'
import { Entity } from '@/core/facts/entity'
import { Fact } from '@/core/facts/fact'
import { HandQuestion, QuestionSet } from '@/core/questions/question-set'

const head = {
  id: 'small',
  title: 'A small dossier',
  summary: 'Two delegations meet.',
  period: { from: '2025-05-01', to: '2025-06-30' },
  zone: 'Europe/Istanbul',
  topics: [{ id: 'delegations', title: 'Delegations' }],
  disputes: [
    {
      id: 'bombers',
      title: 'Bombers',
      difference: 'Figures differ.',
      readings: [
        { says: 'Ukraine says', text: '40 damaged', facts: ['damaged'] },
        { says: 'Russia says', text: '5 damaged', facts: ['spared'] },
      ],
    },
  ],
  loadedWords: [{ word: 'abducted', instead: 'taken to Russia' }],
}
const wire = {
  id: 'wire',
  outlet: 'Wire',
  outletEntity: 'wire-agency',
  title: 'Report',
  date: { on: '2025-06-02' },
  kind: 'wire-report',
  character: 'An agency.',
  shortCharacter: 'agency',
  passages: [
    { n: 1, digest: 'Who leads.' },
    { n: 2, digest: 'Photo caption.', furniture: true },
    { n: 3, digest: 'Figures.' },
  ],
}
const entities = [
  { id: 'umerov', type: 'person', name: 'Rustem Umerov', aliases: [{ text: 'Umerov', reason: 'short-form' }] },
  { id: 'medinsky', type: 'person', name: 'Vladimir Medinsky' },
  { id: 'ukraine', type: 'country', name: 'Ukraine', aliases: [{ text: 'Kyiv', reason: 'metonym' }] },
  { id: 'russia', type: 'country', name: 'Russia' },
  { id: 'attack', type: 'event', name: 'the attack', side: 'ukraine' },
  { id: 'wire-agency', type: 'organisation', name: 'Wire' },
]
const leader = {
  id: 'leader',
  kind: 'leads',
  topic: 'delegations',
  subject: 'ukraine',
  relation: 'delegation-leader',
  object: { type: 'entity', id: 'umerov' },
  statement: 'On 2 June 2025 [[Rustem Umerov]] led the delegation from Kyiv.',
  ask: 'On 2 June 2025, who led the delegation from Kyiv?',
  asOf: '2025-06-02',
  closed: true,
  evidence: [{ article: 'wire', paragraph: 1 }],
}
const damaged = {
  id: 'damaged',
  kind: 'number',
  topic: 'delegations',
  subject: 'attack',
  relation: 'bombers-by-kyiv',
  object: { type: 'number', value: 40, unit: 'bomber', text: '40' },
  statement: 'Ukraine said on 1 June 2025 that [[40]] bombers were damaged.',
  ask: 'According to Ukraine on 1 June 2025, how many bombers were damaged?',
  asOf: '2025-06-01',
  claimedBy: 'ukraine',
  dispute: 'bombers',
  status: 'disputed',
  evidence: [{ article: 'wire', paragraph: 3 }],
}
const spared = {
  ...damaged,
  id: 'spared',
  relation: 'bombers-by-moscow',
  object: { type: 'number', value: 5, unit: 'bomber', text: '5' },
  statement: 'Russia said on 1 June 2025 that [[5]] bombers were damaged.',
  ask: 'According to Russia on 1 June 2025, how many bombers were damaged?',
  claimedBy: 'russia',
}
const hand = {
  id: 'by-hand',
  type: 'single-choice',
  fact: 'leader',
  stem: 'Who led for Kyiv on 2 June 2025?',
  options: [
    { text: 'Rustem Umerov', entity: 'umerov', key: true, why: 'He led.' },
    { text: 'Vladimir Medinsky', entity: 'medinsky', why: 'He led the other side.', because: 'closed' },
    { text: 'Nobody', why: 'Somebody did.', because: 'leader' },
  ],
}
const set = { id: 'all', title: 'All', description: 'All facts.', minutes: 3, recipe: { topics: ['delegations'] } }

type Seeds = {
  head?: object
  article?: object
  entities?: object[]
  facts?: object[]
  hand?: object
  set?: object
}

/** What is found in the small dossier with these parts put in, as "severity file id problem". */
function findingsIn(seeds: Seeds): string[] {
  const dossier: Dossier = {
    head: DossierHead.parse({ ...head, ...seeds.head }),
    articles: [Article.parse({ ...wire, ...seeds.article })],
    entities: (seeds.entities ?? entities).map((entity) => Entity.parse(entity)),
    facts: (seeds.facts ?? [leader, damaged, spared]).map((fact) => Fact.parse(fact)),
  }
  const sets = [QuestionSet.parse({ ...set, ...seeds.set })]
  const hands = [HandQuestion.parse({ ...hand, ...seeds.hand })]
  return checkDossier(dossier, sets, hands).map(
    (found) => `${found.severity} ${found.file} ${found.id}: ${found.problem}`,
  )
}

const withLeader = (changes: object) => findingsIn({ facts: [{ ...leader, ...changes }, damaged, spared] })
const withDamaged = (changes: object) => findingsIn({ facts: [leader, { ...damaged, ...changes }, spared] })

describe('the check of a dossier’s content', () => {
  it('finds nothing in a clean dossier', () => {
    expect(findingsIn({})).toEqual([])
  })

  it.each([
    ['an unknown topic', { topic: 'weather' }, 'no topic “weather”'],
    ['an unknown subject', { subject: 'atlantis' }, 'no entity “atlantis”'],
    ['an unknown claimant', { claimedBy: 'nobody' }, 'no entity “nobody”'],
    ['an unknown fact that it gives away', { reveals: ['lost'] }, 'no fact “lost”'],
    ['an unknown article', { evidence: [{ article: 'blog', paragraph: 1 }] }, 'no article “blog”'],
    ['a paragraph that is not there', { evidence: [{ article: 'wire', paragraph: 9 }] }, 'wire ¶9, which is not there'],
    ['a photo caption as evidence', { evidence: [{ article: 'wire', paragraph: 2 }] }, 'furniture and never evidence'],
    [
      'an unknown original source',
      { evidence: [{ article: 'wire', paragraph: 1, via: 'rumour' }] },
      'no entity “rumour”',
    ],
    ['no support at all', { evidence: [{ article: 'wire', paragraph: 1, stance: 'disputes' }] }, 'nothing supports it'],
    ['an unknown dispute', { dispute: 'lost' }, 'no dispute “lost”'],
    ['a disputed status without a dispute', { status: 'disputed' }, 'names no dispute'],
    [
      'a question that holds its answer',
      { ask: 'On 2 June 2025, was it Umerov who led from Kyiv?' },
      'holds its answer',
    ],
    ['a question that is too short', { ask: 'Who led then?' }, 'has 3 words'],
    ['a pronoun without its noun', { ask: 'On 2 June 2025, whom did they send as leader?' }, '“they” in the question'],
    [
      'a weekday without its date',
      { ask: 'On Monday, who led the delegation from Kyiv?' },
      '“Monday” is right on one day',
    ],
    ['a loaded word of our own', { ask: 'On 2 June 2025, who led for the abducted children?' }, '“abducted” is loaded'],
    ['another answer in the statement', { statement: '[[Vladimir Medinsky]] led.' }, 'none of the answer’s names'],
    [
      'a wrong answer proved by a fact that is not there',
      { wrong: [{ entity: 'medinsky', why: 'No.', because: 'lost' }] },
      'no fact “lost”',
    ],
    [
      'a wrong answer that leans on a slot left open',
      { closed: false, wrong: [{ entity: 'medinsky', why: 'No.', because: 'closed' }] },
      'wrong only if the slot is closed',
    ],
  ])('finds %s', (_, changes, problem) => {
    const found = withLeader(changes)
    expect(found.filter((line) => line.startsWith('E facts.yaml leader: ') && line.includes(problem))).toHaveLength(1)
  })

  it('lets a loaded word stand inside quotation marks', () => {
    expect(withLeader({ ask: 'On 2 June 2025, who led the talks about “abducted” children?' })).toEqual([])
  })

  it('warns of a negative question and of a wrong text beside an entity', () => {
    const found = withLeader({
      ask: 'On 2 June 2025, who did not lead the other side?',
      wrong: [{ text: 'Nobody', why: 'Somebody did.', because: 'closed' }],
    })
    expect(found).toHaveLength(2)
    expect(found.every((line) => line.startsWith('W facts.yaml leader: '))).toBe(true)
  })

  it('finds a claim whose statement or question does not name its claimant', () => {
    expect(withDamaged({ statement: '[[40]] bombers were damaged on 1 June 2025.' })).toEqual([
      'E facts.yaml damaged: the statement does not say that Ukraine claims it',
    ])
    expect(withDamaged({ ask: 'On 1 June 2025, how many bombers were damaged?' })).toEqual([
      'E facts.yaml damaged: the question does not say that Ukraine claims it',
    ])
  })

  it('takes another name of the claimant for naming it', () => {
    expect(withDamaged({ ask: 'By Kyiv’s count of 1 June 2025, how many bombers were damaged?' })).toEqual([])
  })

  it('finds the same answer given twice for one slot', () => {
    const found = findingsIn({
      facts: [leader, { ...leader, id: 'again', ask: `${leader.ask}`.replace('Kyiv', 'the capital') }, damaged, spared],
    })
    expect(found).toEqual(['E facts.yaml again: says the same of ukraine / delegation-leader as leader'])
  })

  it('finds an id that stands there twice', () => {
    expect(findingsIn({ facts: [leader, leader, damaged, spared] })[0]).toContain(
      'E facts.yaml leader: stands there twice',
    )
  })

  it('finds a reading whose fact is not there, is superseded or belongs to no dispute', () => {
    expect(findingsIn({ facts: [leader, damaged] })).toEqual([
      'E dossier.yaml bombers: there is no fact “spared”; correct the id or add it',
    ])
    expect(findingsIn({ facts: [leader, damaged, { ...spared, status: 'superseded' as const }] })).toContain(
      'E dossier.yaml bombers: spared is superseded; leave it out',
    )
    expect(
      findingsIn({ facts: [leader, damaged, { ...spared, status: 'active' as const, dispute: undefined }] }),
    ).toEqual([
      'E dossier.yaml bombers: spared does not carry this dispute; add “dispute: bombers” to it in facts.yaml',
    ])
  })

  it('finds a name that two entities bear, however it is written', () => {
    const twin = { id: 'twin', type: 'person', name: 'UMEROV' }
    expect(findingsIn({ entities: [...entities, twin] })).toEqual([
      'E entities.yaml twin: the name “umerov” belongs to umerov already',
    ])
  })

  it('finds passages out of order and an error in a paragraph that is not there', () => {
    const error = { id: 'slip', paragraph: 7, kind: 'wrong-word', says: 'x', correction: 'y' }
    const found = findingsIn({ article: { passages: [...wire.passages, { n: 5, digest: 'Late.' }], errors: [error] } })
    expect(found).toEqual([
      'E articles.yaml wire: passage 5 is out of order; number them from 1',
      'E articles.yaml slip: there is no paragraph 7 in wire',
    ])
  })

  it('finds broken references in the head', () => {
    const row = { topic: 'X', a: { text: 'a', facts: ['lost-a'] }, b: { text: 'b', facts: ['leader'] } }
    const found = findingsIn({
      head: {
        facing: { a: 'ukraine', b: 'atlantis', rows: [row] },
        timeline: [{ when: '2 June 2025', fact: 'lost-day' }],
        glance: [{ figure: '1', label: 'one', fact: 'lost-figure' }],
      },
    })
    for (const id of ['lost-a', 'lost-day', 'lost-figure', 'atlantis']) {
      expect(
        found.filter((line) => line.includes(`“${id}”`)),
        id,
      ).toHaveLength(1)
    }
  })

  it('finds broken references in sets and hand-written questions', () => {
    const recipe = { topics: ['weather'], facts: ['lost-fact'], questions: ['lost-question'] }
    const found = findingsIn({ set: { recipe }, hand: { fact: 'lost-base' } })
    for (const id of ['weather', 'lost-fact', 'lost-question', 'lost-base']) {
      expect(
        found.filter((line) => line.includes(`“${id}”`)),
        id,
      ).toHaveLength(1)
    }
  })

  it('finds a hand-written question with two right options or a wrong one without proof', () => {
    const [key, other, third] = hand.options
    expect(findingsIn({ hand: { options: [key, { ...other, key: true, because: undefined }, third] } })).toEqual([
      'E questions.yaml by-hand: has 2 right options; mark exactly one with key: true',
    ])
    expect(findingsIn({ hand: { options: [key, { ...other, because: undefined }, third] } })[0]).toContain(
      'a wrong option needs its proof',
    )
  })
})
