import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { assignMissed } from '@/server/classes/assign-missed'
import { createAssignment } from '@/server/classes/create-assignment'
import { draftAssignment } from '@/server/classes/draft-assignment'
import { getReteachList } from '@/server/classes/get-reteach-list'
import { listSetsToAssign } from '@/server/classes/list-sets-to-assign'
import { startAssignment } from '@/server/classes/start-assignment'
import { database } from '@/server/database/client'
import { readSharing, setSharing } from '@/server/desk/sharing'
import { findDossier, listDossiers } from '@/server/facts/queries'
import { planToday } from '@/server/review/plan-today'
import { findSet } from '@/server/sets/find-set'
import { taken } from '../../support/answering'
import { details, makeClass, type TestClass } from '../../support/classes'
import { testDatabase } from '../../support/database'
import { type FloodDossier, makeFloodDossier } from '../../support/flood-dossier'
import { makePerson } from '../../support/people'
import { rightAnswer } from '../../support/quiz-content'

const { clear } = testDatabase()
let given: TestClass
let other: TestClass
let flood: FloodDossier

/** Two classes of one teacher's, who also made the dossier; nobody else reads it. */
beforeEach(async () => {
  await clear()
  given = await makeClass(1)
  other = await alsoTaught(await makeClass(1))
  flood = await makeFloodDossier(given.teacherId)
})

async function alsoTaught(classroom: TestClass): Promise<TestClass> {
  const { teacherId } = given
  await database().classroomTeacher.create({ data: { classroomId: classroom.classroomId, teacherId } })
  return { ...classroom, teacherId }
}

const student = ({ students }: TestClass) => students[0] ?? ''

function assignTo(to: TestClass, changes: { sharesDossier?: boolean; setId?: string } = {}) {
  return createAssignment({ ...to, setId: flood.setId, seed: '1', details: details(), ...changes })
}

async function assigned(to: TestClass): Promise<string> {
  const made = await assignTo(to, { sharesDossier: true })
  if (!made.ok) throw new Error(made.code)
  return made.value.assignmentId
}

const draftFor = (to: TestClass, setId = flood.setId) => draftAssignment({ ...to, draw: 0, setId })

/** Whether this person reads the dossier, finds it in the list and may take its set; all or none. */
async function reads(readerId: string): Promise<boolean> {
  const found = [
    await findDossier({ dossierId: flood.dossierId, readerId }),
    (await listDossiers({ readerId })).find(({ id }) => id === flood.dossierId),
    await findSet({ setId: flood.setId, readerId }),
  ].map((part) => part !== null && part !== undefined)
  expect(new Set(found).size).toBe(1)
  return found[0] ?? false
}

describe('a set of a dossier that the class does not read', () => {
  test('says so before it is assigned, and lets this class alone read it once it is', async () => {
    const { dossierId } = flood
    expect((await draftFor(given))?.shared).toEqual({ dossierId, title: 'The Marlow Green flood' })
    expect(await reads(student(given))).toBe(false)
    const assignmentId = await assigned(given)
    expect(await reads(student(given))).toBe(true)
    expect(await reads(student(other))).toBe(false)
    expect(await reads((await makePerson()).id)).toBe(false)
    expect(await startAssignment({ learnerId: student(other), assignmentId })).toMatchObject({ code: 'not-found' })
    expect((await draftFor(given))?.shared).toBeNull()
    expect((await draftFor(other))?.shared).toMatchObject({ dossierId })
  })

  test('is read with its footnotes, and reviewed, by whoever did the assignment', async () => {
    await taken(student(given), await assigned(given), rightAnswer)
    const found = await findDossier({ dossierId: flood.dossierId, readerId: student(given) })
    expect([...(found?.footnotes.values() ?? [])][0]?.citations).toMatchObject([
      { paragraph: 4, quoted: { words: 'The flood closed 12 schools in the valley.' } },
    ])
    const { memory } = await planToday({ learnerId: student(given) })
    expect(memory.facts.map(({ factId }) => factId)).toEqual([flood.factId])
  })

  test('is not assigned without a word about sharing', async () => {
    expect(await assignTo(given)).toMatchObject({ ok: false, code: 'not-shared' })
    expect(await database().assignment.count()).toBe(0)
    expect(await reads(student(given))).toBe(false)
  })

  test('is not shared if the assignment fails', async () => {
    const tooLong = { ...details(), latePenaltyPercent: 2 ** 40 }
    await expect(
      createAssignment({ ...given, setId: flood.setId, seed: '1', details: tooLong, sharesDossier: true }),
    ).rejects.toThrow()
    expect(await reads(student(given))).toBe(false)
    expect(await database().dossierClass.count()).toBe(0)
  })

  test('shared with one class before is shared with the next without losing the first', async () => {
    await assigned(given)
    await assigned(other)
    expect([await reads(student(given)), await reads(student(other))]).toEqual([true, true])
  })

  test('tells whoever would take it back from a class what the class still has to do of it', async () => {
    const { teacherId: userId, classroomId } = given
    const dueOf = async () => {
      const sharing = await readSharing({ userId, dossierId: flood.dossierId })
      return Object.fromEntries((sharing?.classes ?? []).map(({ id, due }) => [id, due]))
    }
    expect(await dueOf()).toEqual({ [classroomId]: 0, [other.classroomId]: 0 })
    const [first] = [await assigned(given), await assigned(given)]
    expect(await dueOf()).toEqual({ [classroomId]: 2, [other.classroomId]: 0 })
    await database().assignment.update({ where: { id: first }, data: { closedAt: new Date() } })
    expect(await dueOf()).toEqual({ [classroomId]: 1, [other.classroomId]: 0 })
    await database().assignment.updateMany({ data: { dueAt: new Date(Date.now() - 1000) } })
    expect(await dueOf()).toEqual({ [classroomId]: 0, [other.classroomId]: 0 })
  })

  test('taken back from a class is still handed in by its students, who no longer read the dossier', async () => {
    const assignmentId = await assigned(given)
    await setSharing({ userId: given.teacherId, dossierId: flood.dossierId, visibility: 'private', classIds: [] })
    await taken(student(given), assignmentId, rightAnswer)
    const handedIn = await database().attempt.findFirst({ where: { assignmentId } })
    expect(handedIn).toMatchObject({ score: 1, maxScore: 1 })
    expect(await findDossier({ dossierId: flood.dossierId, readerId: student(given) })).toBeNull()
  })

  test('that was taken back from a class stays taken back when another one gets it', async () => {
    await assigned(given)
    const sharing = { userId: given.teacherId, dossierId: flood.dossierId, classIds: [given.classroomId] }
    await setSharing({ ...sharing, visibility: 'private' })
    await assigned(other)
    expect([await reads(student(given)), await reads(student(other))]).toEqual([false, true])
  })

  test('shared by two clicks at once makes two assignments and is shared once', async () => {
    const made = await Promise.all([1, 2].map(() => assignTo(given, { sharesDossier: true })))
    expect(made.map(({ ok }) => ok)).toEqual([true, true])
    expect(await database().dossierClass.count()).toBe(1)
  })
})

