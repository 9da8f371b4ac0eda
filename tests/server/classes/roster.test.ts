import { beforeEach, describe, expect, test } from 'vitest'
import { signIn } from '@/server/auth/sign-in'
import { createClassroom } from '@/server/classes/classrooms'
import { importRoster, previewRoster } from '@/server/classes/import-roster'
import { readRosterNeeds } from '@/server/classes/roster-needs'
import { database } from '@/server/database/client'
import { testDatabase } from '@/tests/support/database'
import { makeContent, makePerson } from '@/tests/support/people'

const { clear } = testDatabase()
beforeEach(clear)

describe('importing a class list', () => {
  test('makes accounts with codes that work, and does nothing twice', async () => {
    const seat = await makeClass()
    const list = 'name,username,e-mail\nAnna Clark,anna.c,\nTom Baker,,tom@example.org\n'
    expect(await previewRoster({ ...seat, bytes: bytes(list) })).toMatchObject({
      value: {
        problems: [],
        lines: [
          { login: 'anna.c', what: 'new' },
          { login: 'tom@example.org', what: 'new' },
        ],
      },
    })
    expect(await database().user.count(), 'a preview makes nobody').toBe(1)
    const [first, second] = await Promise.all([1, 2].map(() => importRoster({ ...seat, bytes: bytes(list) })))
    const sheets = [first, second].map((done) => (done?.ok ? done.value.sheet : null))
    expect(sheets.map((sheet) => sheet?.length).sort()).toEqual([0, 2])
    const [anna, tom] = sheets.find((sheet) => sheet?.length === 2) ?? []
    for (const one of [anna, tom]) {
      const signedIn = await signIn({ login: one?.login ?? '', password: one?.code ?? '', address: '198.51.100.7' })
      expect(signedIn).toMatchObject({ ok: true, value: { kind: 'choose-password' } })
    }
    expect(await database().enrolment.count()).toBe(2)
  })

  test('does nothing at all when one row has a problem', async () => {
    const seat = await makeClass()
    await makePerson({ email: null, username: 'tom.b' })
    const list = bytes('name,username\nAnna Clark,anna.c\nTom Baker,tom.b\n')
    expect(await importRoster({ ...seat, bytes: list })).toEqual({ ok: false, code: 'has-problems' })
    expect(await database().user.count({ where: { username: 'anna.c' } })).toBe(0)
    expect(await database().enrolment.count()).toBe(0)
    expect(await database().ticket.count()).toBe(0)
    expect(await previewRoster({ ...seat, bytes: list })).toMatchObject({
      value: {
        problems: [
          {
            row: 3,
            message:
              'The username “tom.b” is taken by somebody you do not teach. Choose another, or give them the class’s code.',
          },
        ],
      },
    })
  })

  test('never takes up a stranger’s account, whose password a teacher could then reset', async () => {
    const seat = await makeClass()
    await makePerson({ email: 'maria@example.org' })
    expect(await importRoster({ ...seat, bytes: bytes('name,e-mail\nMaria,maria@example.org\n') })).toMatchObject({
      code: 'has-problems',
    })
    expect(await database().enrolment.count()).toBe(0)
  })

  test('recognises who is in another class of the teacher, or was in one that the teacher made the account for', async () => {
    const seat = await makeClass()
    const other = await createClassroom({ teacherId: seat.teacherId, name: '9c' })
    await importRoster({
      ...seat,
      classroomId: other.classroomId,
      bytes: bytes('name,username\nAnna,anna.c\nTom,tom.b\n'),
    })
    const tom = await database().user.findUniqueOrThrow({ where: { username: 'tom.b' } })
    await database().enrolment.deleteMany({ where: { learnerId: tom.id } })
    const list = bytes('name,username\nAnna Clark,anna.c\nT Baker,tom.b\nUte,ute.d\n')
    expect(await previewRoster({ ...seat, bytes: list })).toMatchObject({
      value: {
        lines: [
          { name: 'Anna', what: 'joins' },
          { name: 'Tom', what: 'joins' },
          { name: 'Ute', what: 'new' },
        ],
      },
    })
    expect(await importRoster({ ...seat, bytes: list })).toMatchObject({
      value: { joined: 2, unchanged: 0, sheet: [{ login: 'ute.d' }] },
    })
    expect(await database().enrolment.count({ where: { classroomId: seat.classroomId } })).toBe(3)
  })

  test('takes 300 students at once', async () => {
    const seat = await makeClass()
    const rows = Array.from({ length: 300 }, (_, i) => `Student ${i},student.${i}`)
    const done = await importRoster({ ...seat, bytes: bytes(['name,username', ...rows].join('\n')) })
    expect(done.ok && done.value.sheet.length).toBe(300)
    expect(await database().ticket.count()).toBe(300)
  })

  test('is for teachers of the class alone, and not for one put away', async () => {
    const seat = await makeClass()
    const list = bytes('name,username\nAnna,anna.c\n')
    const stranger = { ...seat, teacherId: (await makePerson({ roles: ['teacher'] })).id, bytes: list }
    expect(await previewRoster(stranger)).toMatchObject({ code: 'not-found' })
    expect(await importRoster(stranger)).toMatchObject({ code: 'not-found' })
    await database().classroom.update({ where: { id: seat.classroomId }, data: { archivedAt: new Date() } })
    expect(await importRoster({ ...seat, bytes: list })).toMatchObject({ code: 'not-found' })
    expect(await database().user.count({ where: { username: 'anna.c' } })).toBe(0)
  })
})

