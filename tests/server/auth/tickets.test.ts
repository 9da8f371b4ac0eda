import { beforeEach, describe, expect, test } from 'vitest'
import { firstAccountLink } from '@/server/auth/first-account'
import { issueInvitation, listInvitations, revokeInvitation } from '@/server/auth/invitations'
import { joinWithAccount, joinWithNewAccount, resetPassword } from '@/server/auth/join'
import { issueResetLink } from '@/server/auth/people'
import { findSessionUser } from '@/server/auth/session'
import { signIn } from '@/server/auth/sign-in'
import { signUp } from '@/server/auth/sign-up'
import { findTicket } from '@/server/auth/tickets'
import { createClassroom, findClassroom } from '@/server/classes/classrooms'
import { createStudent, issueStudentCode, issueStudentLink, removeStudent } from '@/server/classes/seats'
import { database } from '@/server/database/client'
import { testDatabase } from '@/tests/support/database'
import { makeGuest, makePerson, PASSWORD } from '@/tests/support/people'

const { clear, setClock } = testDatabase()
beforeEach(clear)

const newcomer = (i = 0) => ({
  name: `New ${i}`,
  email: `new${i}@example.org`,
  password: 'amber-window-snow',
  guest: null,
})
const secretOf = (path: string | null) => path?.replace('/join/', '') ?? ''
const signInAs = (login: string, password: string) => signIn({ login, password, address: '10.0.0.1' })

describe('the link for the first account', () => {
  test('makes an admin who is a teacher, once, and is offered until then', async () => {
    const secret = secretOf(await firstAccountLink())
    const joined = await joinWithNewAccount({ secret, ...newcomer() })
    expect(joined.ok).toBe(true)
    const rows = await database().user.findMany()
    expect(rows.map((row) => row.roles)).toEqual([['admin', 'teacher']])
    expect(await firstAccountLink()).toBeNull()
    expect(await joinWithNewAccount({ secret, ...newcomer(1) })).toMatchObject({ ok: false, code: 'gone' })
  })

  test('is void once a newer one was asked for', async () => {
    const older = secretOf(await firstAccountLink())
    const newer = secretOf(await firstAccountLink())
    expect(await joinWithNewAccount({ secret: older, ...newcomer() })).toMatchObject({ ok: false, code: 'gone' })
    expect(await joinWithNewAccount({ secret: newer, ...newcomer() })).toMatchObject({ ok: true })
  })

  test('is still offered when a student was faster: somebody has to look after the installation', async () => {
    await signUp({ ...newcomer(), address: '10.0.0.1' })
    expect(await firstAccountLink()).not.toBeNull()
  })

  test('turns the guest of the browser into the account', async () => {
    const guest = await makeGuest()
    const secret = secretOf(await firstAccountLink())
    const joined = await joinWithNewAccount({ secret, ...newcomer(), guest: guest.identity })
    expect(joined).toMatchObject({ ok: true, value: { id: guest.id } })
  })
})

describe('an invitation', () => {
  const invite = async () => {
    const admin = await makePerson({ roles: ['admin'] })
    const { path } = await issueInvitation({ roles: ['teacher'], note: 'For Tom', issuedById: admin.id })
    return secretOf(path)
  }

  test('used by five at once makes one account', async () => {
    const secret = await invite()
    const joined = await Promise.all([0, 1, 2, 3, 4].map((i) => joinWithNewAccount({ secret, ...newcomer(i) })))
    expect(joined.filter((one) => one.ok)).toHaveLength(1)
    expect(await database().user.count({ where: { roles: { has: 'teacher' } } })).toBe(1)
  })

  test('stays usable when the e-mail was taken', async () => {
    await makePerson({ email: newcomer().email })
    const secret = await invite()
    expect(await joinWithNewAccount({ secret, ...newcomer() })).toMatchObject({ ok: false, code: 'email-taken' })
    expect(await joinWithNewAccount({ secret, ...newcomer(1) })).toMatchObject({ ok: true })
  })

  test('adds its role to an account that is signed in', async () => {
    const secret = await invite()
    const student = await makePerson()
    const joined = await joinWithAccount({ secret, accountId: student.id })
    expect(joined.ok).toBe(true)
    expect((await database().user.findUniqueOrThrow({ where: { id: student.id } })).roles).toEqual([
      'student',
      'teacher',
    ])
  })

  test('ends by its date on the database’s clock, and when it is revoked', async () => {
    const late = await invite()
    await setClock(14 * 24 * 3600 + 1)
    expect(await findTicket(late)).toBeNull()
    expect(await joinWithNewAccount({ secret: late, ...newcomer() })).toMatchObject({ ok: false, code: 'gone' })
    await setClock(0)
    const [listed] = await listInvitations()
    expect(listed).toMatchObject({ roles: ['teacher'], note: 'For Tom' })
    expect(await revokeInvitation({ ticketId: listed?.id ?? '' })).toMatchObject({ ok: true })
    expect(await joinWithNewAccount({ secret: late, ...newcomer() })).toMatchObject({ ok: false, code: 'gone' })
    expect(await listInvitations()).toEqual([])
  })

  test('is kept as a hash only', async () => {
    const secret = await invite()
    expect(JSON.stringify(await database().ticket.findMany())).not.toContain(secret)
  })
})

