import { describe, expect, it } from 'vitest'
import type { Fact } from '@/core/facts/fact'
import { buildQuestions } from '@/core/questions/build-questions'
import { checkQuestion } from '@/core/questions/check-question'
import { aFact, anEntity, contextOf, ENTITIES, FACTS, SAYINGS } from '@/tests/support/small-dossier'

const ALL = [...FACTS, ...SAYINGS]
const build = (facts: Fact[] = ALL) => buildQuestions(facts, ENTITIES, 'seed')
const several = (facts?: Fact[]) => build(facts).filter((question) => question.type === 'multiple-response')
const whose = (facts?: Fact[]) => build(facts).filter((question) => question.type === 'who-says')
const changed = (id: string, change: Partial<Fact>) =>
  ALL.map((fact) => (fact.id === id ? { ...fact, ...change } : fact))

/** What two sides want and turn down, as facts of the dossier's own voice. */
const WISHES = [
  ['ukraine', 'demands', 'open skies'],
  ['ukraine', 'demands', 'grain exports'],
  ['ukraine', 'demands', 'a court'],
  ['ukraine', 'rejects', 'a new border'],
  ['russia', 'demands', 'a new border'],
  ['russia', 'demands', 'lower tariffs'],
  ['russia', 'demands', 'open skies'],
].map(([subject = '', kind = '', text = '']) =>
  aFact({
    id: `${subject}-${kind}-${text.replaceAll(' ', '-')}`,
    kind: kind === 'demands' ? 'demands' : 'rejects',
    topic: 'wishes',
    subject,
    relation: kind,
    object: { type: 'text', text, accept: [] },
    statement: `In June 2025 ${subject === 'russia' ? 'Moscow' : 'Kyiv'} ${kind === 'demands' ? 'asked for' : 'turned down'} [[${text}]].`,
    ask: `What did ${subject === 'russia' ? 'Moscow' : 'Kyiv'} ${kind === 'demands' ? 'ask for' : 'turn down'} in June 2025 on ${text.length} matters?`,
    closed: true,
  }),
)
const SIDES = ENTITIES.map((entity) =>
  entity.id === 'russia' || entity.id === 'ukraine' ? { ...entity, side: entity.id } : entity,
)

describe('questions with several right answers', () => {
  it('tell of one person what facts say, and offer what they say of others', () => {
    const [question] = several()
    expect(question?.stem).toBe('By the reports in this dossier, Sergey Lavrov ____.')
    const keys = question?.options.filter(({ isKey }) => isKey).map(({ text }) => text)
    expect(keys?.sort()).toEqual([
      'said in May 2025 that a draft was ready',
      'said in May 2025 that patience has limits',
    ])
    for (const { isKey, falsity } of question?.options ?? []) {
      if (!isKey) expect(falsity?.reason).toMatch(/^In this dossier nobody but .+ is named for this\.$/)
    }
  })

  it('offer nothing whose own fact leaves open that others said it too', () => {
    const open = ALL.map((fact) => (fact.topic === 'sayings' ? { ...fact, closed: false } : fact))
    expect(several(open)).toEqual([])
  })

  it('ask what a side wants; what it turns down, or the other side alone wants, does not fit', () => {
    const questions = buildQuestions(WISHES, SIDES, 1).filter((question) => question.type === 'multiple-response')
    const [ukraine] = questions.filter(({ id }) => id.startsWith('several.ukraine.demands'))
    expect(ukraine?.stem).toBe('Which of these did Ukraine call for, by the reports up to June 2025?')
    const wrong = ukraine?.options.filter(({ isKey }) => !isKey).map(({ text, falsity }) => [text, falsity?.reason])
    expect(wrong?.sort()).toEqual([
      ['a new border', 'In June 2025 Kyiv turned down a new border.'],
      ['lower tariffs', 'In this dossier “lower tariffs” is not among what Ukraine called for.'],
    ])
  })

  it('leave claims and disputed facts out, and facts that rule the form out', () => {
    expect(several(changed('said-that-a-draft-was-ready', { claimedBy: 'russia' }))).toEqual([])
    expect(several(changed('said-that-a-draft-was-ready', { skipForms: ['multiple-response'] }))).toEqual([])
  })
})

