import { beforeEach, describe, expect, test } from 'vitest'
import { toEdit } from '@/core/questions/edit-question'
import { SetConditions, type SetDetails } from '@/core/questions/own-set'
import type { QuestionEdit } from '@/core/questions/question-edit'
import { deleteAccount } from '@/server/auth/delete-account'
import { exportAccount } from '@/server/auth/export-account'
import { database } from '@/server/database/client'
import { findDossier, listDossiers } from '@/server/facts/queries'
import { getAttempt } from '@/server/quiz/get-attempt'
import { startAttempt } from '@/server/quiz/start-attempt'
import { countSet } from '@/server/sets/count-set'
import { findFacts } from '@/server/sets/find-facts'
import { findSet } from '@/server/sets/find-set'
import { listQuestions } from '@/server/sets/list-questions'
import { findOwnSet, listOwnSets, listSetsByOthers } from '@/server/sets/own-set'
import { previewSet } from '@/server/sets/preview-set'
import { readBank } from '@/server/sets/read-bank'
import { checkEdit, openQuestion, saveQuestion } from '@/server/sets/save-question'
import { archiveSet, changeQuestion, createSet, saveSet, setVisibility } from '@/server/sets/save-set'
import { testDatabase } from '@/tests/support/database'
import { makeGuest, makePerson, PASSWORD } from '@/tests/support/people'
import { DOSSIER_ID, SET_ID, servedQuestions, smallContent, started, storeContent } from '@/tests/support/quiz-content'
import { FACTS } from '@/tests/support/small-dossier'

const { clear } = testDatabase()
let ownerId: string
let otherId: string
let guestId: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  ownerId = (await makePerson({ name: 'Olena' })).id
  otherId = (await makePerson({ name: 'Petro' })).id
  guestId = (await makeGuest()).id
})

const LEADERS = 'umerov-leads.choice'

const details = (changes: Partial<SetDetails> = {}): SetDetails => ({
  title: 'My set',
  description: '',
  count: 3,
  fixedOrder: false,
  conditions: SetConditions.parse({ topics: ['delegations', 'dates'] }),
  ...changes,
})

async function makeSet(changes: Partial<SetDetails> = {}): Promise<string> {
  const made = await createSet({ ownerId, dossierId: DOSSIER_ID, details: details(changes) })
  if (!made.ok) throw new Error(made.code)
  return made.value.setId
}

async function heldIds(setId: string): Promise<string[]> {
  const rows = await database().setQuestion.findMany({ where: { setId }, orderBy: { position: 'asc' } })
  return rows.map(({ questionId }) => questionId.slice(DOSSIER_ID.length + 1))
}

async function questionOf(questionId: string) {
  const bank = await readBank({ dossierId: DOSSIER_ID, readerId: ownerId, ownerId })
  const entry = bank?.entries.find(({ question }) => question.id === questionId)
  if (!entry) throw new Error(`no question ${questionId}`)
  return entry
}

/** The leaders' question with other words in its stem. */
async function newStem(stem: string, questionId = LEADERS): Promise<QuestionEdit> {
  return { ...toEdit((await questionOf(questionId)).question), stem }
}

const GOOD_STEM = 'Who was at the head of the delegation from Kyiv on 2 June 2025?'

async function saveCopy(setId: string, stem = GOOD_STEM): Promise<string> {
  const edit = await newStem(stem)
  const saved = await saveQuestion({ ownerId, setId, subject: { questionId: LEADERS }, edit, keptWarnings: [] })
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error(JSON.stringify(saved))
  return saved.value.questionId
}

