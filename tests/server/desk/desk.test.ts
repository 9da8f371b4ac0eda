import { beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_FORM, type FactForm } from '@/core/desk/fact-form'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import { deleteAccount } from '@/server/auth/delete-account'
import { exportAccount } from '@/server/auth/export-account'
import { database } from '@/server/database/client'
import { addArticle } from '@/server/desk/add-article'
import { addByHand } from '@/server/desk/add-by-hand'
import { labelAsDispute, readComparison, removeDispute } from '@/server/desk/compare'
import { createDossier } from '@/server/desk/create-dossier'
import { acceptSuggestion, rejectSuggestion, supersedeFact, undoDecision } from '@/server/desk/decide'
import { mergeNames, readNames, saveName, splitOff } from '@/server/desk/names'
import { type Desk, type DeskSuggestion, readDesk } from '@/server/desk/read-desk'
import { setPassage } from '@/server/desk/set-passage'
import { addEditor, setSharing } from '@/server/desk/sharing'
import { findDossier, listDossiers } from '@/server/facts/queries'
import { getAttempt } from '@/server/quiz/get-attempt'
import { saveResponse } from '@/server/quiz/save-response'
import { startAttempt } from '@/server/quiz/start-attempt'
import { listCorrections } from '@/server/review/list-corrections'
import { findSet } from '@/server/sets/find-set'
import { testDatabase } from '../../support/database'
import { FLOOD_ARTICLE, FLOOD_DETAILS } from '../../support/flood-article'
import { SCHOOLS } from '../../support/flood-dossier'
import { makeGuest, makePerson, PASSWORD } from '../../support/people'
import { rightAnswer, saveRequest, servedQuestions, started } from '../../support/quiz-content'

const { clear } = testDatabase()
let teacher: string
let dossierId: string

beforeEach(async () => {
  await clear()
  teacher = (await makePerson({ name: 'Ms Osei', roles: ['teacher'] })).id
  const created = await createDossier({
    ownerId: teacher,
    title: 'The Marlow Green flood',
    summary: 'What the flood did.',
    zone: 'Europe/London',
    day: '2026-11-24',
  })
  if (!created.ok) throw new Error(created.code)
  dossierId = created.value.dossierId
})

const editor = () => ({ userId: teacher, dossierId })

async function bringIn(text = FLOOD_ARTICLE, details = FLOOD_DETAILS, relays: string[] = []) {
  const original = new Uint8Array(new TextEncoder().encode(text))
  return addArticle(editor(), { details, relays, read: { text, original, format: 'text' } })
}

async function onWords(paragraph: number, words: string, userId = teacher): Promise<DeskSuggestion> {
  const added = await addByHand({ userId, dossierId, articleSlug: 'valley-post-2026-11-24', paragraph, words })
  if (!added.ok) throw new Error(added.detail)
  return onDesk(added.value.suggestionId)
}

async function onDesk(id: string): Promise<DeskSuggestion> {
  const found = (await desk()).suggestions.find((suggestion) => suggestion.id === id)
  if (!found) throw new Error(`No suggestion ${id}`)
  return found
}

async function desk(userId = teacher): Promise<Desk> {
  const found = await readDesk({ userId, dossierId })
  if (!found) throw new Error('No desk')
  return found
}

async function accept({ id, sequence }: Pick<DeskSuggestion, 'id' | 'sequence'>, form: FactForm, userId = teacher) {
  return acceptSuggestion({ userId, dossierId, suggestionId: id, seen: sequence, form })
}