describe('a teacher who does not edit the dossier', () => {
  test('cannot assign it where the class does not read it: as if the set were not there', async () => {
    await assigned(given)
    const colleague = await makePerson({ name: 'Petro Colleague', roles: ['teacher'] })
    const { classroomId } = given
    await database().classroomTeacher.create({ data: { classroomId, teacherId: colleague.id } })
    const own = { ...(await makeClass(1)), teacherId: colleague.id }
    await database().classroomTeacher.create({ data: { classroomId: own.classroomId, teacherId: colleague.id } })
    const foreign = await assignTo(own, { sharesDossier: true })
    expect(foreign).toMatchObject({ code: 'set-not-found' })
    expect(foreign).toEqual(await assignTo(own, { sharesDossier: true, setId: `${flood.dossierId}:nothing` }))
    expect(await draftFor(own)).toBeNull()
    expect(await listSetsToAssign(own)).toEqual([])
    expect(await reads(student(own))).toBe(false)
    const together = { ...given, teacherId: colleague.id }
    expect(await listSetsToAssign(together)).toMatchObject([{ id: flood.setId }])
    expect(await assignTo(together)).toMatchObject({ ok: true })
  })

  test('cannot copy an assignment of it for a class that does not read it', async () => {
    const assignmentId = await assigned(given)
    const colleague = await makePerson({ name: 'Petro Colleague', roles: ['teacher'] })
    const taught = [given.classroomId, other.classroomId].map((classroomId) => ({
      classroomId,
      teacherId: colleague.id,
    }))
    await database().classroomTeacher.createMany({ data: taught })
    const copy = { teacherId: colleague.id, details: details(), sharesDossier: true }
    const copied = await createAssignment({ ...copy, classroomId: other.classroomId, copyOf: assignmentId })
    expect(copied).toMatchObject({ code: 'set-not-found' })
    expect(copied).toEqual(await createAssignment({ ...copy, classroomId: other.classroomId, copyOf: randomUUID() }))
    expect(await createAssignment({ ...copy, classroomId: given.classroomId, copyOf: assignmentId })).toMatchObject({
      ok: true,
    })
    expect(await reads(student(other))).toBe(false)
  })
})

test('a copy of an assignment says that it shares the dossier, and shares it with the other class', async () => {
  const copyOf = await assigned(given)
  expect(await draftAssignment({ ...other, draw: 0, copyOf })).toMatchObject({ shared: { dossierId: flood.dossierId } })
  const copy = { ...other, details: details(), copyOf }
  expect(await createAssignment(copy)).toMatchObject({ code: 'not-shared' })
  expect(await createAssignment({ ...copy, sharesDossier: true })).toMatchObject({ ok: true })
  expect(await reads(student(other))).toBe(true)
})

test('what was missed is assigned again from the dossier, which is shared again if it was taken back', async () => {
  await taken(student(given), await assigned(given), () => ({ kind: 'dont-know' }))
  const factIds = (await getReteachList(given))?.facts.map(({ factId }) => factId) ?? []
  expect(factIds).toEqual([flood.factId])
  await setSharing({ userId: given.teacherId, dossierId: flood.dossierId, visibility: 'private', classIds: [] })
  expect(await assignMissed({ ...given, factIds })).toMatchObject({ ok: true, value: { factIds } })
  expect((await draftFor(given))?.shared).toMatchObject({ dossierId: flood.dossierId })
  const colleague = await makePerson({ roles: ['teacher'] })
  expect(await assignMissed({ ...given, teacherId: colleague.id, factIds })).toMatchObject({ code: 'nothing-to-ask' })
})
