import type { Article } from '@/core/facts/article'
import { DossierHead } from '@/core/facts/dossier'
import { Entity } from '@/core/facts/entity'
import { Fact } from '@/core/facts/fact'
import { toCheckContext } from '@/core/questions/check-context'
import type { CheckContext } from '@/core/questions/finding'

type EntityInput = Partial<Entity> & Pick<Entity, 'id'>
type FactInput = Partial<Fact> & Pick<Fact, 'id'>

/** An entity with everything it must have; the name is the id unless given. */
export function anEntity(input: EntityInput): Entity {
  return Entity.parse({ type: 'person', name: input.id, ...input })
}

/** A fact with everything it must have: who leads Ukraine's delegation, unless told otherwise. */
export function aFact(input: FactInput): Fact {
  return Fact.parse({
    kind: 'leads',
    topic: 'delegations',
    subject: 'ukraine-delegation',
    relation: 'leader',
    object: { type: 'entity', id: 'umerov' },
    statement: 'On 2 June 2025 [[Rustem Umerov]] led the delegation from Kyiv.',
    ask: 'On 2 June 2025, who led the delegation from Kyiv?',
    asOf: '2025-06-02',
    evidence: [{ article: 'wire', paragraph: 1 }],
    ...input,
  })
}

const person = (id: string, name: string, side: string, rest: Partial<Entity> = {}) =>
  anEntity({ id, name, side, roleClass: ['negotiator'], ...rest })
const alias = (text: string, reason: Entity['aliases'][number]['reason'] = 'synonym') => ({ text, reason })

/** A dossier small enough to work out by hand what may be asked of it. */
export const ENTITIES: Entity[] = [
  anEntity({
    id: 'ukraine',
    type: 'country',
    name: 'Ukraine',
    aliases: [alias('Kyiv', 'metonym'), alias('Ukrainian', 'demonym')],
    roleClass: ['state'],
  }),
  anEntity({
    id: 'russia',
    type: 'country',
    name: 'Russia',
    aliases: [alias('Moscow', 'metonym')],
    roleClass: ['state'],
  }),
  anEntity({
    id: 'turkey',
    type: 'country',
    name: 'Turkey',
    aliases: [alias('Türkiye', 'transliteration')],
    roleClass: ['state'],
  }),
  anEntity({ id: 'germany', type: 'country', name: 'Germany', roleClass: ['state'] }),
  anEntity({ id: 'kyiv', type: 'place', name: 'Kyiv', roleClass: ['city'], partOf: ['ukraine'] }),
  anEntity({ id: 'istanbul', type: 'place', name: 'Istanbul', roleClass: ['city'], partOf: ['turkey'] }),
  anEntity({ id: 'berlin', type: 'place', name: 'Berlin', roleClass: ['city'], partOf: ['germany'] }),
  anEntity({ id: 'geneva', type: 'place', name: 'Geneva', roleClass: ['city'] }),
  anEntity({ id: 'ukraine-delegation', type: 'group', name: 'Delegation from Kyiv', side: 'ukraine' }),
  anEntity({ id: 'russia-delegation', type: 'group', name: 'Delegation from Moscow', side: 'russia' }),
  person('umerov', 'Rustem Umerov', 'ukraine', {
    aliases: [alias('Umierov', 'transliteration'), alias('Rassmuumerov', 'source-error')],
  }),
  person('medinsky', 'Vladimir Medinsky', 'russia'),
  person('yermak', 'Andriy Yermak', 'ukraine', { roles: [{ title: 'head of the president’s office' }] }),
  person('lavrov', 'Sergey Lavrov', 'russia'),
  person('vladimir-putin', 'Vladimir Putin', 'russia', { roleClass: ['head-of-state'] }),
  person('maria-putin', 'Maria Ivanova', 'russia', {
    aliases: [alias('Ivanova', 'short-form')],
    roleClass: ['journalist'],
  }),
  anEntity({ id: 'anna-ivanova', name: 'Anna Ivanova', roleClass: ['journalist'] }),
  anEntity({
    id: 'sbu',
    type: 'organisation',
    name: 'Security Service of Ukraine',
    aliases: [alias('SBU', 'acronym'), alias('Ukraine’s security service')],
  }),
  anEntity({ id: 'raid', type: 'event', name: 'raid of 1 June' }),
  anEntity({ id: 'first-round', type: 'event', name: 'first round' }),
  anEntity({ id: 'second-round', type: 'event', name: 'second round' }),
  anEntity({ id: 'swap', type: 'event', name: 'prisoner swap' }),
  anEntity({
    id: 'full-ceasefire',
    type: 'term',
    name: 'a full ceasefire',
    aliases: [alias('an unconditional ceasefire')],
  }),
  anEntity({ id: 'ceasefire', type: 'term', name: 'a ceasefire' }),
  anEntity({ id: 'neutrality', type: 'term', name: 'neutrality' }),
  anEntity({ id: 'withdrawal', type: 'term', name: 'a withdrawal of troops' }),
  anEntity({ id: 'recognition', type: 'term', name: 'recognition of annexed land' }),
]