describe('an imported article', () => {
  it('is kept byte for byte, and every stored range reproduces its words', async () => {
    const text = FLOOD_ARTICLE.replaceAll('\n', '\r\n')
    expect(await bringIn(text)).toMatchObject({ ok: true })
    const row = await database().importedArticle.findFirstOrThrow()
    expect(new TextDecoder().decode(row.original)).toBe(text)
    const { articles, suggestions } = await desk()
    expect(articles[0]?.text).toBe(text)
    expect(articles[0]?.passages.filter(({ furniture }) => furniture).map(({ n }) => n)).toEqual([3])
    for (const { range, evidence } of suggestions) {
      expect(text.slice(range?.start, range?.end)).toBe(evidence)
    }
  })

  it('came with the suggestions of a sentence in any order: the surest is first, then as they stand there', async () => {
    const text = `Marlow votes on its libraries

Councillors in Marlow voted on Monday to close nine of the county’s 31 libraries by the end of March, in a move that the council says will save £4.1m a year.

The plan was passed by 34 votes to 29 in Holmeshire on Tuesday after a debate of eleven hours and 12 speeches.`
    await bringIn(text)
    const suggested = suggestFacts({ text, date: FLOOD_DETAILS.date })
    expect(suggested.length).toBeGreaterThan(6)
    const shown = (await desk()).suggestions.map(({ evidence, answerRange }) => [evidence, answerRange?.start])
    expect(shown).toEqual(suggested.map(({ evidence, answerStart }) => [evidence, answerStart]))
  })

  it('is noticed when it comes a second time, whatever its spaces and line ends', async () => {
    await bringIn()
    const again = await bringIn(FLOOD_ARTICLE.replaceAll('\n', '\r\n  '))
    expect(again).toEqual({ ok: false, code: 'same-article', detail: 'valley-post-2026-11-24' })
  })

  it('has its dropped paragraphs restored, and dropped again', async () => {
    await bringIn()
    const furniture = async () =>
      (await desk()).articles[0]?.passages.filter((passage) => passage.furniture).map(({ n }) => n)
    const place = { ...editor(), articleSlug: 'valley-post-2026-11-24' }
    expect(await setPassage({ ...place, paragraph: 3, furniture: false })).toMatchObject({ ok: true })
    expect(await furniture()).toEqual([])
    await setPassage({ ...place, paragraph: 3, furniture: true })
    expect(await furniture()).toEqual([3])
    expect(await setPassage({ ...place, paragraph: 99, furniture: true })).toMatchObject({ code: 'not-found' })
  })
})

