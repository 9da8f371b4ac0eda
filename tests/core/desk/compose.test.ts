import { describe, expect, it } from 'vitest'
import { composeStatement } from '@/core/desk/compose'
import { composeAsk } from '@/core/desk/compose-ask'
import { proposeForm } from '@/core/desk/propose-form'
import { settleForm } from '@/core/desk/settle-form'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { FLOOD_ARTICLE } from '../../support/flood-article'

const slots = {
  kind: 'number',
  subject: 'The flood',
  relation: 'closed',
  object: '12 schools',
  answer: '12',
  claimant: '',
  asOf: '2026-11-24',
}

describe('a statement made of slots', () => {
  it('marks the answer and carries the month that makes it true', () => {
    expect(composeStatement(slots)).toBe('In November 2026, the flood closed [[12]] schools.')
  })

  it('names whoever says so, but not twice', () => {
    expect(composeStatement({ ...slots, claimant: 'Lina Farrow' })).toBe(
      'According to Lina Farrow, in November 2026, the flood closed [[12]] schools.',
    )
    const own = {
      ...slots,
      subject: 'Lina Farrow',
      claimant: 'Lina Farrow',
      relation: 'demands',
      object: 'a wall',
      answer: 'a wall',
    }
    expect(composeStatement(own)).toBe('In November 2026, Lina Farrow demands [[a wall]].')
  })

  it('puts what is counted before what is told of it', () => {
    const counted = {
      ...slots,
      subject: 'households',
      relation: 'had lost electricity by Tuesday evening',
      object: '340 households',
      answer: '340',
    }
    expect(composeStatement(counted)).toBe('In November 2026, [[340]] households had lost electricity.')
  })

  it('has no capital left from the beginning of a sentence, and keeps that of a name', () => {
    const made = (subject: string, claimant = '') => composeStatement({ ...slots, subject, claimant })
    expect(made('About half of the council')).toBe('In November 2026, about half of the council closed [[12]] schools.')
    expect(made('Holt County')).toBe('In November 2026, Holt County closed [[12]] schools.')
  })

  it.each([
    ['port authority', 'the port authority'],
    ['spokesman for the police', 'a spokesman for the police'],
    ['utility spokesperson', 'a utility spokesperson'],
    ['official', 'an official'],
    ['union leader', 'the union leader'],
    ['Department of Health', 'the Department of Health'],
    ['Lina Farrow', 'Lina Farrow'],
    ['residents', 'residents'],
    ['Diplomats', 'diplomats'],
    ['police', 'the police'],
    ['military officials', 'military officials'],
    ['the mayor', 'the mayor'],
  ])('%s says so: according to %s', (claimant, named) => {
    expect(composeStatement({ ...slots, claimant })).toBe(
      `According to ${named}, in November 2026, the flood closed [[12]] schools.`,
    )
  })

  it.each([
    ['Labour Minister', '[[Labour Minister]]'],
    ['mayor of Holt', 'the [[mayor of Holt]]'],
    ['union’s lawyer', 'the [[union’s lawyer]]'],
    ['engineer', 'an [[engineer]]'],
    ['the mayor', '[[the mayor]]'],
  ])('gives the office %s its article', (office, said) => {
    const role = { ...slots, kind: 'role', subject: 'Lina Farrow', object: office, answer: office }
    expect(composeStatement(role)).toBe(`In November 2026, Lina Farrow was ${said}.`)
  })

  it('sets somebody’s very words in marks', () => {
    const answer = 'Nobody warned us in time'
    const said = { ...slots, kind: 'statement', subject: 'Lina Farrow', relation: 'said', object: answer, answer }
    expect(composeStatement(said)).toBe('In November 2026, Lina Farrow said: “[[Nobody warned us in time]]”.')
  })

  it('gives a date worked out from “last year” its preposition', () => {
    const dated = { ...slots, kind: 'date', relation: 'closed the school', object: '2025', answer: '2025' }
    expect(composeStatement(dated)).toBe('The flood closed the school in [[2025]].')
    const day = { ...dated, relation: 'closed the school on', object: '3 May 2025', answer: '3 May 2025' }
    expect(composeStatement(day)).toBe('The flood closed the school on [[3 May 2025]].')
    const other = { ...dated, relation: 'closed the school', object: '3 May 2025', answer: '3 May 2025' }
    expect(composeStatement(other)).toBe('The flood closed the school on [[3 May 2025]].')
  })

  it('puts some of what is counted before what is told of it', () => {
    const counted = {
      ...slots,
      subject: 'households',
      relation: 'lost electricity',
      object: 'hundreds of households',
      answer: 'hundreds',
    }
    expect(composeStatement(counted)).toBe('In November 2026, [[hundreds]] of households lost electricity.')
  })

  it('is empty while a slot is', () => {
    expect(composeStatement({ ...slots, subject: '' })).toBe('')
  })
})

