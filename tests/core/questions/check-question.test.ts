import { describe, expect, it } from 'vitest'
import { buildQuestions } from '@/core/questions/build-questions'
import { QUESTION_CHECKS } from '@/core/questions/check-question'
import type { CheckContext } from '@/core/questions/finding'
import type { ChoiceQuestion, Question, TypedQuestion } from '@/core/questions/question'
import type { MatchingQuestion } from '@/core/questions/types/matching'
import { contextOf, ENTITIES, FACTS } from '@/tests/support/small-dossier'

const clean = buildQuestions(FACTS, ENTITIES, 'seed')
const leader = only<ChoiceQuestion>('umerov-leads.choice')
const size = only<ChoiceQuestion>('swap-size.choice')
const aircraft = only<ChoiceQuestion>('aircraft-hit.choice')
const city = only<TypedQuestion>('host-city.typed')
const cloze = only<TypedQuestion>('host-city.cloze')
const round = only<ChoiceQuestion>('second-round-date.choice')
const proposal = only<ChoiceQuestion>('ukraine-proposes-ceasefire.choice')

function only<Kind extends Question>(id: string): Kind {
  const found = clean.find((question) => question.id === id)
  if (!found) throw new Error(`No question ${id}`)
  return found as Kind
}

/** The severities that one check reports. */
function run(check: number, question: Question, context: CheckContext = contextOf()): string[] {
  const findings = QUESTION_CHECKS.get(check)?.(question, context) ?? []
  return findings.map((finding) => finding.severity)
}

/** The question with its first wrong option reading `text`. */
function withWrong(question: ChoiceQuestion, text: string): ChoiceQuestion {
  const at = question.options.findIndex((option) => !option.isKey)
  return { ...question, options: question.options.map((option, i) => (i === at ? { ...option, text } : option)) }
}

const withStem = <Kind extends Question>(question: Kind, stem: string): Kind => ({ ...question, stem })

describe('every check', () => {
  it.each([...QUESTION_CHECKS.keys()])('%i reports no error in clean questions', (check) => {
    const faulty = clean.filter((question) => run(check, question).includes('E'))
    expect(faulty.map((question) => question.id)).toEqual([])
  })

  it('has at least twenty clean questions to go by', () => {
    expect(clean.length).toBeGreaterThan(20)
  })
})

describe('check 1, a passage is cited', () => {
  const citing = (evidence: (typeof FACTS)[number]['evidence']) =>
    contextOf(FACTS.map((fact) => (fact.id === 'umerov-leads' ? { ...fact, evidence } : fact)))
  it.each([
    ['no passage', []],
    ['only a passage that disputes', [{ article: 'wire', paragraph: 1, stance: 'disputes' as const }]],
    ['a passage that is not there', [{ article: 'wire', paragraph: 9, stance: 'supports' as const }]],
    ['an article that is not there', [{ article: 'other', paragraph: 1, stance: 'supports' as const }]],
    ['share buttons', [{ article: 'wire', paragraph: 2, stance: 'supports' as const }]],
  ])('objects to %s', (_, evidence) => {
    expect(run(1, leader, citing(evidence))).toEqual(['E'])
  })
  it('objects to a fact that is not there', () => {
    expect(run(1, { ...leader, factIds: ['gone'] })).toEqual(['E'])
  })
})

