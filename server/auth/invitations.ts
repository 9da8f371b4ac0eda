import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import type { Role } from '../database/generated/enums'
import { issueTicket, spendTicket } from './tickets'

export type Invitation = { id: string; roles: Role[]; note: string; issuedBy: string | null; expiresAt: Date }

/** Makes an invitation; its path is shown once. `note` reminds the admin whom it is for. */
export async function issueInvitation(input: {
  roles: Role[]
  note: string
  issuedById: string
}): Promise<{ path: string }> {
  const { secret } = await issueTicket(database(), { kind: 'invitation', ...input })
  return { path: `/join/${secret}` }
}

/** Invitations that can still be used, newest first. */
export async function listInvitations(): Promise<Invitation[]> {
  return database().$queryRaw<Invitation[]>`
    SELECT t."id", t."roles"::text[] AS "roles", t."note", u."name" AS "issuedBy", t."expiresAt"
    FROM "Ticket" t LEFT JOIN "User" u ON u."id" = t."issuedById"
    WHERE t."kind" = 'invitation' AND t."usedAt" IS NULL AND t."expiresAt" > app_now()
    ORDER BY t."createdAt" DESC LIMIT 100`
}

/** Makes an invitation void. */
export async function revokeInvitation(input: { ticketId: string }): Promise<Result<null, 'not-found'>> {
  return database().$transaction(async (tx) => {
    const invitation = await tx.ticket.findFirst({
      where: { id: input.ticketId, kind: 'invitation' },
      select: { id: true },
    })
    const revoked = invitation !== null && (await spendTicket(tx, invitation.id))
    return revoked ? ok(null) : fail('not-found', 'This invitation was used, or it is out of date.')
  })
}
