import { beforeEach, expect, it } from 'vitest'
import { newEntity } from '@/core/desk/form-to-fact'
import { newArticle } from '@/core/desk/new-article'
import { splitPassages } from '@/core/extraction/passages'
import type { Suggestion } from '@/core/extraction/suggestion'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { ok, type Result } from '@/core/result'
import type { Steps } from '@/core/steps'
import { database } from '@/server/database/client'
import { addArticle } from '@/server/desk/add-article'
import { createDossier } from '@/server/desk/create-dossier'
import { editing } from '@/server/desk/editing'
import { editingWithSuggestions, type PlannedChange } from '@/server/desk/editing-with-suggestions'
import { readNames, saveName } from '@/server/desk/names'
import { readDeskDossier } from '@/server/desk/read-desk-dossier'
import { addEditor, removeEditor } from '@/server/desk/sharing'
import { takeSteps } from '@/server/desk/take-steps'
import { writeEntities } from '@/server/desk/write-entities'
import type { Transaction } from '@/server/facts/written'
import { testDatabase } from '../../support/database'
import { FLOOD_DETAILS } from '../../support/flood-article'
import { makePerson } from '../../support/people'

const { clear } = testDatabase()
let editor: { userId: string; dossierId: string }

/** A dossier that knows the mayor by name. */
beforeEach(async () => {
  await clear()
  const owner = await makePerson({ name: 'Ms Osei', roles: ['teacher'] })
  const created = await createDossier({
    ownerId: owner.id,
    title: 'The Marlow Green flood',
    summary: 'What the flood did.',
    zone: 'Europe/London',
    day: '2026-11-24',
  })
  if (!created.ok) throw new Error(created.code)
  editor = { userId: owner.id, dossierId: created.value.dossierId }
  const mayor = newEntity({ name: 'Lina Farrow', type: 'person', otherSpellings: ['Farrow'] }, buildEntityIndex([]), [])
  await database().$transaction((transaction) => writeEntities(transaction, editor.dossierId, [mayor]))
})

async function mayor() {
  const names = (await readNames(editor))?.names ?? []
  const found = names.find(({ entity }) => entity.id === 'lina-farrow')
  if (!found) throw new Error('No mayor')
  return found
}

/** A colleague’s change of what the dossier knows of the mayor. */
async function changeMayor({ aliases, description }: { aliases: string[]; description: string }) {
  const { entity, seen } = await mayor()
  const { name, type, plural } = entity
  const details = { name, type, plural, aliases, roles: [], side: '', description }
  const saved = await saveName({ ...editor, entityId: entity.id, seen, details })
  if (!saved.ok) throw new Error(saved.code)
}

/** “Farow” is taken for a slip of the mayor’s name. */
const TEXT = 'The mayor, Lina Farow, said that the flood had closed 12 schools.'
const article = newArticle({
  id: 'report',
  details: FLOOD_DETAILS,
  text: TEXT,
  passages: splitPassages(TEXT),
  outletEntity: 'valley-post',
  relays: [],
})

/** Brings suggestions for the article, with how often the change was planned and the article read. */
async function suggested(meanwhile: (readings: number) => Promise<void>) {
  const counts = { plans: 0, readings: 0 }
  const plan = async (transaction: Transaction): Promise<Result<PlannedChange<readonly Suggestion[]>, never>> => {
    counts.plans++
    const { entities } = await readDeskDossier(transaction, editor.dossierId, [])
    return ok({ article, entities, write: async (suggestions) => suggestions })
  }
  const read = async (steps: Steps<Suggestion[]>) => {
    counts.readings++
    await meanwhile(counts.readings)
    return takeSteps(steps)
  }
  const made = await editingWithSuggestions(editor, plan, read)
  const flags = made.ok ? made.value.flatMap((one) => one.flags) : []
  return { ...counts, made, slips: [...new Set(flags.flatMap(({ expected }) => expected ?? []))] }
}

it('an article is read once, without the dossier being locked, if nothing it depends on changes', async () => {
  const done = await suggested(() => changeMayor({ aliases: ['Farrow'], description: 'A mayor since 2020.' }))
  expect(done).toMatchObject({ plans: 2, readings: 1, slips: ['Lina Farrow'] })
})

it('an article is read again if somebody changes the names while it is read', async () => {
  const done = await suggested(async (readings) => {
    if (readings === 1) await changeMayor({ aliases: ['Lina Farow'], description: '' })
  })
  expect(done).toMatchObject({ plans: 3, readings: 2, slips: [] })
})

it('an article is read with the dossier locked if somebody changes the names each time', async () => {
  const aliases = [['Lina Maplewood'], ['Lina Farow']]
  const done = await suggested((readings) => changeMayor({ aliases: aliases[readings - 1] ?? [], description: '' }))
  expect(done).toMatchObject({ plans: 3, readings: 2, slips: [] })
  expect(done.made.ok).toBe(true)
})

it('nothing is written for somebody who may no longer edit when the article has been read', async () => {
  const owner = editor
  const other = await makePerson({ name: 'Mr Reyes', email: 'reyes@school.example', roles: ['teacher'] })
  await addEditor({ ...owner, login: 'reyes@school.example' })
  editor = { userId: other.id, dossierId: owner.dossierId }
  const done = await suggested(async () => {
    await removeEditor({ ...owner, editorId: other.id })
  })
  expect(done).toMatchObject({ plans: 1, readings: 1, made: { ok: false, code: 'not-found' } })
})

it('colleagues change the dossier while an article of 200 kB is brought in', async () => {
  // A list without an end is searched for names, which takes long, and not for facts, which takes longer.
  const text = `${TEXT}\n${'Ana Paz, the chair, and Joe Lee of Lima '.repeat(5_000)}`.slice(0, 200_000)
  const original = new Uint8Array(new TextEncoder().encode(text))
  let isDone = false
  const details = { outlet: 'Alde Wire', title: 'A list', date: '2026-11-25' }
  const added = addArticle(editor, { details, relays: [], read: { text, original, format: 'text' } }).finally(() => {
    isDone = true
  })
  let changes = 0
  while (!isDone) {
    await editing(editor, async () => ok(null))
    if (!isDone) changes++
  }
  expect(await added).toMatchObject({ ok: true })
  // With the dossier locked or the process held up, one or two come before the article, and the next one waits for it.
  expect(changes).toBeGreaterThan(5)
  const rows = await database().suggestion.findMany({ where: { articleId: { contains: 'alde-wire' } } })
  expect(rows.length).toBeGreaterThan(0)
})

it('the same article brought in twice at once is there once', async () => {
  const original = new Uint8Array(new TextEncoder().encode(TEXT))
  const bringIn = () =>
    addArticle(editor, { details: FLOOD_DETAILS, relays: [], read: { text: TEXT, original, format: 'text' } })
  const codes = (await Promise.all([bringIn(), bringIn()])).map((added) => (added.ok ? 'added' : added.code))
  expect(codes.sort()).toEqual(['added', 'same-article'])
})