describe('making a set', () => {
  test('holds what its recipe holds, private and for its owner alone', async () => {
    const setId = await makeSet()
    const set = await findOwnSet({ ownerId, setId })
    expect(set).toMatchObject({ title: 'My set', version: 1, visibility: 'private', minutes: 2, isArchived: false })
    const held = await heldIds(setId)
    expect(held).toContain(LEADERS)
    expect(held.every((id) => !id.startsWith('swap-size'))).toBe(true)
    expect((await listOwnSets({ ownerId })).map(({ id }) => id)).toEqual([setId])
    expect(await listOwnSets({ ownerId: otherId })).toEqual([])
  })

  test('takes one question more and leaves one out, each as a new version', async () => {
    const setId = await makeSet()
    const change = (questionId: string, kind: 'add' | 'remove') =>
      changeQuestion({ ownerId, setId, questionId, change: kind })
    await change('swap-size.number', 'add')
    await change(LEADERS, 'remove')
    const held = await heldIds(setId)
    expect(held[0]).toBe('swap-size.number')
    expect(held).not.toContain(LEADERS)
    expect((await findOwnSet({ ownerId, setId }))?.version).toBe(3)
    expect(await change('no-such-question', 'add')).toMatchObject({ ok: false, code: 'question-not-found' })
  })

  test('keeps what was picked and left out when the recipe changes', async () => {
    const setId = await makeSet()
    await changeQuestion({ ownerId, setId, questionId: 'swap-size.number', change: 'add' })
    await changeQuestion({ ownerId, setId, questionId: LEADERS, change: 'remove' })
    const conditions = SetConditions.parse({ topics: ['delegations'] })
    expect(
      await saveSet({ ownerId, setId, version: 3, details: details({ conditions, title: 'Less' }) }),
    ).toMatchObject({ ok: true })
    const held = await heldIds(setId)
    expect(held).toContain('swap-size.number')
    expect(held).not.toContain(LEADERS)
    expect(held.some((id) => id.includes('-date'))).toBe(false)
  })

  test('a form that is older than the set is refused, and nothing of the set changes', async () => {
    const setId = await makeSet()
    await saveSet({ ownerId, setId, version: 1, details: details({ title: 'From one tab' }) })
    const late = await saveSet({ ownerId, setId, version: 1, details: details({ title: 'From the other' }) })
    expect(late).toMatchObject({ ok: false, code: 'changed' })
    expect((await findOwnSet({ ownerId, setId }))?.title).toBe('From one tab')
  })

  test('two changes at once both count', async () => {
    const setId = await makeSet({ conditions: null })
    const picks = ['host-city.choice', LEADERS, 'medinsky-leads.choice']
    await Promise.all(picks.map((questionId) => changeQuestion({ ownerId, setId, questionId, change: 'add' })))
    expect((await heldIds(setId)).sort()).toEqual([...picks].sort())
  })

  test('counts what a recipe holds before anything is made', async () => {
    const count = (conditions: SetConditions | null) =>
      countSet({ dossierId: DOSSIER_ID, ownerId: null, setId: null, conditions, count: 3 })
    const counts = await count(details().conditions)
    expect(counts?.questions).toBeGreaterThan(5)
    expect(counts?.drawn.total).toBe(3)
    expect(await count(null)).toMatchObject({ questions: 0, facts: 0, drawn: { total: 0 } })
    expect(await countSet({ dossierId: 'none', ownerId, setId: null, conditions: null, count: 3 })).toBeNull()
  })

  test('a set of fixed order asks in its order', async () => {
    const picks = ['host-city.typed', 'medinsky-leads.choice', 'swap-size.number']
    const setId = await makeSet({ conditions: null, fixedOrder: true, count: 3 })
    for (const questionId of picks) await changeQuestion({ ownerId, setId, questionId, change: 'add' })
    const attemptId = await started({ learnerId: ownerId, setId, mode: 'practice' })
    expect((await servedQuestions(attemptId)).map(({ question }) => question.id)).toEqual(picks)
  })
})

/** The code of a refusal, or what was achieved. */
function refused<T>(result: { ok: true; value: T } | { ok: false; code: string }): string | { value: T } {
  return result.ok ? { value: result.value } : result.code
}