describe('check 2, the key is supported', () => {
  const reading = (text: string) => contextOf(FACTS, ENTITIES, () => text)
  it.each([
    ['the name', leader, 'Rustem Umerov came to Istanbul.'],
    ['another spelling', leader, 'Umierov came.'],
    ['a garbled spelling', leader, 'It was Rassmuumerov who came.'],
    ['the figure in words', size, 'Each side let one thousand go.'],
    ['the figure in digits', size, 'Each side let 1000 go.'],
  ])('is content with %s', (_, question, text) => {
    expect(run(2, question, reading(text))).toEqual([])
  })
  it.each([
    ['somebody else’s name', leader, 'Vladimir Medinsky came.'],
    ['another figure', size, 'Each side let 10,000 go.'],
    ['part of the name’s letters', city, 'Istanbulites came.'],
  ])('objects to %s', (_, question, text) => {
    expect(run(2, question, reading(text))).toEqual(['E'])
  })
  it('is content with an answer marked as derived', () => {
    const evidence = [{ article: 'wire', paragraph: 1, stance: 'supports' as const, derived: 'sum' as const }]
    const facts = FACTS.map((fact) => (fact.id === 'swap-size' ? { ...fact, evidence } : fact))
    expect(
      run(
        2,
        size,
        contextOf(facts, ENTITIES, () => 'Nothing of it.'),
      ),
    ).toEqual([])
  })
})

describe('check 3, the key is not in the stem', () => {
  it.each([
    ['the key', leader, 'On 2 June 2025, did Rustem Umerov or who led the delegation?'],
    ['another spelling of it', leader, 'On 2 June 2025, who was it that Umierov’s team, led by Umierov, followed?'],
    ['a garbled spelling of it', leader, 'Who is the Rassmuumerov that led the delegation?'],
    ['the figure', size, 'How many of the 1,000 captives did each side free?'],
    ['the figure in words', size, 'How many of the one thousand captives did each side free?'],
    ['the typed answer', city, 'In which city, Istanbul, was the second round held?'],
    ['the answer beside its blank', cloze, 'The Istanbul round was held in ____.'],
    ['the date', round, 'On which date did the round of 2 June 2025 take place?'],
  ])('objects to %s', (_, question, stem) => {
    expect(run(3, withStem(question, stem))).toEqual(['E'])
  })
  it('does not take the day of a date for the figure asked for', () => {
    const facts = FACTS.map((fact) =>
      fact.id === 'swap-size'
        ? {
            ...fact,
            object: { type: 'number' as const, value: 2, unit: 'round', bound: 'exactly' as const, text: 'two' },
          }
        : fact,
    )
    expect(run(3, withStem(size, 'How many rounds had there been by 2 June 2025?'), contextOf(facts))).toEqual([])
  })
  it('objects to a pair that tells itself', () => {
    const matching = clean.find((question): question is MatchingQuestion => question.type === 'matching')
    if (!matching) throw new Error('No matching question')
    const pairs = matching.pairs.map((pair, i) => (i === 0 ? { ...pair, left: `${pair.left}, ${pair.right}` } : pair))
    expect(run(3, { ...matching, pairs })).toEqual(['E'])
  })
})

describe('check 4, options differ', () => {
  it.each([
    ['another case', leader, 'RUSTEM UMEROV'],
    ['other spaces', leader, ' Rustem  Umerov'],
    ['a diacritic', leader, 'Rustem Umérov'],
    ['a leading article', leader, 'the Rustem Umerov'],
    ['no thousands separator', size, '1000'],
    ['number words', size, 'one thousand'],
  ])('objects to the same option in %s', (_, question, text) => {
    expect(run(4, withWrong(question, text))).toEqual(['E'])
  })
})

describe('check 5, no key in disguise', () => {
  it.each([
    ['another spelling', leader, 'Umierov'],
    ['a garbled spelling', leader, 'Rassmuumerov'],
    ['a number within 10 %', size, '1,050'],
    ['the number in words', size, 'a thousand'],
    ['the same date in other words', round, 'June 2, 2025'],
    ['the month of the date', round, 'June 2025'],
    ['the year of the date', round, '2025'],
    ['a part of the key’s wording', proposal, 'a ceasefire'],
    ['a longer wording of the key', proposal, 'a full ceasefire for thirty days'],
    ['another name of the key', proposal, 'an unconditional ceasefire'],
  ])('objects to %s', (_, question, text) => {
    expect(run(5, withWrong(question, text))).toEqual(['E'])
  })
  it('objects to the key put into a statement as its wrong answer', () => {
    const planted = { text: 'Umierov', entityId: null, falsity: { kind: 'closed' as const, factId: 'umerov-leads' } }
    expect(run(5, { ...leader, type: 'true-false', planted })).toEqual(['E'])
  })
})