export const FACTS: Fact[] = [
  aFact({ id: 'umerov-leads', closed: true }),
  aFact({
    id: 'medinsky-leads',
    subject: 'russia-delegation',
    object: { type: 'entity', id: 'medinsky' },
    statement: 'On 2 June 2025 [[Vladimir Medinsky]] led the delegation from Moscow.',
    ask: 'On 2 June 2025, who led the delegation from Moscow?',
    closed: true,
  }),
  ...[
    ['first-round', '2025-05-16', '16 May 2025'],
    ['second-round', '2025-06-02', '2 June 2025'],
    ['swap', '2025-05-25', '25 May 2025'],
  ].map(([subject = '', date = '', text = '']) =>
    aFact({
      id: `${subject}-date`,
      kind: 'date',
      topic: 'dates',
      subject,
      relation: 'date',
      object: { type: 'date', date, text },
      statement: `The ${subject.replace('-', ' ')} took place on [[${text}]].`,
      event: `The ${subject.replace('-', ' ')} took place`,
      ask: `On which date did the ${subject.replace('-', ' ')} take place?`,
    }),
  ),
  aFact({
    id: 'aircraft-hit',
    kind: 'number',
    topic: 'war',
    subject: 'raid',
    relation: 'aircraft-hit',
    object: { type: 'number', value: 40, unit: 'aircraft', bound: 'more-than', text: 'more than 40' },
    statement: 'According to Ukraine’s security service, the raid of 1 June 2025 hit [[more than 40]] aircraft.',
    ask: 'According to Ukraine’s security service, how many aircraft did the raid of 1 June 2025 hit?',
    claimedBy: 'sbu',
  }),
  aFact({
    id: 'swap-size',
    kind: 'number',
    topic: 'agreed',
    subject: 'swap',
    relation: 'captives-each',
    object: { type: 'number', value: 1000, unit: 'captive', bound: 'exactly', text: '1,000' },
    statement: 'In the swap of 25 May 2025 each side freed [[1,000]] captives.',
    ask: 'How many captives did each side free in the swap of 25 May 2025?',
  }),
  aFact({
    id: 'host-city',
    kind: 'place',
    topic: 'dates',
    subject: 'second-round',
    relation: 'city',
    object: { type: 'entity', id: 'istanbul' },
    statement: 'The second round of 2 June 2025 was held in [[Istanbul]].',
    ask: 'In which city was the second round of 2 June 2025 held?',
    closed: true,
  }),
  ...['neutrality', 'withdrawal', 'recognition'].map((term) =>
    aFact({
      id: `russia-demands-${term}`,
      kind: 'demands',
      topic: 'demands',
      subject: 'russia',
      relation: 'demands',
      object: { type: 'entity', id: term },
      statement: `In June 2025 Russia demanded [[${term === 'neutrality' ? term : term === 'withdrawal' ? 'a withdrawal of troops' : 'recognition of annexed land'}]].`,
      ask: `What did Russia demand in June 2025 on matter ${term.charAt(0).toUpperCase()}?`,
      claimedBy: 'russia',
    }),
  ),
  aFact({
    id: 'ukraine-proposes-ceasefire',
    kind: 'proposes',
    topic: 'proposals',
    subject: 'ukraine',
    relation: 'proposes',
    object: { type: 'entity', id: 'full-ceasefire' },
    statement: 'In June 2025 Ukraine proposed [[a full ceasefire]].',
    ask: 'What did Ukraine propose in June 2025?',
    claimedBy: 'ukraine',
  }),
  ...[
    ['ukraine', 'talks', 'talks about prisoners'],
    ['ukraine', 'monitors', 'monitors at the front'],
    ['russia', 'language', 'a law on language'],
    ['russia', 'elections', 'early elections'],
  ].map(([side = '', matter = '', text = '']) =>
    aFact({
      id: `${side}-asks-${matter}`,
      kind: 'demands',
      topic: 'asked',
      subject: side,
      relation: 'asks-for',
      object: { type: 'text', text, accept: [] },
      statement: `In May 2025 ${side === 'russia' ? 'Russia' : 'Ukraine'} asked for [[${text}]].`,
      ask: `As for ${matter}, what did ${side === 'russia' ? 'Russia' : 'Ukraine'} ask for in May 2025?`,
      closed: true,
    }),
  ),
  ...['neutrality', 'recognition'].map((term) =>
    aFact({
      id: `ukraine-rejects-${term}`,
      kind: 'rejects',
      topic: 'proposals',
      subject: 'ukraine',
      relation: 'rejects',
      object: { type: 'entity', id: term },
      statement: `In June 2025 Ukraine rejected [[${term === 'neutrality' ? term : 'recognition of annexed land'}]].`,
      ask: `What did Ukraine reject in June 2025 on matter ${term.charAt(0).toUpperCase()}?`,
      claimedBy: 'ukraine',
    }),
  ),
]

