import { beforeEach, describe, expect, test } from 'vitest'
import { deleteAccount } from '@/server/auth/delete-account'
import { exportAccount } from '@/server/auth/export-account'
import { deactivatePerson, listPeople, PEOPLE_PER_PAGE, setRoles } from '@/server/auth/people'
import { createClassroom } from '@/server/classes/classrooms'
import { createStudent } from '@/server/classes/seats'
import { database } from '@/server/database/client'
import { listReports, resolveReport } from '@/server/reports/reports'
import { testDatabase } from '@/tests/support/database'
import { countWork, makeContent, makeGuest, makePerson, makeWork, PASSWORD } from '@/tests/support/people'

const { clear } = testDatabase()
beforeEach(async () => {
  await clear()
  await makeContent()
})

describe('the last admin', () => {
  test('cannot be demoted, closed or deleted', async () => {
    const admin = await makePerson({ roles: ['admin', 'teacher'] })
    expect(await setRoles({ personId: admin.id, roles: ['teacher'] })).toMatchObject({ ok: false, code: 'last-admin' })
    expect(await deactivatePerson({ personId: admin.id })).toMatchObject({ ok: false, code: 'last-admin' })
    expect(await deleteAccount({ userId: admin.id, password: PASSWORD })).toMatchObject({ code: 'last-admin' })
    const row = await database().user.findUniqueOrThrow({ where: { id: admin.id } })
    expect(row).toMatchObject({ roles: ['admin', 'teacher'], deactivatedAt: null, sessionVersion: 1 })
  })

  test('is kept when two admins demote each other at once', async () => {
    const [a, b] = [await makePerson({ roles: ['admin'] }), await makePerson({ roles: ['admin'] })]
    await Promise.all([a, b].map(({ id }) => setRoles({ personId: id, roles: ['teacher'] })))
    expect(await database().user.count({ where: { roles: { has: 'admin' } } })).toBe(1)
  })

  test('may go once there is another', async () => {
    const admin = await makePerson({ roles: ['admin'] })
    await makePerson({ roles: ['admin'] })
    expect(await deleteAccount({ userId: admin.id, password: PASSWORD })).toMatchObject({ ok: true })
  })
})

describe('the list of people', () => {
  test('finds by name, e-mail or username, takes % as a percent sign, and shows no guests', async () => {
    await makePerson({ name: 'Maria K', email: 'maria@example.org' })
    await makePerson({ name: '100 % Tom', email: null, username: 'tom.b' })
    await makeGuest()
    const found = async (search: string) => (await listPeople({ search, page: 1 })).people.map((one) => one.name)
    expect(await found('')).toEqual(['100 % Tom', 'Maria K'])
    expect(await found('MARIA@')).toEqual(['Maria K'])
    expect(await found('tom.b')).toEqual(['100 % Tom'])
    expect(await found('%')).toEqual(['100 % Tom'])
    expect(await found('_')).toEqual([])
  })

  test('is paged, and a page beyond the end is the last', async () => {
    for (let i = 0; i < PEOPLE_PER_PAGE + 3; i += 1)
      await makePerson({ name: `P${String(i).padStart(3, '0')}`, password: false })
    const last = await listPeople({ search: '', page: 99 })
    expect(last).toMatchObject({ total: PEOPLE_PER_PAGE + 3, page: 2, pages: 2 })
    expect(last.people.map((one) => one.name)).toEqual(['P025', 'P026', 'P027'])
  })
})

describe('the export', () => {
  test('holds the account, what was asked, what was answered, evidence and reports', async () => {
    const account = await makePerson({ name: 'Maria K', email: 'maria@example.org' })
    const { attemptId, responseId } = await makeWork(account.id)
    const data = await exportAccount({ userId: account.id, now: new Date('2026-01-01T00:00:00Z') })
    expect(data.account).toMatchObject({
      name: 'Maria K',
      email: 'maria@example.org',
      kind: 'account',
      hasPassword: true,
    })
    expect(data.attempts).toMatchObject([
      {
        id: attemptId,
        setTitle: 'Who leads',
        questions: [
          {
            asked: {
              stem: 'Who led the delegation?',
              options: [{ text: 'Vladimir Medinsky' }, { text: 'Rustem Umerov' }],
            },
            responses: [{ id: responseId, answer: { kind: 'choice', optionId: 'o1' }, outcome: 'right', score: 1 }],
          },
        ],
      },
    ])
    expect(data.evidence).toMatchObject([{ factId: 'talks:leader', score: 1, learnerDay: '2025-06-02' }])
    expect(data.reports).toMatchObject([{ text: 'Which round?' }])
  })

  test('holds no hash, no rationale and nobody else’s work', async () => {
    const account = await makePerson()
    await makeWork(account.id)
    const other = await makePerson({ name: 'Somebody Else' })
    const foreign = await makeWork(other.id)
    const text = JSON.stringify(await exportAccount({ userId: account.id, now: new Date(0) }))
    for (const secret of ['argon2', 'CANARY', 'isKey', other.id, foreign.attemptId]) expect(text).not.toContain(secret)
  })

  test('does not say what was right in a test that still runs', async () => {
    const account = await makePerson()
    await makeWork(account.id, { mode: 'test', open: true })
    const data = await exportAccount({ userId: account.id, now: new Date(0) })
    expect(data.attempts[0]?.questions[0]?.responses).toMatchObject([{ answer: { optionId: 'o1' } }])
    expect(JSON.stringify(data.attempts[0]?.questions)).not.toMatch(/outcome|"score"/)
    expect(data.evidence).toEqual([])
  })
})

