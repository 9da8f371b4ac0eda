import { beforeEach, describe, expect, test } from 'vitest'
import { claimGuest, findGuestWork } from '@/server/auth/claim-guest'
import { findSessionUser } from '@/server/auth/session'
import { signUp } from '@/server/auth/sign-up'
import { database } from '@/server/database/client'
import { testDatabase } from '@/tests/support/database'
import { countWork, makeContent, makeGuest, makePerson, makeWork } from '@/tests/support/people'

const { clear } = testDatabase()
beforeEach(async () => {
  await clear()
  await makeContent()
})

const person = { name: 'Olha Bondar', email: 'olha@example.org', password: 'lantern-quiet-river', address: '10.0.0.1' }

describe('a guest who signs up', () => {
  test('keeps every attempt, as the same user', async () => {
    const guest = await makeGuest()
    await makeWork(guest.id)
    const account = await signUp({ ...person, zone: 'Europe/Kyiv', guest: guest.identity })
    expect(account).toMatchObject({ ok: true, value: { id: guest.id } })
    expect(await countWork(guest.id)).toEqual({ attempts: 1, evidence: 1, reports: 1 })
    const row = await database().user.findUniqueOrThrow({ where: { id: guest.id } })
    expect(row).toMatchObject({ email: person.email, roles: ['student'], guestTokenHash: null, zone: 'Europe/Kyiv' })
  })

  test('cannot be entered by the guest cookie any more', async () => {
    const guest = await makeGuest()
    expect(await findSessionUser(guest.identity)).toMatchObject({ id: guest.id, kind: 'guest' })
    await signUp({ ...person, guest: guest.identity })
    expect(await findSessionUser(guest.identity)).toBeNull()
  })

  test('gets an account of their own when the cookie is somebody else’s guess', async () => {
    const guest = await makeGuest()
    const forged = { ...guest.identity, guestTokenHash: 'f'.repeat(64) }
    const account = await signUp({ ...person, guest: forged })
    expect(account.ok && account.value.id).not.toBe(guest.id)
    expect(await findSessionUser(guest.identity)).not.toBeNull()
  })

  test('stays a guest with all their work when the e-mail is taken', async () => {
    await makePerson({ email: person.email })
    const guest = await makeGuest()
    await makeWork(guest.id)
    expect(await signUp({ ...person, guest: guest.identity })).toMatchObject({ ok: false, code: 'email-taken' })
    expect(await findSessionUser(guest.identity)).toMatchObject({ kind: 'guest' })
    expect(await countWork(guest.id)).toEqual({ attempts: 1, evidence: 1, reports: 1 })
  })
})

describe('claiming a guest’s work', () => {
  test('moves attempts, evidence and reports exactly once, also when asked twice at once', async () => {
    const account = await makePerson()
    const guest = await makeGuest()
    await makeWork(guest.id)
    const claims = await Promise.all([1, 2, 3].map(() => claimGuest({ accountId: account.id, guest: guest.identity })))
    expect(claims.filter((claim) => claim.ok)).toHaveLength(1)
    expect(await countWork(account.id)).toEqual({ attempts: 1, evidence: 1, reports: 1 })
    expect(await database().user.count({ where: { id: guest.id } })).toBe(0)
    expect(await claimGuest({ accountId: account.id, guest: guest.identity })).toMatchObject({ ok: false })
  })

  test('keeps both attempts open when each had the same set open', async () => {
    const account = await makePerson()
    const own = await makeWork(account.id, { open: true })
    const guest = await makeGuest()
    const theirs = await makeWork(guest.id, { open: true })
    await claimGuest({ accountId: account.id, guest: guest.identity })
    const attempts = await database().attempt.findMany({ where: { learnerId: account.id, finishedAt: null } })
    const slots = new Map(attempts.map((attempt) => [attempt.id, attempt.openSlot]))
    expect(slots.get(own.attemptId)).toBe(own.openSlot)
    expect(slots.get(theirs.attemptId)).toBe(`${own.openSlot}:${theirs.attemptId}`)
  })

  test('resumes the guest’s open attempt when the account has none in its place', async () => {
    const account = await makePerson()
    const guest = await makeGuest()
    const { attemptId } = await makeWork(guest.id, { open: true })
    await claimGuest({ accountId: account.id, guest: guest.identity })
    const attempt = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(attempt.openSlot).toBe(`${account.id}:talks:who:practice:quiz`)
  })

  test('needs the guest’s own secret', async () => {
    const account = await makePerson()
    const guest = await makeGuest()
    await makeWork(guest.id)
    const forged = { ...guest.identity, guestTokenHash: '0'.repeat(64) }
    expect(await findGuestWork(forged)).toBeNull()
    expect(await claimGuest({ accountId: account.id, guest: forged })).toMatchObject({ ok: false })
    expect(await countWork(guest.id)).toEqual({ attempts: 1, evidence: 1, reports: 1 })
  })

  test('is offered only to who did something', async () => {
    const guest = await makeGuest()
    expect(await findGuestWork(guest.identity)).toBeNull()
    await makeWork(guest.id)
    expect(await findGuestWork(guest.identity)).toMatchObject({ attempts: 1, answers: 1 })
  })
})