describe('questions on who says so', () => {
  it('put the claim without its claimant, and offer others who are heard', () => {
    const [question] = whose()
    expect(question?.stem).toBe(
      'By the reports in this dossier, who said that trains for the captives would run from 24 May 2025?',
    )
    expect(question?.options.find(({ isKey }) => isKey)?.text).toBe('Andriy Yermak')
    expect(question?.options).toHaveLength(4)
    expect(question?.attribution).toBe(null)
    const reasons = question?.options.filter(({ isKey }) => !isKey).map(({ falsity }) => falsity?.reason)
    expect(new Set(reasons)).toEqual(new Set(['In this dossier nobody but Andriy Yermak is reported to say this.']))
  })

  it('are not asked where the dossier does not say that nobody else says it', () => {
    expect(whose(changed('trains-run', { soleClaimant: undefined }))).toEqual([])
  })

  it('never offer who passes the claim on', () => {
    const [question] = whose(
      changed('trains-run', { evidence: [{ article: 'wire', paragraph: 1, stance: 'supports', via: 'lavrov' }] }),
    )
    expect(question?.options.map(({ text }) => text)).not.toContain('Sergey Lavrov')
  })

  it.each([
    [
      'According to Andriy Yermak, trains would run from [[24 May 2025]].',
      'By the reports in this dossier, who said that trains would run from 24 May 2025?',
    ],
    [
      'In Kyiv Andriy Yermak said that trains would run from [[24 May 2025]].',
      'In Kyiv, by the reports in this dossier, who said that trains would run from 24 May 2025?',
    ],
  ])('turn “%s” round', (statement, stem) => {
    expect(whose(changed('trains-run', { statement })).map((question) => question.stem)).toEqual([stem])
  })

  it.each([
    ['names the claimant twice', 'Andriy Yermak said that Yermak would wait until [[24 May 2025]].'],
    ['has the claimant inside a clause', 'Wire reported that Andriy Yermak had waited until [[24 May 2025]].'],
    ['has the claimant’s words by possession', 'Andriy Yermak’s letter set the date to [[24 May 2025]].'],
  ])('are not asked where the statement %s', (_what, statement) => {
    expect(whose(changed('trains-run', { statement }))).toEqual([])
  })
})

describe('questions on figures', () => {
  it('take the place of typed ones for facts whose answer is a figure', () => {
    const ids = build().map(({ id }) => id)
    expect(ids).toContain('swap-size.number')
    expect(ids).not.toContain('swap-size.typed')
    expect(ids).toContain('swap-size.cloze')
  })

  it('allow a tenth either way only where the fact is approximate', () => {
    const about = FACTS.map((fact) =>
      fact.id === 'swap-size' && fact.object.type === 'number'
        ? { ...fact, object: { ...fact.object, bound: 'about' as const } }
        : fact,
    )
    const tolerances = [FACTS, about].map((facts) =>
      build(facts).flatMap((question) =>
        question.id === 'swap-size.number' && question.type === 'number' ? [question.tolerance] : [],
      ),
    )
    expect(tolerances).toEqual([[0], [0.1]])
  })
})