describe('whose set it is', () => {
  type Attempted = (userId: string, setId: string) => Promise<unknown>
  const edit: QuestionEdit = { stem: GOOD_STEM, options: [], keyAt: null, answer: '', accepted: [] }
  const attempts: [string, Attempted][] = [
    ['read it', (id, setId) => findOwnSet({ ownerId: id, setId })],
    ['look at its page', (id, setId) => findSet({ setId, readerId: id })],
    ['take it', async (id, setId) => refused(await startAttempt({ learnerId: id, setId, mode: 'practice' }))],
    ['save it', async (id, setId) => refused(await saveSet({ ownerId: id, setId, version: 1, details: details() }))],
    [
      'add to it',
      async (id, setId) => refused(await changeQuestion({ ownerId: id, setId, questionId: LEADERS, change: 'add' })),
    ],
    [
      'show it',
      async (id, setId) => refused(await setVisibility({ ownerId: id, setId, visibility: 'public', isTeacher: true })),
    ],
    ['archive it', async (id, setId) => refused(await archiveSet({ ownerId: id, setId, archive: true }))],
    [
      'open its questions',
      async (id, setId) => refused(await openQuestion({ ownerId: id, setId, subject: { questionId: LEADERS } })),
    ],
    [
      'check in it',
      async (id, setId) => refused(await checkEdit({ ownerId: id, setId, subject: { questionId: LEADERS }, edit })),
    ],
    [
      'write in it',
      async (id, setId) =>
        refused(await saveQuestion({ ownerId: id, setId, subject: { questionId: LEADERS }, edit, keptWarnings: [] })),
    ],
  ]

  test.each(attempts)(
    'nobody but its owner can %s: a foreign set and none at all look the same',
    async (what, attempt) => {
      const setId = await makeSet()
      const bundled = SET_ID
      const missing = `${DOSSIER_ID}:own-none`
      const nothing = await attempt(ownerId, missing)
      for (const stranger of [otherId, guestId]) expect(await attempt(stranger, setId)).toEqual(nothing)
      const onBundled = ['look at its page', 'take it'].includes(what) ? nothing : await attempt(ownerId, bundled)
      expect(onBundled).toEqual(nothing)
      expect(await findOwnSet({ ownerId, setId })).toMatchObject({
        version: 1,
        isArchived: false,
        visibility: 'private',
      })
      expect(await attempt(ownerId, setId)).not.toEqual(nothing)
    },
  )

  test('a public set is there for everybody, in the dossier’s list of sets by others too', async () => {
    const setId = await makeSet()
    const listed = (readerId: string | null) => listSetsByOthers({ dossierId: DOSSIER_ID, readerId })
    expect(await listed(null)).toEqual([])
    expect(await setVisibility({ ownerId, setId, visibility: 'public', isTeacher: true })).toMatchObject({ ok: true })
    expect((await listed(null)).map(({ id }) => id)).toEqual([setId])
    expect((await listed(otherId)).map(({ id }) => id)).toEqual([setId])
    expect(await listed(ownerId)).toEqual([])
    expect(await findSet({ setId, readerId: null })).toMatchObject({ origin: 'public', isOpen: true })
    expect(await startAttempt({ learnerId: otherId, setId, mode: 'practice' })).toMatchObject({ ok: true })
    expect(await findOwnSet({ ownerId: otherId, setId })).toBeNull()
  })

  test('a set whose attempts come out too short cannot be made public', async () => {
    const setId = await makeSet({ conditions: null, count: 5 })
    await changeQuestion({ ownerId, setId, questionId: LEADERS, change: 'add' })
    expect(await setVisibility({ ownerId, setId, visibility: 'public', isTeacher: true })).toMatchObject({
      ok: false,
      code: 'has-errors',
    })
  })

  test('somebody who does not teach shows nothing to everybody', async () => {
    const setId = await makeSet()
    const shown = await setVisibility({ ownerId, setId, visibility: 'public', isTeacher: false })
    expect(shown).toMatchObject({ ok: false, code: 'not-allowed' })
    expect(await findSet({ setId, readerId: otherId })).toBeNull()
  })

  test('own sets are no part of what a dossier says of itself', async () => {
    const before = await listDossiers({ readerId: null })
    await makeSet()
    expect(await listDossiers({ readerId: null })).toEqual(before)
    expect((await findDossier({ dossierId: DOSSIER_ID, readerId: null }))?.sets).toHaveLength(4)
  })
})

