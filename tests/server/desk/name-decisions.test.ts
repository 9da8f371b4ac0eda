import { beforeEach, expect, it } from 'vitest'
import { EMPTY_FORM } from '@/core/desk/fact-form'
import { exportAccount } from '@/server/auth/export-account'
import { database } from '@/server/database/client'
import { addArticle } from '@/server/desk/add-article'
import { addByHand } from '@/server/desk/add-by-hand'
import { acceptSuggestion } from '@/server/desk/decide'
import { rejectName, undoRejection } from '@/server/desk/name-decisions'
import { confirmName, readNames } from '@/server/desk/names'
import { addEditor } from '@/server/desk/sharing'
import { testDatabase } from '../../support/database'
import { makeFloodDossier } from '../../support/flood-dossier'
import { makePerson } from '../../support/people'

const { clear } = testDatabase()
let editor: { userId: string; dossierId: string }
let colleague: { userId: string; dossierId: string }

/** A dossier of two teachers whose article calls the mayor Lina Farrow once, and Farrow once. */
beforeEach(async () => {
  await clear()
  const owner = await makePerson({ name: 'Ms Osei', roles: ['teacher'] })
  const other = await makePerson({ name: 'Mr Reyes', email: 'reyes@school.example', roles: ['teacher'] })
  const { dossierId } = await makeFloodDossier(owner.id)
  editor = { userId: owner.id, dossierId }
  colleague = { userId: other.id, dossierId }
  await addEditor({ ...editor, login: 'reyes@school.example' })
})

const name = 'Lina Farrow'

async function names(who = editor) {
  const found = await readNames(who)
  if (!found) throw new Error('No names')
  return found
}

const isProposed = async (who = editor) => (await names(who)).proposals.some((proposal) => proposal.name === name)

it('a name that was rejected is not proposed again, to a co-editor neither, until that is taken back', async () => {
  expect(await isProposed()).toBe(true)
  expect(await rejectName({ ...editor, name })).toMatchObject({ ok: true })
  expect([await isProposed(), await isProposed(colleague)]).toEqual([false, false])
  const [rejected] = (await names(colleague)).rejected
  expect(rejected).toEqual({ sequence: 1, name, spellings: expect.arrayContaining(['Lina Farrow', 'Farrow']) })
  expect(await confirmName({ ...colleague, name })).toMatchObject({ code: 'not-found' })
  expect(await rejectName({ ...colleague, name })).toMatchObject({ code: 'not-found' })

  expect(await undoRejection({ ...colleague, sequence: 1 })).toMatchObject({ ok: true })
  expect([await isProposed(), await isProposed(colleague)]).toEqual([true, true])
  expect((await names()).rejected).toEqual([])
  expect(await undoRejection({ ...editor, sequence: 1 })).toMatchObject({ code: 'not-found' })
  expect(await database().nameDecision.findMany({ orderBy: { sequence: 'asc' }, select: { state: true } })).toEqual([
    { state: 'rejected' },
    { state: 'open' },
  ])
  expect(await exportAccount({ userId: colleague.userId, now: new Date(0) })).toMatchObject({
    nameDecisions: [{ sequence: 2, name, state: 'open' }],
  })
})

it('a name that was rejected stays away when a later article spells it in a third way', async () => {
  await rejectName({ ...editor, name })
  const text = 'The mayor, Lina Farow, thanked everybody who had helped.'
  const original = new Uint8Array(new TextEncoder().encode(text))
  const details = { outlet: 'Alde Wire', title: 'A mayor’s thanks', date: '2026-11-25' }
  await addArticle(editor, { details, relays: [], read: { text, original, format: 'text' } })
  expect(await isProposed()).toBe(false)
})

it('a fact that uses a spelling of a rejected name gets an entry without the others', async () => {
  await rejectName({ ...editor, name })
  const added = await addByHand({ ...editor, articleSlug: 'valley-post-2026-11-24', paragraph: 4, words: 'Farrow' })
  if (!added.ok) throw new Error(added.code)
  const form = {
    ...{ ...EMPTY_FORM, kind: 'leads' as const, subject: 'Marlow Green', relation: 'mayor', answer: 'Farrow' },
    ...{ answerType: 'entity' as const, asOf: '2026-11-24', says: 'fact' as const, closed: 'on' as const },
    statement: 'In November 2026 Farrow was mayor of Marlow Green.',
  }
  const accepted = await acceptSuggestion({ ...editor, suggestionId: added.value.suggestionId, seen: 0, form })
  expect(accepted).toMatchObject({ value: { factSlug: expect.any(String) } })
  const farrow = (await names()).names.find(({ entity }) => entity.name === 'Farrow')
  expect(farrow?.entity).toMatchObject({ type: 'person', aliases: [] })
})

it('nobody but the editors rejects a name, as if the dossier were not there', async () => {
  const stranger = await makePerson({ roles: ['teacher'] })
  const foreign = await rejectName({ userId: stranger.id, dossierId: editor.dossierId, name })
  expect(foreign).toMatchObject({ code: 'not-found' })
  expect(foreign).toEqual(await rejectName({ userId: stranger.id, dossierId: 'nothing', name }))
  expect(await undoRejection({ userId: stranger.id, dossierId: editor.dossierId, sequence: 1 })).toEqual(foreign)
})
