import { beforeEach, describe, expect, test } from 'vitest'
import { endAllSessions } from '@/server/auth/account'
import { changePassword } from '@/server/auth/change-password'
import { deactivatePerson, setRoles } from '@/server/auth/people'
import { findSessionUser } from '@/server/auth/session'
import { signIn } from '@/server/auth/sign-in'
import { database } from '@/server/database/client'
import { testDatabase } from '@/tests/support/database'
import { makePerson, PASSWORD } from '@/tests/support/people'

const { clear, setClock } = testDatabase()
beforeEach(clear)

const attempt = (login: string, password: string, address = '10.0.0.1') => signIn({ login, password, address })
const identityOf = (account: { id: string; sessionVersion: number }) => ({
  userId: account.id,
  sessionVersion: account.sessionVersion,
  guestTokenHash: null,
})

describe('signing in', () => {
  test('works by e-mail or username, whatever the case', async () => {
    const byMail = await makePerson({ email: 'maria@example.org' })
    const byName = await makePerson({ email: null, username: 'tom.b' })
    expect(await attempt(' Maria@Example.org ', PASSWORD)).toMatchObject({
      ok: true,
      value: { account: { id: byMail.id } },
    })
    expect(await attempt('Tom.B', PASSWORD)).toMatchObject({ ok: true, value: { account: { id: byName.id } } })
  })

  test('says the same for a wrong password, an unknown account, a closed one and one without password', async () => {
    await makePerson({ email: 'maria@example.org' })
    const closed = await makePerson({ email: 'closed@example.org' })
    await makePerson({ email: 'none@example.org', password: false })
    await deactivatePerson({ personId: closed.id })
    const answers = await Promise.all([
      attempt('maria@example.org', 'not-the-password'),
      attempt('nobody@example.org', PASSWORD),
      attempt('closed@example.org', PASSWORD),
      attempt('none@example.org', ''),
    ])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ ok: false, code: 'wrong' })
  })

  test('takes about as long for an unknown account as for a known one', async () => {
    await makePerson({ email: 'maria@example.org' })
    const timed = async (login: string) => {
      const start = performance.now()
      await attempt(login, 'not-the-password')
      return performance.now() - start
    }
    await timed('warm@example.org')
    const known = [await timed('maria@example.org'), await timed('maria@example.org'), await timed('maria@example.org')]
    const unknown = [await timed('a@example.org'), await timed('b@example.org'), await timed('c@example.org')]
    // Without the hash of nobody, the unknown ones would take a tenth.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) * 0.5)
  })
})

describe('limits', () => {
  test('an account is closed for tries after ten failures, and open again after 15 minutes', async () => {
    await makePerson({ email: 'maria@example.org' })
    for (let i = 0; i < 10; i += 1)
      expect(await attempt('maria@example.org', `wrong ${i}`)).toMatchObject({ code: 'wrong' })
    const refused = await attempt('maria@example.org', PASSWORD, '10.9.9.9')
    expect(refused).toMatchObject({ ok: false, code: 'too-many' })
    expect(refused.ok || refused.detail).toMatch(/Try again in (a minute|\d+ minutes)\./)
    await setClock(15 * 60)
    expect(await attempt('maria@example.org', PASSWORD)).toMatchObject({ ok: true })
  })

  test('thirty students behind one school address get in, each after two mistakes', async () => {
    const students = await Promise.all(
      Array.from({ length: 30 }, (_, i) => makePerson({ email: null, username: `student${i}` })),
    )
    const school = '203.0.113.7'
    const answers = await Promise.all(
      students.map(async (_, i) => {
        await attempt(`student${i}`, 'mistake', school)
        await attempt(`student${i}`, 'mistake again', school)
        return attempt(`student${i}`, PASSWORD, school)
      }),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(30)
  }, 30_000)

  test('an address that tries a hundred accounts is stopped, others are not', async () => {
    await makePerson({ email: 'maria@example.org' })
    const bad = '198.51.100.9'
    await Promise.all(Array.from({ length: 100 }, (_, i) => attempt(`guess${i}`, 'password1', bad)))
    expect(await attempt('maria@example.org', PASSWORD, bad)).toMatchObject({ ok: false, code: 'too-many' })
    expect(await attempt('maria@example.org', PASSWORD, '10.0.0.2')).toMatchObject({ ok: true })
  }, 30_000)

  test('what succeeds does not count', async () => {
    await makePerson({ email: 'maria@example.org' })
    for (let i = 0; i < 12; i += 1) expect(await attempt('maria@example.org', PASSWORD)).toMatchObject({ ok: true })
  })

  test('neither names nor addresses are kept, and old windows go', async () => {
    await attempt('maria@example.org', 'wrong', '203.0.113.7')
    const keys = (await database().rateLimit.findMany()).map((row) => row.key).join(' ')
    expect(keys).not.toMatch(/maria|203\.0/)
    await setClock(2 * 24 * 60 * 60)
    await attempt('tom@example.org', 'wrong', '203.0.113.8')
    expect(await database().rateLimit.count()).toBe(2)
  })
})

describe('a session ends at its next request', () => {
  test.each([
    ['sign-out everywhere', (id: string) => endAllSessions({ userId: id })],
    ['a change of roles', (id: string) => setRoles({ personId: id, roles: ['student', 'teacher'] })],
    ['closing the account', (id: string) => deactivatePerson({ personId: id })],
    ['a new password', (id: string) => changePassword({ userId: id, current: PASSWORD, next: 'amber-window-snow' })],
  ])('by %s', async (_, end) => {
    const account = await makePerson()
    expect(await findSessionUser(identityOf(account))).toMatchObject({ id: account.id, kind: 'account' })
    await end(account.id)
    expect(await findSessionUser(identityOf(account))).toBeNull()
  })

  test('but the browser that changed the password goes on with a new one', async () => {
    const account = await makePerson()
    const changed = await changePassword({ userId: account.id, current: PASSWORD, next: 'amber-window-snow' })
    expect(changed.ok && (await findSessionUser(identityOf(changed.value)))).toMatchObject({ id: account.id })
  })

  test('and a wrong present password changes nothing', async () => {
    const account = await makePerson()
    const changed = await changePassword({ userId: account.id, current: 'not it', next: 'amber-window-snow' })
    expect(changed).toMatchObject({ ok: false, code: 'wrong' })
    expect(await findSessionUser(identityOf(account))).not.toBeNull()
  })
})