export const ARTICLES: Article[] = [
  {
    id: 'wire',
    outlet: 'Wire',
    title: 'A report',
    date: { on: '2025-06-02' },
    kind: 'wire-report',
    character: 'A report.',
    shortCharacter: 'report',
    relays: [],
    passages: [
      { n: 1, digest: 'All of it.', furniture: false },
      { n: 2, digest: 'Share buttons.', furniture: true },
    ],
    errors: [],
  },
]

/** Who said what: enough of it for one question with several right answers and one on whose words they are. */
export const SAYINGS: Fact[] = [
  ...[
    ['lavrov', 'Sergey Lavrov', 'that patience has limits'],
    ['lavrov', 'Sergey Lavrov', 'that a draft was ready'],
    ['yermak', 'Andriy Yermak', 'that a list was handed over'],
    ['medinsky', 'Vladimir Medinsky', 'that talks take years'],
    ['umerov', 'Rustem Umerov', 'that an answer was due'],
  ].map(([id = '', name = '', words = '']) =>
    aFact({
      id: `said-${words.replaceAll(' ', '-')}`,
      kind: 'statement',
      topic: 'sayings',
      subject: 'second-round',
      relation: `said-${words.replaceAll(' ', '-')}`,
      object: { type: 'entity', id },
      statement: `In May 2025 [[${name}]] said ${words}.`,
      ask: `Who said in May 2025 ${words}?`,
      closed: true,
    }),
  ),
  aFact({
    id: 'trains-run',
    kind: 'date',
    topic: 'sayings',
    subject: 'swap',
    relation: 'trains-run-from',
    object: { type: 'date', date: '2025-05-24', text: '24 May 2025' },
    statement: 'Andriy Yermak said that trains for the captives would run from [[24 May 2025]].',
    ask: 'According to Andriy Yermak, from which date would trains for the captives run?',
    claimedBy: 'yermak',
    soleClaimant: true,
  }),
]

const HEAD = DossierHead.parse({
  id: 'small',
  title: 'Small talks',
  summary: 'Two rounds of talks.',
  period: { from: '2025-05-16', to: '2025-06-02' },
  zone: 'Europe/Istanbul',
  topics: [{ id: 'delegations', title: 'Delegations' }],
  loadedWords: [
    { word: 'regime', instead: 'government' },
    { word: 'land grab', instead: 'quote and attribute it' },
    { word: 'abducted', instead: 'taken to Russia' },
  ],
})

/** What the checks need, for these facts and entities; no passage's wording is at hand unless given. */
export function contextOf(
  facts: readonly Fact[] = FACTS,
  entities: readonly Entity[] = ENTITIES,
  passageText: CheckContext['passageText'] = () => null,
): CheckContext {
  const dossier = { head: HEAD, facts: [...facts], entities: [...entities], articles: ARTICLES }
  return toCheckContext(dossier, passageText)
}