type Of = Partial<Parameters<typeof composeAsk>[1]>
const asked = (statement: string, of: Of) =>
  composeAsk(statement, {
    answerType: 'text',
    isPerson: false,
    kind: '',
    subject: '',
    relation: '',
    verb: null,
    ...of,
  })

describe('a question made of a statement', () => {
  it.each([
    ['In June 2025, [[Rustem Umerov]] led the delegation.', 'entity', true, 'In June 2025, who led the delegation?'],
    [
      'In November 2026, the flood closed [[12]] schools.',
      'number',
      false,
      'In November 2026, the flood closed how many schools?',
    ],
    ['The dam opened on [[1 May 2020]].', 'date', false, 'The dam opened on which date?'],
    ['The dam was to open by [[1 May 2020]].', 'date', false, 'The dam was to open by which date?'],
    ['In June 2025, the council demanded [[a new wall]].', 'text', false, 'In June 2025, the council demanded what?'],
  ] as const)('%s → as asked', (statement, type, isPerson, ask) => {
    expect(asked(statement, { answerType: type, isPerson })).toBe(ask)
  })

  it.each([
    ['The storm lasted [[48 hours]].', 'text', 'event', 'The storm lasted how many hours?'],
    ['The council has offered [[$500]] per child.', 'text', 'number', 'The council has offered how much per child?'],
    ['Turnout was [[about 34 per cent]].', 'number', 'number', 'Turnout was what percentage?'],
    ['The firm spent [[£3m]] of the grant.', 'text', 'number', 'The firm spent how much of the grant?'],
    ['[[52,000ha]] of peatland burned.', 'number', 'number', 'How much peatland burned?'],
    ['[[Hundreds]] of workers left.', 'text', 'number', 'How many workers left?'],
    ['[[At least two]] of the workers left.', 'number', 'number', 'How many of the workers left?'],
    ['The mayor promised [[to build a wall]].', 'text', 'statement', 'The mayor promised to do what?'],
    ['The talks were held in [[Holt]].', 'entity', 'place', 'The talks were held where?'],
    ['The train left from [[Holt]].', 'entity', 'place', 'The train left from which place?'],
    ['Lina Farrow said: “[[Nobody warned us in time]]”.', 'text', 'statement', 'What did Lina Farrow say?'],
    ['In May 2025, Lina Farrow was [[34]] years old.', 'number', 'number', 'In May 2025, how old was Lina Farrow?'],
    [
      'The fire covered 300 acres as of [[22 July 2025]].',
      'date',
      'date',
      'The fire covered 300 acres as of which date?',
    ],
  ] as const)('%s → in the words that fit its answer', (statement, type, kind, ask) => {
    expect(asked(statement, { answerType: type, kind })).toBe(ask)
  })

  it.each([
    ['mayor', 'which office did Lina Farrow hold?'],
    ['mayor of Holt', 'which office did Lina Farrow hold?'],
    ['crane driver', 'what was Lina Farrow’s role?'],
  ])('asks for the role %s in words of its own', (role, ask) => {
    const statement = `In June 2025, Lina Farrow was the [[${role}]].`
    expect(asked(statement, { kind: 'role' })).toBe(`In June 2025, ${ask}`)
  })

  it('asks for a number behind an article or a possessive as the one that is missing', () => {
    const statement = 'In June 2025, the council closed nine of the county’s [[31]] libraries.'
    expect(asked(statement, { answerType: 'number', kind: 'number' })).toBe(
      'Which figure is missing in “In June 2025, the council closed nine of the county’s … libraries”?',
    )
  })
})