describe('own versions of questions', () => {
  test('a copy takes the place of its original in the set, and the dossier’s question stays', async () => {
    const setId = await makeSet()
    const copyId = await saveCopy(setId)
    const held = await heldIds(setId)
    expect(held).toContain(copyId)
    expect(held).not.toContain(LEADERS)
    const copy = await questionOf(copyId)
    expect(copy).toMatchObject({ isOwn: true, basedOnId: LEADERS, version: 1, trouble: null })
    expect(copy.question.stem).toBe(GOOD_STEM)
    expect((await questionOf(LEADERS)).question.stem).not.toBe(GOOD_STEM)
    const others = await readBank({ dossierId: DOSSIER_ID, readerId: otherId, ownerId: otherId })
    expect(others?.entries.some(({ isOwn }) => isOwn)).toBe(false)
  })

  test('options that read as before keep their proof; new ones get one, or an error says there is none', async () => {
    const setId = await makeSet()
    const { question } = await questionOf(LEADERS)
    const before = toEdit(question)
    const place = before.keyAt === 0 ? 1 : 0
    const withOption = (text: string) => ({
      ...before,
      options: before.options.map((option, i) => (i === place ? { text, why: 'Told of somebody else.' } : option)),
    })
    const check = (edit: QuestionEdit) => checkEdit({ ownerId, setId, subject: { questionId: LEADERS }, edit })
    expect(await check(before)).toEqual({ ok: true, value: [] })
    const named = await check(withOption('Vladimir Putin'))
    expect(named.ok && named.value.filter(({ severity }) => severity === 'E')).toEqual([])
    const alias = await check(withOption('Umierov'))
    expect(alias).toMatchObject({ ok: true })
    expect(alias.ok && alias.value.some(({ severity, field }) => severity === 'E' && field === `option-${place}`)).toBe(
      true,
    )
  })

  test('a key that is not the fact’s answer is an error at its option', async () => {
    const setId = await makeSet()
    const before = toEdit((await questionOf(LEADERS)).question)
    const keyAt = before.options.findIndex((_, i) => i !== before.keyAt)
    const checked = await checkEdit({ ownerId, setId, subject: { questionId: LEADERS }, edit: { ...before, keyAt } })
    expect(checked.ok && checked.value).toContainEqual(
      expect.objectContaining({ check: 2, severity: 'E', field: `option-${keyAt}` }),
    )
  })

  test('what has an error is not saved, and comes back with what is wrong beside its field', async () => {
    const setId = await makeSet()
    const edit = await newStem('Who led it?')
    const saved = await saveQuestion({ ownerId, setId, subject: { questionId: LEADERS }, edit, keptWarnings: [] })
    expect(saved).toMatchObject({ ok: true, value: { kind: 'held-back' } })
    const findings = saved.ok && saved.value.kind === 'held-back' ? saved.value.findings : []
    expect(findings[0]).toMatchObject({ check: 15, severity: 'E', field: 'stem' })
    expect(await heldIds(setId)).toContain(LEADERS)
  })

  test('a warning stands with a reason, which is kept with the version', async () => {
    const setId = await makeSet()
    const edit = await newStem(
      'Which of them was not led by anybody else than the delegation from Kyiv on 2 June 2025?',
    )
    const save = (keptWarnings: { check: number; reason: string }[]) =>
      saveQuestion({ ownerId, setId, subject: { questionId: LEADERS }, edit, keptWarnings })
    const first = await save([])
    expect(first).toMatchObject({ ok: true, value: { kind: 'held-back' } })
    const findings = first.ok && first.value.kind === 'held-back' ? first.value.findings : []
    expect(findings.map(({ severity }) => severity)).toEqual(findings.map(() => 'W'))
    const reasons = findings.map(({ check }) => ({ check: check ?? 0, reason: 'It is about what was not so.' }))
    const second = await save(reasons)
    if (!second.ok || second.value.kind !== 'saved') throw new Error(JSON.stringify(second))
    expect((await questionOf(second.value.questionId)).keptWarnings.map(({ check }) => check)).toContain(12)
  })

  test('a new question on a fact is written from nothing and joins the set', async () => {
    const setId = await makeSet({ conditions: null })
    const subject = { factId: 'host-city', type: 'typed' as const }
    const opened = await openQuestion({ ownerId, setId, subject })
    if (!opened.ok) throw new Error(opened.code)
    const blank = toEdit(opened.value.question)
    const nothing = await saveQuestion({ ownerId, setId, subject, edit: blank, keptWarnings: [] })
    expect(nothing).toMatchObject({ ok: true, value: { kind: 'held-back' } })
    const edit = { ...blank, answer: 'Istanbul' }
    const saved = await saveQuestion({ ownerId, setId, subject, edit, keptWarnings: [] })
    if (!saved.ok || saved.value.kind !== 'saved') throw new Error(JSON.stringify(saved))
    expect(await heldIds(setId)).toEqual([saved.value.questionId])
    const attemptId = await started({ learnerId: ownerId, setId, mode: 'practice' })
    expect((await servedQuestions(attemptId))[0]?.question.id).toBe(saved.value.questionId)
  })

  test('what else is accepted may not name somebody else', async () => {
    const setId = await makeSet()
    const questionId = 'umerov-leads.typed'
    const edit = {
      ...(await newStem((await questionOf(questionId)).question.stem, questionId)),
      accepted: ['Medinsky', 'Vladimir Medinsky'],
    }
    const checked = await checkEdit({ ownerId, setId, subject: { questionId }, edit })
    expect(checked.ok && checked.value).toContainEqual(
      expect.objectContaining({ check: 5, severity: 'E', field: 'accepted' }),
    )
  })

  test('an attempt that runs keeps the version it serves, a new one asks the new', async () => {
    const setId = await makeSet({ conditions: null, count: 1 })
    await changeQuestion({ ownerId, setId, questionId: LEADERS, change: 'add' })
    const copyId = await saveCopy(setId)
    const attemptId = await started({ learnerId: ownerId, setId, mode: 'practice' })
    const again = 'Which man headed the delegation from Kyiv at the talks on 2 June 2025?'
    const edit = await newStem(again, copyId)
    await saveQuestion({ ownerId, setId, subject: { questionId: copyId }, edit, keptWarnings: [] })
    const running = await getAttempt({ learnerId: ownerId, attemptId })
    expect(running?.questions.map(({ view }) => view.stem)).toEqual([GOOD_STEM])
    const fresh = await started({ learnerId: ownerId, setId, mode: 'test' })
    expect((await servedQuestions(fresh)).map(({ question }) => question.stem)).toEqual([again])
    expect((await questionOf(copyId)).version).toBe(2)
  })
})

