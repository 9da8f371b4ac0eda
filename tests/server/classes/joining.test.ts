import { beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '@/server/auth/rate-limit'
import { shownCode, typedCode } from '@/server/auth/readable-code'
import { archiveClassroom, unarchiveClassroom } from '@/server/classes/archive-classroom'
import { createClassroom, findClassroom, listClassrooms, renameClassroom } from '@/server/classes/classrooms'
import { addCoTeacher, removeCoTeacher } from '@/server/classes/co-teachers'
import { findOpenClass, joinClassroom } from '@/server/classes/join-classroom'
import { endJoinCode, findJoinCode, rotateJoinCode } from '@/server/classes/join-code'
import { joinLink } from '@/server/classes/join-link'
import { leaveClassroom, listOwnClasses } from '@/server/classes/own-classes'
import { issueStudentLink, moveStudent, setExtraTime } from '@/server/classes/seats'
import { database } from '@/server/database/client'
import { testDatabase } from '@/tests/support/database'
import { makeGuest, makePerson } from '@/tests/support/people'

const { clear, setClock } = testDatabase()
beforeEach(clear)

const DAY_SECONDS = 24 * 60 * 60
const ADDRESS = '198.51.100.7'

describe('a class’s code', () => {
  test('is eight letters and digits that are not mistaken for one another, however it is typed', async () => {
    const { code } = await classWithCode()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(shownCode('7K3QMXN2')).toBe('7K3Q-MXN2')
    for (const typed of ['7k3q-mxn2', ' 7K3Q MXN2 ', '7K3QMXN2']) expect(typedCode(typed)).toBe('7K3QMXN2')
    expect(typedCode('oil-oooo')).toBe('0110000')
  })

  test('lets an account in once, however often it is used', async () => {
    const { classroomId, code } = await classWithCode()
    const student = await makePerson()
    await Promise.all([1, 2, 3].map(() => join(student.id, shownCode(code).toLowerCase())))
    expect(await database().enrolment.findMany({ select: { classroomId: true, learnerId: true } })).toEqual([
      { classroomId, learnerId: student.id },
    ])
    expect(await listOwnClasses({ learnerId: student.id })).toEqual([
      { id: classroomId, name: '9b politics', teachers: ['Tom Teacher'] },
    ])
  })

  test.each<[string, (seat: Seat) => Promise<unknown>]>([
    ['a newer one took its place', (seat) => rotateJoinCode({ ...seat, days: 7 })],
    ['it was switched off', endJoinCode],
    ['its time is over', () => setClock(7 * DAY_SECONDS + 1)],
    ['the class was put away', archiveClassroom],
    [
      'the class was put away and taken up again',
      async (seat) => [await archiveClassroom(seat), await unarchiveClassroom(seat)],
    ],
  ])('opens nothing once %s', async (_, end) => {
    const { seat, code } = await classWithCode()
    const student = await makePerson()
    expect(await look(student.id, code)).toMatchObject({ ok: true, value: { name: '9b politics', standing: 'none' } })
    await end(seat)
    const unknown = await look(student.id, '00000000')
    expect(await look(student.id, code)).toEqual(unknown)
    expect(await join(student.id, code)).toEqual(unknown)
    expect(await database().enrolment.count()).toBe(0)
    await setClock(0)
  })

  test('works until its last second', async () => {
    const { code } = await classWithCode()
    await setClock(7 * DAY_SECONDS - 60)
    expect(await join((await makePerson()).id, code)).toMatchObject({ ok: true })
    await setClock(0)
  })

  test('takes in neither guests nor closed accounts nor its own teachers', async () => {
    const { code, seat } = await classWithCode()
    const [guest, closed] = [await makeGuest(), await makePerson()]
    await database().user.update({ where: { id: closed.id }, data: { deactivatedAt: new Date() } })
    for (const id of [guest.id, closed.id, seat.teacherId]) expect(await join(id, code)).toMatchObject({ ok: false })
    expect(await look(seat.teacherId, code)).toMatchObject({ value: { standing: 'teacher' } })
    expect(await database().enrolment.count()).toBe(0)
  })

  test('is not for another teacher to see, make or end', async () => {
    const { classroomId, code } = await classWithCode()
    const stranger = { teacherId: (await makePerson({ roles: ['teacher'] })).id, classroomId }
    expect(await findJoinCode(stranger)).toBeNull()
    expect(await rotateJoinCode({ ...stranger, days: 7 })).toMatchObject({ code: 'not-found' })
    expect(await endJoinCode(stranger)).toMatchObject({ code: 'not-found' })
    expect(await look(null, code)).toMatchObject({ ok: true })
  })

  test('is typed by a whole class behind one address, mistakes and all, while one who guesses is stopped', async () => {
    const { code } = await classWithCode()
    const students = await Promise.all(Array.from({ length: 30 }, () => makePerson({ password: false })))
    for (const { id } of students) {
      for (let miss = 0; miss < 3; miss += 1) await join(id, '0000-0000')
      expect(await join(id, code)).toMatchObject({ ok: true })
    }
    const guesser = await makePerson({ password: false })
    for (let miss = 0; miss < LIMITS.classCodesPerAccount.max; miss += 1) await join(guesser.id, `0000-00${miss}`)
    expect(await join(guesser.id, code)).toMatchObject({ ok: false, code: 'too-many' })
    expect(await look(null, code), 'others behind the address').toMatchObject({ ok: true })
  })

  test('stands in the link and the square under the address that students use', () => {
    const headers = new Headers({ host: '192.168.1.20:3000', 'x-forwarded-proto': 'http' })
    const link = joinLink('7K3QMXN2', headers)
    expect(link).toMatchObject({
      url: 'http://192.168.1.20:3000/join/class/7K3Q-MXN2',
      typed: '192.168.1.20:3000/join/class',
      isLocal: false,
    })
    // 46 letters at level M need version 4: 33 modules.
    expect([link.modules.length, link.modules[0]?.length]).toEqual([33, 33])
    expect(joinLink('7K3QMXN2', new Headers({ host: 'localhost:3000' })).isLocal).toBe(true)
  })
})

describe('a class’s teachers', () => {
  test('share it: a colleague sees and does what its maker does', async () => {
    const { seat, classroomId } = await classWithCode()
    const colleague = await makePerson({ name: 'Ada Colleague', email: 'ada@example.org', roles: ['teacher'] })
    expect(await findClassroom({ teacherId: colleague.id, classroomId })).toBeNull()
    expect(await addCoTeacher({ ...seat, login: ' ADA@example.org' })).toEqual({
      ok: true,
      value: { name: 'Ada Colleague' },
    })
    expect(await findClassroom({ teacherId: colleague.id, classroomId })).toMatchObject({
      teachers: [{ name: 'Ada Colleague' }, { name: 'Tom Teacher' }],
    })
    expect(await rotateJoinCode({ teacherId: colleague.id, classroomId, days: 1 })).toMatchObject({ ok: true })
  })

  test('are added with one answer for unknown accounts, students, closed accounts', async () => {
    const { seat } = await classWithCode()
    await makePerson({ email: 'student@example.org' })
    const closed = await makePerson({ email: 'closed@example.org', roles: ['teacher'] })
    await database().user.update({ where: { id: closed.id }, data: { deactivatedAt: new Date() } })
    const answers = await Promise.all(
      ['nobody@example.org', 'student@example.org', 'closed@example.org'].map((login) =>
        addCoTeacher({ ...seat, login }),
      ),
    )
    expect(answers[0]).toMatchObject({ ok: false, code: 'no-teacher' })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  test('are never all removed, not even by two who remove each other at once', async () => {
    const { seat, classroomId } = await classWithCode()
    expect(await removeCoTeacher({ ...seat, removedId: seat.teacherId })).toMatchObject({ code: 'last-teacher' })
    const colleague = await makePerson({ email: 'ada@example.org', roles: ['teacher'] })
    await addCoTeacher({ ...seat, login: 'ada@example.org' })
    const pairs = [
      [seat.teacherId, colleague.id],
      [colleague.id, seat.teacherId],
    ] as const
    await Promise.all(pairs.map(([teacherId, removedId]) => removeCoTeacher({ teacherId, classroomId, removedId })))
    expect(await database().classroomTeacher.count()).toBe(1)
  })

  test('rename it, and nobody else does', async () => {
    const { seat, classroomId } = await classWithCode()
    const stranger = await makePerson({ roles: ['teacher'] })
    const named = { classroomId, name: '10b politics' }
    expect(await renameClassroom({ ...named, teacherId: stranger.id })).toMatchObject({ code: 'not-found' })
    expect(await renameClassroom({ ...named, teacherId: seat.teacherId })).toMatchObject({ ok: true })
    expect((await listClassrooms(seat)).map(({ name }) => name)).toEqual(['10b politics'])
  })

  test('see a class that is put away last, and nobody else does', async () => {
    const { seat, classroomId } = await classWithCode()
    await createClassroom({ teacherId: seat.teacherId, name: 'Z' })
    await archiveClassroom(seat)
    const stranger = await makePerson({ roles: ['teacher'] })
    expect(await archiveClassroom({ teacherId: stranger.id, classroomId })).toMatchObject({ code: 'not-found' })
    expect((await listClassrooms({ teacherId: seat.teacherId })).map(({ name }) => name)).toEqual(['Z', '9b politics'])
    expect(await rotateJoinCode({ ...seat, days: 7 })).toMatchObject({ code: 'not-found' })
  })
})

describe('a student in a class', () => {
  test('leaves it and takes the answers along', async () => {
    const { classroomId, code } = await classWithCode()
    const student = await makePerson()
    await join(student.id, code)
    expect(await leaveClassroom({ learnerId: student.id, classroomId })).toMatchObject({ ok: true })
    expect(await leaveClassroom({ learnerId: student.id, classroomId })).toMatchObject({ code: 'not-found' })
    expect(await listOwnClasses({ learnerId: student.id })).toEqual([])
  })

  test('is moved with the extra time, between classes of one teacher only', async () => {
    const { seat, code } = await classWithCode()
    const student = await makePerson()
    await join(student.id, code)
    const placed = { ...seat, studentId: student.id }
    expect(await setExtraTime({ ...placed, percent: 25 })).toMatchObject({ ok: true })
    const own = await createClassroom({ teacherId: seat.teacherId, name: '9c' })
    const other = await createClassroom({ teacherId: (await makePerson({ roles: ['teacher'] })).id, name: '9d' })
    expect(await moveStudent({ ...placed, toClassroomId: other.classroomId })).toMatchObject({ code: 'not-found' })
    expect(await moveStudent({ ...placed, toClassroomId: own.classroomId })).toMatchObject({ ok: true })
    expect(await database().enrolment.findMany()).toMatchObject([
      { classroomId: own.classroomId, learnerId: student.id, extraTimePercent: 25 },
    ])
    expect(await setExtraTime({ ...placed, percent: 50 }), 'from the class left').toMatchObject({ code: 'not-found' })
  })

  test('who teaches elsewhere keeps a password that no teacher of theirs can reset', async () => {
    const { seat, code } = await classWithCode()
    const colleague = await makePerson({ roles: ['student', 'teacher'] })
    await join(colleague.id, code)
    expect(await issueStudentLink({ ...seat, studentId: colleague.id })).toMatchObject({ code: 'not-found' })
  })
})

type Seat = { teacherId: string; classroomId: string }

async function classWithCode(): Promise<{ seat: Seat; classroomId: string; code: string }> {
  const teacher = await makePerson({ name: 'Tom Teacher', roles: ['teacher'] })
  const { classroomId } = await createClassroom({ teacherId: teacher.id, name: '9b politics' })
  const seat = { teacherId: teacher.id, classroomId }
  const made = await rotateJoinCode({ ...seat, days: 7 })
  if (!made.ok) throw new Error('No code was made')
  return { seat, classroomId, code: made.value.code }
}

function join(accountId: string, code: string) {
  return joinClassroom({ accountId, code, address: ADDRESS })
}

function look(accountId: string | null, code: string) {
  return findOpenClass({ accountId, code, address: ADDRESS })
}