describe('check 6, wrong options are false', () => {
  const second = { ...leader, factIds: ['umerov-leads'] }
  it('objects to an option that another fact of the slot makes true', () => {
    const also = FACTS.filter((fact) => fact.id === 'umerov-leads').map((fact) => ({
      ...fact,
      id: 'medinsky-too',
      object: { type: 'entity' as const, id: 'medinsky' },
    }))
    expect(run(6, second, contextOf([...FACTS, ...also]))).toEqual(['E'])
  })
  it('objects to an option without proof', () => {
    expect(run(6, { ...leader, options: leader.options.map((option) => ({ ...option, falsity: null })) })).toEqual([
      'E',
      'E',
      'E',
    ])
  })
  it('objects to a proof by a slot that nothing closes', () => {
    expect(run(6, leader, contextOf(FACTS.map((fact) => ({ ...fact, closed: false }))))).toEqual(['E', 'E', 'E'])
  })
  it('objects to a proof by a fact that is gone or superseded', () => {
    expect(run(6, proposal, contextOf(FACTS.filter((fact) => fact.id !== 'ukraine-rejects-neutrality')))).toEqual(['E'])
    const superseded = FACTS.map((fact) =>
      fact.id === 'ukraine-rejects-neutrality' ? { ...fact, status: 'superseded' as const } : fact,
    )
    expect(run(6, proposal, contextOf(superseded))).toEqual(['E'])
  })
  it('objects to a figure that another reading of the dispute gives', () => {
    const facts = FACTS.map((fact) => (fact.id === 'aircraft-hit' ? { ...fact, dispute: 'bombers' } : fact))
    const other = facts
      .filter((fact) => fact.id === 'aircraft-hit')
      .map((fact) => ({
        ...fact,
        id: 'other-reading',
        subject: 'swap',
        ask: 'By another account, how many?',
        object: {
          type: 'number' as const,
          value: 80,
          unit: 'aircraft',
          bound: 'more-than' as const,
          text: 'more than 80',
        },
      }))
    expect(run(6, withWrong(aircraft, 'more than 80'), contextOf([...facts, ...other]))).toEqual(['E'])
  })
})

describe('check 11, no catch-all options', () => {
  it.each([
    'All of the above',
    'None of the above',
    'none of these',
    'Both A and B',
    'A and B',
    'Neither A nor B',
    'Don’t know',
    "I don't know",
    'Neither of them',
    'Both of the above',
    'cannot say',
  ])('objects to “%s”', (text) => {
    expect(run(11, withWrong(leader, text))).toEqual(['E'])
  })
  it.each(['Both delegations', 'None of its allies', 'All prisoners under 25', 'a known route'])(
    'is content with “%s”',
    (text) => {
      expect(run(11, withWrong(leader, text))).toEqual([])
    },
  )
})