describe('deleting an account', () => {
  test('needs the password', async () => {
    const account = await makePerson()
    expect(await deleteAccount({ userId: account.id, password: 'wrong' })).toMatchObject({ ok: false, code: 'wrong' })
    expect(await database().user.count()).toBe(1)
  })

  test('leaves no row of the person, and keeps what others own', async () => {
    const teacher = await makePerson({ roles: ['teacher'] })
    const { classroomId } = await createClassroom({ teacherId: teacher.id, name: '9b' })
    await createStudent({ teacherId: teacher.id, classroomId, username: 'tom.b', name: 'Tom' })
    await makeWork(teacher.id)
    const other = await makePerson()
    await makeWork(other.id)
    await database().dossier.update({ where: { id: 'talks' }, data: { ownerId: teacher.id } })

    expect(await deleteAccount({ userId: teacher.id, password: PASSWORD })).toMatchObject({ ok: true })

    expect(await countWork(teacher.id)).toEqual({ attempts: 0, evidence: 0, reports: 0 })
    expect(await countWork(other.id)).toEqual({ attempts: 1, evidence: 1, reports: 1 })
    expect(await database().response.count()).toBe(1)
    expect(await database().classroom.count()).toBe(0)
    expect(await database().user.findUnique({ where: { username: 'tom.b' } })).toMatchObject({ createdById: null })
    expect(await database().dossier.findUnique({ where: { id: 'talks' } })).toMatchObject({ ownerId: null })
    expect(await database().problemReport.count({ where: { reporterId: null } })).toBe(1)
    expect(JSON.stringify(await everything())).not.toContain(teacher.id)
  })

  test('works for a guest, who has no password', async () => {
    const guest = await makeGuest()
    await makeWork(guest.id)
    expect(await deleteAccount({ userId: guest.id, password: '' })).toMatchObject({ ok: true })
    expect(await database().attempt.count()).toBe(0)
    expect(await database().user.count()).toBe(0)
  })

  async function everything() {
    const db = database()
    return Promise.all([
      db.user.findMany(),
      db.ticket.findMany(),
      db.attempt.findMany(),
      db.evidence.findMany(),
      db.problemReport.findMany(),
      db.classroom.findMany(),
      db.enrolment.findMany(),
      db.dossier.findMany(),
      db.rateLimit.findMany(),
    ])
  }
})

describe('reports', () => {
  test('of a bundled dossier reach admins, of an owned one its owner alone', async () => {
    const [admin, owner, learner] = [await makePerson({ roles: ['admin'] }), await makePerson(), await makePerson()]
    await makeWork(learner.id)
    const count = async (userId: string, isAdmin: boolean) =>
      (await listReports({ userId, isAdmin }, { resolved: false })).length
    expect([await count(admin.id, true), await count(owner.id, false)]).toEqual([1, 0])
    await database().dossier.update({ where: { id: 'talks' }, data: { ownerId: owner.id } })
    expect([await count(admin.id, true), await count(owner.id, false)]).toEqual([0, 1])
  })

  test('are resolved once, with a note, by who may', async () => {
    const [admin, stranger] = [await makePerson({ roles: ['admin'] }), await makePerson({ roles: ['teacher'] })]
    await makeWork(stranger.id)
    const [report] = await listReports({ userId: admin.id, isAdmin: true }, { resolved: false })
    expect(report).toMatchObject({ stem: 'Who led the delegation?', dossierTitle: 'Talks', reason: 'unclear' })
    const note = { reportId: report?.id ?? '', resolution: 'Reworded.', now: new Date('2026-01-01T00:00:00Z') }
    expect(await resolveReport({ userId: stranger.id, isAdmin: false }, note)).toMatchObject({ ok: false })
    expect(await resolveReport({ userId: admin.id, isAdmin: true }, note)).toMatchObject({ ok: true })
    expect(await resolveReport({ userId: admin.id, isAdmin: true }, note)).toMatchObject({ ok: false })
    const resolved = await listReports({ userId: admin.id, isAdmin: true }, { resolved: true })
    expect(resolved).toMatchObject([{ resolution: 'Reworded.' }])
  })
})
