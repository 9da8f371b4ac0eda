import { database } from '../database/client'
import { issueTicket } from './tickets'

/**
 * Path of the one-time link at which the first person makes their account, which is admin and teacher; null once there is
 * an admin. A student who signs up before that must not lock everybody out, so students do not count. Only one such link
 * works: asking again makes the earlier one void.
 */
export async function firstAccountLink(): Promise<string | null> {
  return database().$transaction(async (tx) => {
    const admins = await tx.user.count({ where: { guestTokenHash: null, roles: { has: 'admin' } } })
    await tx.$executeRaw`
      UPDATE "Ticket" SET "usedAt" = app_now() WHERE "kind" = 'first_account' AND "usedAt" IS NULL`
    if (admins > 0) return null
    const { secret } = await issueTicket(tx, { kind: 'first_account', roles: ['admin', 'teacher'] })
    return `/join/${secret}`
  })
}