describe('a question in the order of questions', () => {
  const close = { text: 'closed', base: 'close' }
  const told = (of: Partial<Told> & Pick<Told, 'relation' | 'answer'>) => {
    const subject = of.subject ?? 'The council'
    const slots = { kind: of.kind ?? 'statement', subject, relation: of.relation, answer: of.answer }
    const statement = composeStatement({ ...slots, object: of.object ?? of.answer, claimant: '', asOf: '2026-11-24' })
    return composeAsk(statement, { answerType: 'text', isPerson: false, verb: null, ...of, ...slots })
  }
  type Told = {
    kind: string
    subject: string
    relation: string
    object: string
    answer: string
    answerType: 'number' | 'date' | 'entity' | 'text'
    isPerson: boolean
    verb: { text: string; base: string } | null
  }

  it.each([
    [
      { kind: 'number', relation: 'closed', verb: close, answer: '12', object: '12 schools' },
      'In November 2026, how many schools did the council close?',
    ],
    [
      {
        kind: 'number',
        relation: 'has moved',
        answer: '18,000',
        object: '18,000 children more than five miles',
        verb: { text: 'moved', base: 'move' },
      },
      'In November 2026, how many children has the council moved more than five miles?',
    ],
    [
      {
        kind: 'number',
        relation: 'voted to close',
        verb: { text: 'voted', base: 'vote' },
        answer: 'nine',
        object: 'nine of the county’s 31 libraries',
      },
      'In November 2026, how many of the county’s 31 libraries did the council vote to close?',
    ],
    [
      { kind: 'number', subject: 'The plan', relation: 'was passed by', answer: '34', object: '34 votes' },
      'In November 2026, by how many votes was the plan passed?',
    ],
    [
      {
        kind: 'number',
        relation: 'spent',
        verb: { text: 'spent', base: 'spend' },
        answer: '£3m',
        object: '£3m of the grant',
      },
      'In November 2026, how much of the grant did the council spend?',
    ],
    [
      { relation: 'accuses', verb: { text: 'accuses', base: 'accuse' }, answer: 'the firm of fraud' },
      'In November 2026, whom does the council accuse, and of what?',
    ],
    [
      {
        kind: 'number',
        subject: 'The union',
        relation: 'represents',
        verb: { text: 'represents', base: 'represent' },
        answer: 'about 1,350',
        object: 'about 1,350 of the port’s 1,800 workers',
      },
      'In November 2026, how many of the port’s 1,800 workers does the union represent?',
    ],
    [
      { kind: 'number', subject: 'Lending', relation: 'fell', verb: { text: 'fell', base: 'fall' }, answer: '7%' },
      'In November 2026, by what percentage did Lending fall?',
    ],
    [
      {
        kind: 'number',
        subject: 'Lending',
        relation: 'fell by',
        verb: { text: 'fell', base: 'fall' },
        answer: '22%',
        object: '22% in the first year',
      },
      'In November 2026, by what percentage did Lending fall in the first year?',
    ],
    [
      { kind: 'number', relation: 'has', verb: { text: 'has', base: 'have' }, answer: '48', object: '48 seats' },
      'In November 2026, how many seats does the council have?',
    ],
    [
      {
        kind: 'number',
        relation: 'pays',
        verb: { text: 'pays', base: 'pay' },
        answer: '£3m',
        object: '£3m of interest',
      },
      'In November 2026, how much interest does the council pay?',
    ],
    [
      {
        kind: 'number',
        subject: 'The union',
        relation: 'represents',
        verb: { text: 'represents', base: 'represent' },
        answer: 'two thirds',
        object: 'two thirds of the staff',
      },
      'In November 2026, what share of the staff does the union represent?',
    ],
    [
      {
        kind: 'date',
        relation: 'met on',
        verb: { text: 'met', base: 'meet' },
        answer: '3 May 2026',
        answerType: 'date',
      },
      'On which date did the council meet?',
    ],
    [
      {
        kind: 'date',
        subject: 'The works',
        relation: 'opened in',
        verb: { text: 'opened', base: 'open' },
        answer: '1885',
        answerType: 'date',
      },
      'In which year did the works open?',
    ],
    [
      { kind: 'date', subject: 'The works', relation: 'will close by', answer: 'March 2027', answerType: 'date' },
      'By which month will the works close?',
    ],
    [
      { kind: 'place', subject: 'A meeting', relation: 'will be held in', answer: 'Kelby', answerType: 'entity' },
      'In November 2026, where will a meeting be held?',
    ],
    [
      { relation: 'demanded', kind: 'demands', verb: { text: 'demanded', base: 'demand' }, answer: 'a new wall' },
      'In November 2026, what did the council demand?',
    ],
    [
      {
        relation: 'proposes',
        kind: 'proposes',
        verb: { text: 'proposes', base: 'propose' },
        answer: 'to build a wall',
      },
      'In November 2026, what does the council propose to do?',
    ],
    [
      {
        relation: 'cut',
        kind: 'event',
        verb: { text: 'cut', base: 'cut' },
        answer: 'its budget',
        object: 'its budget by a tenth',
      },
      'In November 2026, what did the council cut by a tenth?',
    ],
    [
      {
        relation: 'denied',
        kind: 'rejects',
        verb: { text: 'denied', base: 'deny' },
        answer: 'the report had been hidden',
      },
      'In November 2026, what did the council deny?',
    ],
    [
      { relation: 'accused', verb: { text: 'accused', base: 'accuse' }, answer: 'the firm of hiding a report' },
      'In November 2026, whom did the council accuse, and of what?',
    ],
    [
      { relation: 'urged', kind: 'demands', verb: { text: 'urged', base: 'urge' }, answer: 'the firm not to leave' },
      'In November 2026, whom did the council urge, and to do what?',
    ],
  ] as const)('%j', (of, ask) => {
    expect(told(of)).toBe(ask)
  })

  it.each([
    [
      'the answer stands deeper in the sentence',
      {
        relation: 'rose to',
        object: '17 with the recovery of four more bodies',
        answer: 'four',
        kind: 'number',
        subject: 'The toll',
        verb: { text: 'rose', base: 'rise' },
      },
      'In November 2026, the toll rose to 17 with the recovery of how many more bodies?',
    ],
    [
      'nobody knows the verb',
      { relation: 'closed', object: '12 schools', answer: '12', kind: 'number' },
      'In November 2026, the council closed how many schools?',
    ],
    [
      'what follows describes the answer',
      {
        relation: 'demanded',
        verb: { text: 'demanded', base: 'demand' },
        object: 'a pledge that none would go',
        answer: 'a pledge',
      },
      'What is missing in “In November 2026, the council demanded … that none would go”?',
    ],
    [
      'a noun has the figure',
      {
        kind: 'number',
        relation: 'announced a grant of',
        verb: { text: 'announced', base: 'announce' },
        answer: '£500',
      },
      'In November 2026, the council announced a grant of how much?',
    ],
    [
      'two verbs are told',
      {
        relation: 'met and closed',
        verb: { text: 'met', base: 'meet' },
        object: '12 schools',
        answer: '12',
        kind: 'number',
      },
      'In November 2026, the council met and closed how many schools?',
    ],
    [
      'something compares',
      { relation: 'is older than', object: '25 years', answer: '25 years', kind: 'number' },
      'In November 2026, the council is older than how many years?',
    ],
  ] as const)('stays in the order of the statement where %s', (_, of, ask) => {
    expect(told(of)).toBe(ask)
  })

  it('says what was denied with “that”', () => {
    const slots = { kind: 'rejects', subject: 'The council', claimant: '', asOf: '2026-11-24' }
    const said = (relation: string, answer: string) => composeStatement({ ...slots, relation, answer, object: answer })
    expect(said('denied', 'the report had been hidden')).toBe(
      'In November 2026, the council denied that [[the report had been hidden]].',
    )
    expect(said('denied', 'a claim that it had been hidden')).toBe(
      'In November 2026, the council denied [[a claim that it had been hidden]].',
    )
    expect(said('told members', 'nothing had been ruled out')).toBe(
      'In November 2026, the council told members that [[nothing had been ruled out]].',
    )
  })
})