describe('a test that the owner has open', () => {
  test('hides its questions from the builder, the search and the preview, and refuses to have them checked', async () => {
    const setId = await makeSet()
    const bank = await readBank({ dossierId: DOSSIER_ID, readerId: ownerId, ownerId })
    const set = await findOwnSet({ ownerId, setId })
    if (!bank || !set) throw new Error('not made')
    const list = () =>
      listQuestions({ ownerId, set, bank, find: '', type: '', show: 'all', page: 1, changedId: LEADERS })
    const before = await list()
    expect(before.withheld).toBe(0)
    expect(before.changed?.id).toBe(LEADERS)
    expect((await findFacts({ bank, readerId: ownerId, find: 'Umerov' })).total).toBe(1)
    await started({ learnerId: ownerId, setId: `${DOSSIER_ID}:leader`, mode: 'test' })
    const during = await list()
    expect(during.withheld).toBeGreaterThan(0)
    expect(during.changed).toBeNull()
    expect(JSON.stringify(during)).not.toContain('Umerov led')
    expect(during.questions.some(({ id }) => id.startsWith('umerov-leads'))).toBe(false)
    expect(await findFacts({ bank, readerId: ownerId, find: 'Umerov' })).toMatchObject({ total: 0, withheld: 1 })
    expect((await findFacts({ bank, readerId: otherId, find: 'Umerov' })).total).toBe(1)
    const preview = await previewSet({ ownerId, set, bank })
    expect(preview.every(({ view }) => !view.stem.includes('delegation from Kyiv'))).toBe(true)
    const subject = { questionId: LEADERS }
    expect(await openQuestion({ ownerId, setId, subject })).toMatchObject({ ok: false, code: 'withheld' })
    const edit = toEdit((await questionOf(LEADERS)).question)
    expect(await checkEdit({ ownerId, setId, subject, edit })).toMatchObject({ ok: false, code: 'withheld' })
  })
})

describe('looking at it as a student', () => {
  test('shows and judges questions without leaving anything behind', async () => {
    const setId = await makeSet()
    const bank = await readBank({ dossierId: DOSSIER_ID, readerId: ownerId, ownerId })
    const set = await findOwnSet({ ownerId, setId })
    if (!bank || !set) throw new Error('not made')
    const preview = await previewSet({ ownerId, set, bank })
    expect(preview.map(({ position }) => position)).toEqual([1, 2, 3])
    expect(JSON.stringify(preview)).not.toMatch(/isKey|rationale|accepted/)
    expect(preview[0]?.answered({ kind: 'dont-know' })).toMatchObject({ outcome: 'dont-know' })
    expect(await database().attempt.count()).toBe(0)
    expect(await database().evidence.count()).toBe(0)
    expect((await previewSet({ ownerId, set, bank })).map(({ view }) => view.stem)).toEqual(
      preview.map(({ view }) => view.stem),
    )
  })
})