describe('deciding on suggestions', () => {
  beforeEach(async () => {
    await bringIn()
  })

  it('makes a question of an accepted fact at once, with the highlighted words in its footnote', async () => {
    expect(await accept(await onWords(4, '12'), SCHOOLS)).toMatchObject({
      ok: true,
      value: { factSlug: expect.any(String) },
    })
    const { questionCount, setId } = await desk()
    expect(questionCount).toBeGreaterThan(0)
    const found = await findDossier({ dossierId, readerId: teacher })
    const [footnote] = [...(found?.footnotes.values() ?? [])]
    expect(footnote?.citations).toMatchObject([
      {
        outlet: 'Valley Post',
        dateLabel: '24 November 2026',
        paragraph: 4,
        quoted: { before: '', words: 'The flood closed 12 schools in the valley.' },
      },
    ])
    expect(footnote?.citations[0]?.quoted?.after).toBe(' Farrow’s deputy, Tomas Bell, leads the relief committee.')
    expect(await findSet({ setId: setId ?? '', readerId: teacher })).toMatchObject({ isOpen: true, count: 1 })
  })

  it('asks who says so before it accepts a sentence that reports speech', async () => {
    const spoken = await onWords(2, '340')
    expect(spoken.needsAttribution).toBe(true)
    const form = {
      ...SCHOOLS,
      relation: 'households without power',
      answer: '340',
      unit: 'households',
      statement: 'In November 2026 the Marlow Green flood left 340 households without power.',
    }
    const refused = await accept(spoken, { ...form, says: '' })
    expect(refused).toMatchObject({
      ok: true,
      value: { problems: { says: expect.stringMatching(/choose who says so/) } },
    })
    const unsaid = await accept(spoken, { ...form, says: 'claim', claimant: 'Lina Farrow' })
    expect(unsaid).toMatchObject({ value: { problems: { statement: expect.stringMatching(/Lina Farrow claims it/) } } })
    const said = await accept(spoken, {
      ...form,
      says: 'claim',
      claimant: 'Lina Farrow',
      statement: 'According to Lina Farrow, in November 2026 the flood left 340 households without power.',
    })
    expect(said).toMatchObject({ ok: true, value: { factSlug: expect.any(String) } })
    const found = await findDossier({ dossierId, readerId: teacher })
    expect(found?.dossier.facts[0]).toMatchObject({
      claimedBy: 'lina-farrow',
      ask: 'According to Lina Farrow, in November 2026 the flood left how many households without power?',
    })
    expect(found?.dossier.entities.find(({ id }) => id === 'lina-farrow')?.type).toBe('person')
  })

  it('refuses a figure that the paragraph does not have', async () => {
    const refused = await accept(await onWords(4, '12'), {
      ...SCHOOLS,
      answer: '13',
      statement: 'In November 2026 the flood closed 13 schools.',
    })
    expect(refused).toMatchObject({ value: { problems: { answer: '“13” does not stand in paragraph 4.' } } })
  })

  it('keeps every decision, takes one back, and tells who decided', async () => {
    const open = await onWords(4, '12')
    await accept(open, SCHOOLS)
    const accepted = await onDesk(open.id)
    expect(accepted).toMatchObject({ state: 'accepted', sequence: 1, author: 'Ms Osei' })
    await undoDecision({ ...editor(), suggestionId: open.id, seen: 1 })
    expect(await onDesk(open.id)).toMatchObject({ state: 'open', sequence: 2 })
    expect((await findDossier({ dossierId, readerId: teacher }))?.dossier.facts).toEqual([])
    await undoDecision({ ...editor(), suggestionId: open.id, seen: 2 })
    expect(await onDesk(open.id)).toMatchObject({ state: 'accepted', sequence: 3 })
    await rejectSuggestion({ ...editor(), suggestionId: open.id, seen: 3 })
    expect((await desk()).questionCount).toBe(0)
    expect(await database().suggestionDecision.count()).toBe(4)
  })

  it('tells the second of two teachers that the first decided, and keeps the first decision', async () => {
    const colleague = await makePerson({ name: 'Mr Lamb', email: 'lamb@example.org', roles: ['teacher'] })
    await addEditor({ ...editor(), login: ' Lamb@example.org ' })
    const open = await onWords(4, '12')
    await rejectSuggestion({ userId: colleague.id, dossierId, suggestionId: open.id, seen: 0 })
    const late = await accept(open, SCHOOLS)
    expect(late).toMatchObject({ ok: false, code: 'changed', detail: expect.stringMatching(/^Mr Lamb decided/) })
    expect(await onDesk(open.id)).toMatchObject({ state: 'rejected', sequence: 1 })
  })

  it('decides once if two decide in the same moment', async () => {
    const open = await onWords(4, '12')
    const both = await Promise.all([
      accept(open, SCHOOLS),
      rejectSuggestion({ ...editor(), suggestionId: open.id, seen: 0 }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await database().suggestionDecision.count()).toBe(1)
  })

  it('gives a corrected fact a new version, keeps the old one and what was answered', async () => {
    const open = await onWords(4, '12')
    await accept(open, SCHOOLS)
    const learner = await makePerson({ name: 'Ana', roles: ['student'] })
    await setSharing({ ...editor(), visibility: 'public', classIds: [] })
    const { setId } = await desk()
    const started = await startAttempt({ learnerId: learner.id, setId: setId ?? '', mode: 'practice' })
    if (!started.ok) throw new Error(started.code)
    await accept(await onDesk(open.id), {
      ...SCHOOLS,
      statement: 'On 24 November 2026 the Marlow Green flood closed 12 schools.',
      ask: '',
    })
    const [fact] = await database().fact.findMany({ include: { versions: true } })
    expect(fact).toMatchObject({ version: 2 })
    expect(fact?.versions).toHaveLength(2)
    const attempt = await getAttempt({ learnerId: learner.id, attemptId: started.value.attemptId })
    expect(JSON.stringify(attempt)).toContain('In November 2026')
  })

  it('lets two articles that say the same stand behind one fact, and counts what relays one source once', async () => {
    await accept(await onWords(4, '12'), SCHOOLS)
    const second = { outlet: 'Alde Wire', title: 'Schools shut', date: '2026-11-25' }
    await bringIn('In all, 12 schools were shut by the flood at Marlow Green.\n\nThe water fell on Wednesday.', second)
    const added = await addByHand({ ...editor(), articleSlug: 'alde-wire-2026-11-25', paragraph: 1, words: '12' })
    if (!added.ok) throw new Error(added.code)
    await accept(await onDesk(added.value.suggestionId), SCHOOLS)
    const found = await findDossier({ dossierId, readerId: teacher })
    expect(found?.dossier.facts).toHaveLength(1)
    expect([...(found?.footnotes.values() ?? [])][0]).toMatchObject({ independentSources: 2 })
  })
})

describe('a correction', () => {
  beforeEach(async () => {
    await bringIn()
  })

  it('is told to learners who studied the fact, keeps their results, and is not told to others', async () => {
    const open = await onWords(4, '12')
    await accept(open, SCHOOLS)
    await setSharing({ ...editor(), visibility: 'public', classIds: [] })
    const { id: learnerId, identity } = await makeGuest()
    const attemptId = await started({ learnerId, setId: (await desk()).setId ?? '', mode: 'practice' })
    const [asked] = await servedQuestions(attemptId)
    if (!asked) throw new Error('Nothing asked')
    const request = saveRequest(asked.position, rightAnswer(asked.question))
    expect(await saveResponse({ identity, attemptId, request })).toMatchObject({ ok: true })
    expect(await listCorrections({ learnerId })).toEqual([])
    const corrected = 'On 24 November 2026 the Marlow Green flood closed 12 schools.'
    await accept(await onDesk(open.id), { ...SCHOOLS, statement: corrected, ask: '' })
    const expected = { before: 'In November 2026 the Marlow Green flood closed 12 schools.', now: corrected }
    expect(await listCorrections({ learnerId })).toMatchObject([{ ...expected, isSuperseded: false }])
    expect(await listCorrections({ learnerId: teacher })).toEqual([])
    expect(await database().response.count()).toBe(1)
    await supersedeFact({ ...editor(), suggestionId: open.id, seen: 2 })
    expect(await listCorrections({ learnerId })).toMatchObject([{ isSuperseded: true }])
    expect(await desk()).toMatchObject({ questionCount: 0, setId: null })
    expect(await database().question.count({ where: { retiredAt: null } })).toBe(0)
  })
})

describe('two articles that differ', () => {
  it('have their readings labelled as disputed, side by side, and unlabelled again', async () => {
    await bringIn()
    await accept(await onWords(4, '12'), SCHOOLS)
    const text = 'The flood shut 15 schools around Marlow Green, by our count.\n\nThe water fell on Wednesday.'
    await bringIn(text, { outlet: 'Alde Wire', title: 'Schools shut', date: '2026-11-25' })
    const added = await addByHand({ ...editor(), articleSlug: 'alde-wire-2026-11-25', paragraph: 1, words: '15' })
    if (!added.ok) throw new Error(added.code)
    const statement = 'In November 2026 the flood at Marlow Green closed 15 schools.'
    await accept(await onDesk(added.value.suggestionId), { ...SCHOOLS, answer: '15', statement })
    const before = await readComparison(editor())
    expect(before?.pairs).toMatchObject([
      { kind: 'differs', facts: [{ outlet: 'Valley Post' }, { outlet: 'Alde Wire' }] },
    ])
    const [first, second] = before?.pairs[0]?.facts.map(({ factId }) => factId) ?? []
    const difference = 'The figures differ, and neither says how it was counted.'
    const factIds: [string, string] = [first ?? '', second ?? '']
    expect(await labelAsDispute({ ...editor(), factIds, title: 'Schools closed', difference })).toMatchObject({
      ok: true,
    })
    const found = await findDossier({ dossierId, readerId: teacher })
    const readings = [
      { says: 'Valley Post says', text: '12' },
      { says: 'Alde Wire says', text: '15' },
    ]
    expect([...(found?.footnotes.values() ?? [])]).toMatchObject([
      { status: 'disputed', readings },
      { status: 'disputed', readings },
    ])
    await removeDispute({ ...editor(), disputeId: 'schools-closed' })
    const after = await findDossier({ dossierId, readerId: teacher })
    expect(after?.dossier.facts.map(({ status }) => status)).toEqual(['active', 'active'])
  })
})

describe('the names of a dossier', () => {
  const LEADER: FactForm = {
    ...EMPTY_FORM,
    kind: 'leads',
    subject: 'the relief committee',
    relation: 'leader',
    answerType: 'entity',
    answer: 'Tomas Bell',
    asOf: '2026-11-24',
    says: 'fact',
    closed: 'on',
    statement: 'In November 2026 Tomas Bell led the relief committee.',
  }

  beforeEach(async () => {
    await bringIn()
    expect(await accept(await onWords(4, 'Tomas Bell'), LEADER)).toMatchObject({
      value: { factSlug: expect.any(String) },
    })
  })

  const named = async (id: string) => (await readNames(editor()))?.names.find(({ entity }) => entity.id === id)

  it('are merged with the facts that use them, and split again', async () => {
    await saveName({
      ...editor(),
      entityId: 'relief-committee',
      seen: (await named('relief-committee'))?.seen ?? '',
      details: {
        name: 'the relief committee',
        type: 'group',
        plural: false,
        aliases: ['Bell’s committee'],
        roles: [],
        side: '',
        description: '',
      },
    })
    expect((await named('relief-committee'))?.entity).toMatchObject({
      type: 'group',
      aliases: [{ text: 'Bell’s committee' }],
    })
    await splitOff({ ...editor(), entityId: 'relief-committee', alias: 'Bell’s committee' })
    expect((await named('bell-committee'))?.entity.name).toBe('Bell’s committee')
    expect(await mergeNames({ ...editor(), from: 'relief-committee', into: 'bell-committee' })).toMatchObject({
      ok: true,
    })
    const found = await findDossier({ dossierId, readerId: teacher })
    expect(found?.dossier.facts[0]?.subject).toBe('bell-committee')
    expect(await named('relief-committee')).toBeUndefined()
  })

  it('are not overwritten by somebody who saw them as they were before', async () => {
    const before = await named('tomas-bell')
    const details = {
      name: 'Tomas Bell',
      type: 'person' as const,
      plural: false,
      aliases: [],
      roles: [],
      side: '',
      description: '',
    }
    const change = (description: string) =>
      saveName({ ...editor(), entityId: 'tomas-bell', seen: before?.seen ?? '', details: { ...details, description } })
    expect(await change('A deputy mayor.')).toMatchObject({ ok: true })
    expect(await change('Somebody else.')).toMatchObject({ ok: false, code: 'changed' })
    expect((await named('tomas-bell'))?.entity.description).toBe('A deputy mayor.')
  })
})

describe('who reads a dossier', () => {
  it('is its owner, its editors, a class it is shared with, or everybody', async () => {
    await bringIn()
    await accept(await onWords(4, '12'), SCHOOLS)
    const student = await makePerson({ name: 'Ana', roles: ['student'] })
    const stranger = await makePerson({ name: 'Zoe', roles: ['student'] })
    const classroom = await database().classroom.create({
      data: {
        name: '9b',
        teachers: { create: { teacherId: teacher } },
        enrolments: { create: { learnerId: student.id } },
      },
    })
    const setId = (await desk()).setId ?? ''
    const readers = async () => {
      const people = [teacher, student.id, stranger.id, null]
      return Promise.all(
        people.map(async (readerId) => {
          const reads = [
            await findDossier({ dossierId, readerId }),
            (await listDossiers({ readerId })).find(({ id }) => id === dossierId),
            await findSet({ setId, readerId }),
          ].map((found) => found !== null && found !== undefined)
          expect(new Set(reads).size).toBe(1)
          return reads[0]
        }),
      )
    }
    expect(await readers()).toEqual([true, false, false, false])
    expect(await startAttempt({ learnerId: student.id, setId, mode: 'practice' })).toMatchObject({ ok: false })
    await setSharing({ ...editor(), visibility: 'class', classIds: [classroom.id] })
    expect(await readers()).toEqual([true, true, false, false])
    expect(await startAttempt({ learnerId: student.id, setId, mode: 'practice' })).toMatchObject({ ok: true })
    await setSharing({ ...editor(), visibility: 'public', classIds: [] })
    expect(await readers()).toEqual([true, true, true, true])
  })

  it('does not let a stranger change anything, as if the dossier were not there', async () => {
    await bringIn()
    const open = await onWords(4, '12')
    const stranger = (await makePerson({ name: 'Mr Fox', roles: ['teacher'] })).id
    const foreign = { userId: stranger, dossierId }
    const missing = { userId: teacher, dossierId: 'nothing' }
    expect(await readDesk(foreign)).toBeNull()
    for (const scope of [foreign, missing]) {
      const answers = [
        await acceptSuggestion({ ...scope, suggestionId: open.id, seen: 0, form: SCHOOLS }),
        await rejectSuggestion({ ...scope, suggestionId: open.id, seen: 0 }),
        await mergeNames({ ...scope, from: 'a', into: 'b' }),
        await setSharing({ ...scope, visibility: 'public', classIds: [] }),
        await addEditor({ ...scope, login: 'x' }),
      ]
      expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
        new Set([JSON.stringify({ ok: false, code: 'not-found', detail: 'There is no such dossier of yours.' })]),
      )
    }
  })
})

describe('an account that is deleted', () => {
  it('leaves a dossier to whoever edits it with its owner', async () => {
    await bringIn()
    const colleague = await makePerson({ name: 'Mr Lamb', email: 'lamb@example.org', roles: ['teacher'] })
    await addEditor({ ...editor(), login: 'lamb@example.org' })
    expect(await deleteAccount({ userId: teacher, password: PASSWORD })).toMatchObject({ ok: true })
    expect(await readDesk({ userId: colleague.id, dossierId })).toMatchObject({ isOwner: true })
  })

  it('takes its articles along, but for a dossier that somebody answered questions of, which nobody reads any more', async () => {
    await bringIn()
    await accept(await onWords(4, '12'), SCHOOLS)
    await setSharing({ ...editor(), visibility: 'public', classIds: [] })
    const learner = await makePerson({ name: 'Ana', roles: ['student'] })
    await startAttempt({ learnerId: learner.id, setId: (await desk()).setId ?? '', mode: 'practice' })
    const other = await createDossier({
      ownerId: teacher,
      title: 'Other',
      summary: 'Other',
      zone: 'UTC',
      day: '2026-11-24',
    })
    const otherId = other.ok ? other.value.dossierId : ''
    const original = new Uint8Array(new TextEncoder().encode(FLOOD_ARTICLE))
    await addArticle(
      { userId: teacher, dossierId: otherId },
      { details: FLOOD_DETAILS, relays: [], read: { text: FLOOD_ARTICLE, original, format: 'text' } },
    )
    expect(await exportAccount({ userId: teacher, now: new Date(0) })).toMatchObject({
      dossiers: [{ part: 'owner', articles: [{ text: FLOOD_ARTICLE }] }, { part: 'owner' }],
      decisions: [{ state: 'accepted' }],
    })
    await deleteAccount({ userId: teacher, password: PASSWORD })
    expect(await database().dossier.findMany({ select: { id: true, ownerId: true } })).toEqual([
      { id: dossierId, ownerId: null },
    ])
    expect(await findDossier({ dossierId, readerId: learner.id })).toBeNull()
  })
})