describe('the form of a suggestion', () => {
  const index = buildEntityIndex([])
  const forms = suggestFacts({ text: FLOOD_ARTICLE, date: '2026-11-24' }).map((suggestion) =>
    proposeForm(suggestion, '2026-11-24', index),
  )

  it('holds a fact that can be accepted as it stands', () => {
    expect(forms.find(({ answer }) => answer === '12')).toMatchObject({
      kind: 'number',
      says: 'fact',
      unit: 'schools',
      statement: 'In November 2026, the flood closed [[12]] schools.',
      ask: 'In November 2026, how many schools did the flood close?',
    })
  })

  it('lost the rest of the object when it was chosen who says so', () => {
    const text =
      'A report by the council found that the closures would leave 18,000 children more than five miles from a library.'
    const [proposed] = suggestFacts({ text, date: '2026-11-24' })
      .filter(({ answer }) => answer === '18,000')
      .map((suggestion) => proposeForm(suggestion, '2026-11-24', index))
    if (!proposed) throw new Error('No suggestion')
    expect(proposed).toMatchObject({ says: '', unit: 'children' })
    const { statement } = proposed
    expect(statement).toContain('[[18,000]] children more than five miles')
    expect(settleForm({ ...proposed, says: 'claim' }, proposed).statement).toBe(statement)
    expect(settleForm({ ...proposed, says: 'fact' }, proposed).statement).toBe(
      `In November 2026${statement.split('in November 2026')[1]}`,
    )
    expect(settleForm({ ...proposed, says: 'claim', claimant: 'the mayor' }, proposed).statement).toBe(
      `According to the mayor, in November 2026${statement.split('in November 2026')[1]}`,
    )
  })

  it('leaves open who says so where the sentence reports speech', () => {
    expect(forms.find(({ answer }) => answer === '340')).toMatchObject({ says: '', claimant: 'Lina Farrow' })
  })

  it('makes its statement anew when a slot changes, and leaves one that was written by hand', () => {
    const proposed = forms.find(({ answer }) => answer === '12')
    if (!proposed) throw new Error('No suggestion')
    const changed = settleForm({ ...proposed, subject: 'The Marlow Green flood' }, proposed)
    expect(changed).toMatchObject({
      statement: 'In November 2026, the Marlow Green flood closed [[12]] schools.',
      ask: '',
    })
    const said = forms.find(({ answer }) => answer === '340')
    if (!said) throw new Error('No suggestion')
    expect(settleForm({ ...said, says: 'claim' }, said).statement).toBe(said.statement)
    const own = { ...proposed, subject: 'The storm', statement: 'A storm shut 12 schools in November 2026.' }
    expect(settleForm(own, proposed).statement).toBe('A storm shut 12 schools in November 2026.')
  })
})