describe('content that is loaded again', () => {
  test('leaves own sets and questions alone', async () => {
    const setId = await makeSet()
    const copyId = await saveCopy(setId)
    const renamed = smallContent()
    renamed.dossier.head = { ...renamed.dossier.head, title: 'Other talks' }
    await storeContent(renamed)
    expect(await findOwnSet({ ownerId, setId })).toMatchObject({ isArchived: false, dossierTitle: 'Other talks' })
    expect(await questionOf(copyId)).toMatchObject({ isOwn: true, trouble: null })
    expect(await heldIds(setId)).toContain(copyId)
  })

  test('flags an own question whose fact has changed, until it is saved again', async () => {
    const setId = await makeSet()
    const copyId = await saveCopy(setId)
    const facts = FACTS.map((fact) =>
      fact.id === 'umerov-leads'
        ? { ...fact, statement: 'On Monday, 2 June 2025, [[Rustem Umerov]] led the delegation from Kyiv.' }
        : fact,
    )
    await storeContent(smallContent({ facts }))
    expect((await questionOf(copyId)).trouble).toBe('fact-changed')
    const edit = toEdit((await questionOf(copyId)).question)
    await saveQuestion({ ownerId, setId, subject: { questionId: copyId }, edit, keptWarnings: [] })
    expect((await questionOf(copyId)).trouble).toBeNull()
  })

  test('an own question whose fact is gone is flagged, counted out and asked no more', async () => {
    const setId = await makeSet({ conditions: null, count: 2 })
    await changeQuestion({ ownerId, setId, questionId: LEADERS, change: 'add' })
    const copyId = await saveCopy(setId)
    await changeQuestion({ ownerId, setId, questionId: 'host-city.choice', change: 'add' })
    const open = await started({ learnerId: ownerId, setId, mode: 'practice' })
    await storeContent(smallContent({ facts: FACTS.filter(({ id }) => id !== 'umerov-leads') }))
    expect((await questionOf(copyId)).trouble).toBe('fact-gone')
    const fresh = await started({ learnerId: ownerId, setId, mode: 'test' })
    expect((await servedQuestions(fresh)).map(({ question }) => question.id)).toEqual(['host-city.choice'])
    expect((await getAttempt({ learnerId: ownerId, attemptId: open }))?.questions).toHaveLength(2)
  })
})

describe('putting a set away', () => {
  test('nothing new starts, what runs goes on, and its takers still find the page', async () => {
    const setId = await makeSet()
    const attemptId = await started({ learnerId: ownerId, setId, mode: 'practice' })
    await archiveSet({ ownerId, setId, archive: true })
    expect(await startAttempt({ learnerId: ownerId, setId, mode: 'test' })).toMatchObject({
      ok: false,
      code: 'set-not-found',
    })
    expect((await getAttempt({ learnerId: ownerId, attemptId }))?.questions).toHaveLength(3)
    expect(await findSet({ setId, readerId: ownerId })).toMatchObject({ isOpen: false })
    expect(await findSet({ setId, readerId: otherId })).toBeNull()
    await archiveSet({ ownerId, setId, archive: false })
    expect(await findSet({ setId, readerId: ownerId })).toMatchObject({ isOpen: true })
  })
})

describe('an account that ends', () => {
  test('takes its sets and questions with it, but for what others were asked', async () => {
    const setId = await makeSet()
    const copyId = await saveCopy(setId)
    const kept = await makeSet({ title: 'Shared' })
    await setVisibility({ ownerId, setId: kept, visibility: 'public', isTeacher: true })
    const attemptId = await started({ learnerId: otherId, setId: kept, mode: 'practice' })
    expect(await deleteAccount({ userId: ownerId, password: PASSWORD })).toMatchObject({ ok: true })
    expect(await database().questionSet.count({ where: { id: setId } })).toBe(0)
    expect(await database().question.count({ where: { id: `${DOSSIER_ID}:${copyId}` } })).toBe(0)
    expect((await getAttempt({ learnerId: otherId, attemptId }))?.questions).toHaveLength(3)
    expect(await startAttempt({ learnerId: guestId, setId: kept, mode: 'practice' })).toMatchObject({ ok: false })
    expect(await listSetsByOthers({ dossierId: DOSSIER_ID, readerId: null })).toEqual([])
    expect((await findDossier({ dossierId: DOSSIER_ID, readerId: null }))?.sets).toHaveLength(4)
  })

  test('can take a copy of them first', async () => {
    const setId = await makeSet()
    const copyId = await saveCopy(setId)
    const exported = await exportAccount({ userId: ownerId, now: new Date('2025-06-03T00:00:00Z') })
    expect(exported.sets).toMatchObject([{ id: setId, title: 'My set' }])
    expect(exported.questions).toMatchObject([{ id: `${DOSSIER_ID}:${copyId}`, versions: [{ version: 1 }] }])
  })
})