describe('a password link', () => {
  test('sets the password once, ends sessions, and voids the earlier link', async () => {
    const admin = await makePerson({ roles: ['admin'] })
    const account = await makePerson({ email: 'maria@example.org' })
    const links = [
      await issueResetLink({ personId: account.id, issuedById: admin.id }),
      await issueResetLink({ personId: account.id, issuedById: admin.id }),
    ]
    const [older = '', newer = ''] = links.map((link) => secretOf(link.ok ? link.value.path : null))
    const next = { password: 'amber-window-snow' }
    expect(await resetPassword({ secret: older, ...next })).toMatchObject({ ok: false, code: 'gone' })
    const both = await Promise.all([
      resetPassword({ secret: newer, ...next }),
      resetPassword({ secret: newer, ...next }),
    ])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await signInAs('maria@example.org', 'amber-window-snow')).toMatchObject({ ok: true })
    expect(await signInAs('maria@example.org', PASSWORD)).toMatchObject({ ok: false })
    const before = { userId: account.id, sessionVersion: account.sessionVersion, guestTokenHash: null }
    expect(await findSessionUser(before)).toBeNull()
  })

  test('refuses a common password without being used up', async () => {
    const admin = await makePerson({ roles: ['admin'] })
    const link = await issueResetLink({ personId: admin.id, issuedById: admin.id })
    const secret = secretOf(link.ok ? link.value.path : null)
    expect(await resetPassword({ secret, password: 'Password123!' })).toMatchObject({ ok: false, code: 'too-common' })
    expect(await resetPassword({ secret, password: 'amber-window-snow' })).toMatchObject({ ok: true })
  })
})

describe('a student without e-mail', () => {
  async function aClass() {
    const teacher = await makePerson({ roles: ['teacher'] })
    const { classroomId } = await createClassroom({ teacherId: teacher.id, name: '9b' })
    return { teacherId: teacher.id, classroomId }
  }
  async function aStudent(seat: { teacherId: string; classroomId: string }, username = 'tom.b') {
    const made = await createStudent({ ...seat, username, name: 'Tom B' })
    if (!made.ok) throw new Error(made.code)
    const { id } = await database().user.findUniqueOrThrow({ where: { username } })
    return { id, code: made.value.code }
  }

  test('signs in with the code as people type it, chooses a password, and then the code is spent', async () => {
    const student = await aStudent(await aClass())
    expect(student.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    const typed = student.code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    const first = await signInAs('tom.b', typed)
    if (!first.ok || first.value.kind !== 'choose-password') throw new Error('The code did not lead to a password')
    const chosen = await resetPassword({ secret: first.value.secret, password: 'amber-window-snow' })
    expect(chosen).toMatchObject({ ok: true, value: { id: student.id } })
    expect(await signInAs('tom.b', student.code)).toMatchObject({ ok: false, code: 'wrong' })
    expect(await signInAs('tom.b', 'amber-window-snow')).toMatchObject({ ok: true, value: { kind: 'account' } })
  })

  test('has a code that is of no use to another student, after its date, or after a newer one', async () => {
    const seat = await aClass()
    const student = await aStudent(seat)
    await aStudent(seat, 'anna.c')
    expect(await signInAs('anna.c', student.code)).toMatchObject({ ok: false })
    await setClock(14 * 24 * 3600 + 1)
    expect(await signInAs('tom.b', student.code)).toMatchObject({ ok: false })
    await setClock(0)
    const newer = await issueStudentCode({ ...seat, studentId: student.id })
    expect(await signInAs('tom.b', student.code)).toMatchObject({ ok: false })
    expect(await signInAs('tom.b', newer.ok ? newer.value.code : '')).toMatchObject({ ok: true })
  })

  test('has a name of their own: a taken username is refused', async () => {
    const seat = await aClass()
    await aStudent(seat)
    const again = await createStudent({ ...seat, username: 'tom.b', name: 'Another Tom' })
    expect(again).toMatchObject({ ok: false, code: 'username-taken' })
  })

  test('is nobody’s business in another teacher’s class', async () => {
    const seat = await aClass()
    const student = await aStudent(seat)
    const stranger = await makePerson({ roles: ['teacher'] })
    const foreign = { teacherId: stranger.id, classroomId: seat.classroomId, studentId: student.id }
    expect(await findClassroom(foreign)).toBeNull()
    expect(await createStudent({ ...foreign, username: 'mole', name: 'Mole' })).toMatchObject({ ok: false })
    expect(await issueStudentCode(foreign)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await issueStudentLink(foreign)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await removeStudent(foreign)).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('leaves the class with the account kept; the teacher can reset it no more', async () => {
    const seat = await aClass()
    const student = await aStudent(seat)
    const there = { ...seat, studentId: student.id }
    expect(await removeStudent(there)).toMatchObject({ ok: true })
    expect(await issueStudentLink(there)).toMatchObject({ ok: false, code: 'not-found' })
    expect(await database().user.count({ where: { id: student.id } })).toBe(1)
  })

  test('gives a teacher no way into an admin who sits in the class', async () => {
    const seat = await aClass()
    const admin = await makePerson({ roles: ['student', 'admin'], username: 'chief' })
    await database().enrolment.create({ data: { classroomId: seat.classroomId, learnerId: admin.id } })
    expect(await issueStudentLink({ ...seat, studentId: admin.id })).toMatchObject({ ok: false, code: 'not-found' })
    expect(await issueStudentCode({ ...seat, studentId: admin.id })).toMatchObject({ ok: false, code: 'not-found' })
  })
})