describe('check 15, the stem is complete', () => {
  it.each([
    ['no question mark', leader, 'On 2 June 2025 the delegation from Kyiv was led by'],
    ['two blanks', cloze, 'The ____ round of 2 June 2025 was held in ____.'],
    ['a blank in a question', cloze, 'Was the second round held in ____ on 2 June?'],
    ['a blank of the wrong length', cloze, 'The second round of 2 June 2025 was held in __.'],
    ['a dangling “he”', leader, 'On 2 June 2025, did he lead the delegation or who else?'],
    ['a dangling “it”', city, 'In June 2025, was it held in a city, and in what city?'],
    ['a dangling “they”', size, 'On 25 May 2025 they freed captives: the number on both sides?'],
    ['a dangling “him”', aircraft, 'According to him, how many aircraft did the raid hit?'],
    ['a dangling “this”', leader, 'On 2 June 2025, was this led by Medinsky or by whom?'],
    ['a dangling “her”', aircraft, 'By her account, how many aircraft did the raid hit?'],
  ])('objects to %s', (_, question, stem) => {
    expect(run(15, withStem(question, stem))).toContain('E')
  })
  it.each([
    ['a pronoun after its name', leader, 'When Rustem Umerov came on 2 June 2025, whom did he lead?'],
    ['a pronoun after its noun', leader, 'Which delegation said that it would come on 2 June 2025?'],
    ['a pronoun after the asking word', leader, 'Who said in June 2025 that he would come to Istanbul?'],
    ['a pronoun in a quotation', leader, 'In June 2025, who said “they play for time” in public?'],
    ['a pronoun after the blank', cloze, '____ said that he would come to the second round.'],
  ])('is content with %s', (_, question, stem) => {
    expect(run(15, withStem(question, stem))).toEqual([])
  })
  it.each([
    ['too short', 'Who led it in?'],
    ['too long', `Who ${'really '.repeat(45)}led the delegation?`],
  ])('warns of a stem that is %s', (_, stem) => {
    expect(run(15, withStem(leader, stem))).toContain('W')
  })
})

describe('check 16, no relative time', () => {
  it.each([
    'Who led the delegation yesterday?',
    'Who leads the delegation today?',
    'Who led the delegation on Monday?',
    'Who led the delegation last week?',
    'Who led the delegation two days ago?',
    'Who currently leads the delegation from Kyiv?',
    'Who will lead the delegation next month?',
    'Who recently led the delegation from Kyiv?',
    'Who led the delegation this year?',
    'Who will lead the delegation tomorrow?',
  ])('objects to “%s”', (stem) => {
    expect(run(16, withStem(leader, stem))).toEqual(['E'])
  })
  it.each([
    'Who led the delegation on Monday 2 June 2025?',
    'Who led the delegation on Monday, 2 June 2025?',
    'Who led the delegation in the last week of May 2025?',
    'Who led the delegation in the week before 2 June 2025?',
    'Who said “see you tomorrow” on 2 June 2025?',
  ])('is content with “%s”', (stem) => {
    expect(run(16, withStem(leader, stem))).toEqual([])
  })
  it('reads the options too', () => {
    expect(run(16, withWrong(leader, 'yesterday’s guest'))).toEqual(['E'])
  })
})

describe('check 17, a claim is attributed', () => {
  it.each([
    ['the claimant left out', 'How many aircraft did the raid of 1 June 2025 hit?'],
    ['somebody else named', 'According to Moscow, how many aircraft did the raid of 1 June 2025 hit?'],
    ['the claimant named for something else', 'How many aircraft did the raid by the SBU hit on 1 June 2025?'],
  ])('objects to %s', (_, stem) => {
    expect(run(17, { ...aircraft, stem, attribution: null })).toEqual(['E'])
  })
  it.each([
    'According to the SBU, how many aircraft did the raid of 1 June 2025 hit?',
    'How many aircraft did the raid of 1 June 2025 hit, by the account of the Security Service of Ukraine?',
    'How many aircraft did Ukraine’s security service say were hit on 1 June 2025?',
  ])('is content with “%s”', (stem) => {
    expect(run(17, { ...aircraft, stem, attribution: null })).toEqual([])
  })
  it('objects to an attribution that is not in the stem', () => {
    expect(run(17, { ...aircraft, attribution: 'According to Moscow' })).toEqual(['E'])
  })
  it('is content if the claimant is the answer', () => {
    const key = { ...aircraft, stem: 'Who claims that aircraft were hit?', attribution: null }
    const options = key.options.map((option) =>
      option.isKey ? { ...option, text: 'Security Service of Ukraine' } : option,
    )
    expect(run(17, { ...key, options })).toEqual([])
  })
})