describe('what the checks say of the newer types', () => {
  const context = contextOf(ALL, ENTITIES)
  const errorsOf = (question: Parameters<typeof checkQuestion>[0]) =>
    checkQuestion(question, context)
      .filter(({ severity }) => severity === 'E')
      .map(({ check }) => check)

  it('is nothing that blocks, as they are built', () => {
    const newer = build().filter(({ type }) => type === 'multiple-response' || type === 'number' || type === 'who-says')
    expect(newer.length).toBeGreaterThan(3)
    expect(newer.flatMap(errorsOf)).toEqual([])
  })

  it('is nothing against a gap for 2 beside a sentence of 2 June, which once blocked the question (3)', () => {
    const counts = [2, 3].map((value) =>
      aFact({
        id: `count-${value}`,
        kind: 'number',
        topic: 'counts',
        subject: value === 2 ? 'russia' : 'ukraine',
        relation: 'trucks',
        object: { type: 'number', value, unit: 'truck', bound: 'exactly', text: String(value) },
        statement: `On 2 June 2025 the customs list of ${value === 2 ? 'Moscow' : 'Kyiv'} showed [[${value}]] trucks.`,
        ask: `How many trucks did the customs list of ${value === 2 ? 'Moscow' : 'Kyiv'} show on 2 June 2025?`,
      }),
    )
    const gaps = buildQuestions(counts, ENTITIES, 1).filter((question) => question.type === 'multi-cloze')
    expect(gaps).toHaveLength(1)
    const listed = contextOf(counts, ENTITIES)
    expect(gaps.flatMap((question) => checkQuestion(question, listed)).filter(({ check }) => check === 3)).toEqual([])
    const told = gaps.map((question) => ({
      ...question,
      blanks: question.blanks.map((blank) => ({ ...blank, statement: `${blank.statement} All 2 of 3 were empty.` })),
    }))
    expect(told.flatMap((question) => checkQuestion(question, listed)).map(({ check }) => check)).toContain(3)
  })

  it('is nothing against a name and a 2 asked together on 2 June, which once blocked the question (3)', () => {
    const told = { kind: 'number', topic: 'counts', subject: 'russia', asOf: '2025-06-02' } as const
    const both = [
      aFact({
        ...told,
        id: 'count',
        relation: 'trucks',
        object: { type: 'number', value: 2, unit: 'truck', bound: 'exactly', text: '2' },
        statement: 'On 2 June 2025 the customs list of Moscow showed [[2]] trucks.',
        ask: 'How many trucks did the customs list of Moscow show on 2 June 2025?',
      }),
      aFact({
        ...told,
        id: 'list-keeper',
        kind: 'leads',
        relation: 'keeper',
        object: { type: 'entity', id: 'lavrov' },
        statement: 'On 2 June 2025 the customs list of Moscow was kept by [[Sergey Lavrov]].',
        ask: 'Who kept the customs list of Moscow on 2 June 2025?',
      }),
    ]
    const gaps = buildQuestions(both, ENTITIES, 1).filter((question) => question.type === 'multi-cloze')
    expect(gaps).toHaveLength(1)
    expect(
      gaps.flatMap((question) => checkQuestion(question, contextOf(both, ENTITIES))).filter(({ check }) => check === 3),
    ).toEqual([])
  })

  it('is that a wrong option may be true, where the fact that it is from does not stand against it (6)', () => {
    const [question] = several()
    const open = contextOf(
      ALL.map((fact) => ({ ...fact, closed: false })),
      ENTITIES,
    )
    if (!question) throw new Error('No question')
    expect(checkQuestion(question, open).map(({ check }) => check)).toContain(6)
  })

  it('is that nothing stands against other speakers, where the claimant is not said to be the only one (6)', () => {
    const [question] = whose()
    const open = contextOf(changed('trains-run', { soleClaimant: undefined }), ENTITIES)
    if (!question) throw new Error('No question')
    expect(checkQuestion(question, open).map(({ check }) => check)).toContain(6)
  })

  it('is that an outlet whose own article has the claim says it too (6)', () => {
    const wire = anEntity({ id: 'the-wire', name: 'Wire' })
    const [question] = whose()
    if (!question) throw new Error('No question')
    const at = question.options.findIndex(({ isKey }) => !isKey)
    const options = question.options.map((option, i) =>
      i === at ? { ...option, text: 'Wire', entityId: wire.id } : option,
    )
    const found = checkQuestion({ ...question, options }, contextOf(ALL, [...ENTITIES, wire]))
    expect(found.map(({ check, reason }) => [check, reason])).toContainEqual([6, '“Wire” passes the claim on, in wire'])
  })

  it('is that the claimant stands in the stem (3), in another option (5), and in no passage (2)', () => {
    const [question] = whose()
    if (!question) throw new Error('No question')
    expect(
      errorsOf({ ...question, stem: 'After Yermak spoke, who said that trains would run from 24 May 2025?' }),
    ).toEqual([])
    expect(
      errorsOf({ ...question, stem: 'After Andriy Yermak spoke, who said that trains would run from 24 May 2025?' }),
    ).toContain(3)
    const options = question.options.map((option) =>
      option.isKey ? option : { ...option, text: 'Andriy Yermak', entityId: 'yermak' },
    )
    expect(errorsOf({ ...question, options })).toEqual(expect.arrayContaining([4, 5]))
    const unread = contextOf(ALL, ENTITIES, () => 'Trains run from 24 May 2025.')
    expect(checkQuestion(question, unread).map(({ check }) => check)).toContain(2)
  })

  it('is that of several right answers one stands among the wrong ones (5)', () => {
    const questions = buildQuestions(WISHES, SIDES, 1)
    const question = questions.find(({ id }) => id.startsWith('several.ukraine.demands'))
    if (question?.type !== 'multiple-response') throw new Error('No question')
    const options = question.options.map((option) => (option.isKey ? option : { ...option, text: 'a court' }))
    const found = checkQuestion({ ...question, options }, contextOf(WISHES, SIDES)).map(({ check }) => check)
    expect(found).toEqual(expect.arrayContaining([4, 5]))
  })
})