test('what a student needs is what is open and not handed in, by their own due time', async () => {
  await makeContent()
  const seat = await makeClass()
  const [anna, tom] = [await makePerson({ name: 'Anna' }), await makePerson({ name: 'Tom' })]
  for (const { id } of [anna, tom]) {
    await database().enrolment.create({ data: { classroomId: seat.classroomId, learnerId: id } })
  }
  const hours = (amount: number) => new Date(Date.now() + amount * 3_600_000)
  const past = await assign(seat, hours(-48), hours(-24))
  const now = await assign(seat, hours(-1), hours(24))
  await assign(seat, hours(24), hours(48))
  // Anna has handed the present one in, and Tom may still take the one that is over.
  await database().attempt.create({
    data: {
      ...{ learnerId: anna.id, assignmentId: now, number: 1, mode: 'test', seed: 1, startedAt: hours(-1) },
      ...{ setId: 'talks:who', setVersion: 1, setTitle: 'Who leads', dossierVersion: 1, finishedAt: hours(-0.5) },
    },
  })
  await database().assignmentException.create({
    data: { assignmentId: past, learnerId: tom.id, dueAt: hours(5), grantedAt: hours(-2) },
  })
  expect(await readRosterNeeds(seat)).toEqual(
    new Map([
      [anna.id, { toHandIn: 0, overdue: 1 }],
      [tom.id, { toHandIn: 2, overdue: 0 }],
    ]),
  )
  const stranger = await makePerson({ roles: ['teacher'] })
  expect(await readRosterNeeds({ ...seat, teacherId: stranger.id })).toEqual(new Map())
})

type Seat = { teacherId: string; classroomId: string }

async function makeClass(): Promise<Seat> {
  const teacher = await makePerson({ name: 'Tom Teacher', roles: ['teacher'], email: 'teacher@example.org' })
  return { teacherId: teacher.id, ...(await createClassroom({ teacherId: teacher.id, name: '9b' })) }
}

async function assign({ classroomId, teacherId }: Seat, opensAt: Date, dueAt: Date): Promise<string> {
  const { id } = await database().assignment.create({
    data: {
      ...{
        classroomId,
        createdById: teacherId,
        setId: 'talks:who',
        setVersion: 1,
        dossierVersion: 1,
        title: 'Who leads',
      },
      ...{ opensAt, dueAt, zone: 'Europe/Kyiv', mode: 'test', feedback: 'after_submitting' },
      ...{ createdAt: opensAt, updatedAt: opensAt },
    },
    select: { id: true },
  })
  return id
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
