import { createHmac } from 'node:crypto'
import { database } from '../database/client'
import type { Prisma } from '../database/generated/client'
import type { Role, TicketKind } from '../database/generated/enums'
import { randomCode, shownCode, typedCode } from './readable-code'
import { hashSecret, newSecret } from './secrets'
import { authSettings } from './settings'

export type Transaction = Prisma.TransactionClient

const DAY = 24

/** How long each kind of ticket can be used, in hours. */
export const TICKET_HOURS: Record<TicketKind, number> = {
  first_account: 7 * DAY,
  invitation: 14 * DAY,
  password_reset: 2 * DAY,
  student_code: 14 * DAY,
}

const CODE_LETTERS = 10

export type NewTicket = {
  kind: TicketKind
  roles?: Role[]
  note?: string
  userId?: string
  issuedById?: string
  /** Without it, the kind's own time. */
  hours?: number
}

/** Makes a ticket whose secret goes into a link; the secret is in the answer and nowhere else. */
export async function issueTicket(tx: Transaction, ticket: NewTicket): Promise<{ secret: string }> {
  const secret = newSecret()
  await insertTicket(tx, ticket, hashSecret(secret))
  return { secret }
}

/** Makes a student's one-time code, such as 7K3QM-XN2WD: 50 bits, in letters that are not mistaken for one another. */
export async function issueCode(
  tx: Transaction,
  student: { userId: string; issuedById: string },
): Promise<{ code: string }> {
  const code = shownCode(randomCode(CODE_LETTERS))
  await voidTickets(tx, student.userId)
  await insertTicket(tx, { kind: 'student_code', ...student }, hashCode(student.userId, code))
  return { code }
}

/** Codes of new students, who had none before, in the order of `userIds`. */
export async function issueFirstCodes(
  tx: Transaction,
  { userIds, issuedById }: { userIds: readonly string[]; issuedById: string },
): Promise<string[]> {
  const codes = userIds.map(() => shownCode(randomCode(CODE_LETTERS)))
  const hashes = userIds.map((userId, i) => hashCode(userId, codes[i] ?? ''))
  await tx.$executeRaw`
    INSERT INTO "Ticket" ("id", "kind", "secretHash", "roles", "userId", "issuedById", "createdAt", "expiresAt")
    SELECT gen_random_uuid(), 'student_code', student."hash", '{}', student."id"::uuid, ${issuedById}::uuid,
      app_now(), app_now() + make_interval(hours => ${TICKET_HOURS.student_code}::int)
    FROM unnest(${[...userIds]}::text[], ${hashes}::text[]) AS student("id", "hash")`
  return codes
}

/** Marks a ticket as used, if it still can be: of two who try at once, one gets true. */
export async function spendTicket(tx: Transaction, ticketId: string): Promise<boolean> {
  const used = await tx.$executeRaw`
    UPDATE "Ticket" SET "usedAt" = app_now()
    WHERE "id" = ${ticketId}::uuid AND "usedAt" IS NULL AND "expiresAt" > app_now()`
  return used === 1
}

/** Makes void whatever could still set a password of this account. */
export async function voidTickets(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Ticket" SET "usedAt" = app_now()
    WHERE "userId" = ${userId}::uuid AND "kind" IN ('password_reset', 'student_code') AND "usedAt" IS NULL`
}

export type OpenTicket = {
  id: string
  kind: TicketKind
  roles: Role[]
  userId: string | null
  /** Of whom a password link sets the password. */
  name: string | null
  login: string | null
}

/** The ticket behind a link, if it can still be used and, when it is about an account, that account is active. */
export async function findTicket(secret: string): Promise<OpenTicket | null> {
  const rows = await database().$queryRaw<OpenTicket[]>`
    SELECT t."id", t."kind"::text, t."roles"::text[], t."userId", u."name", coalesce(u."email", u."username") AS "login"
    FROM "Ticket" t LEFT JOIN "User" u ON u."id" = t."userId"
    WHERE t."secretHash" = ${hashSecret(secret)} AND t."kind" <> 'student_code'
      AND t."usedAt" IS NULL AND t."expiresAt" > app_now()
      AND (t."userId" IS NULL OR u."deactivatedAt" IS NULL)`
  return rows[0] ?? null
}

/** Whether this is the student's current code, however it was typed: small letters, without hyphen, O for 0, I or L for 1. */
export async function isOpenCode(userId: string, typed: string): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM "Ticket"
    WHERE "secretHash" = ${hashCode(userId, typed)} AND "kind" = 'student_code' AND "userId" = ${userId}::uuid
      AND "usedAt" IS NULL AND "expiresAt" > app_now()`
  return rows.length > 0
}

async function insertTicket(tx: Transaction, ticket: NewTicket, secretHash: string): Promise<void> {
  const hours = ticket.hours ?? TICKET_HOURS[ticket.kind]
  await tx.$executeRaw`
    INSERT INTO "Ticket" ("id", "kind", "secretHash", "roles", "note", "userId", "issuedById", "createdAt", "expiresAt")
    VALUES (gen_random_uuid(), ${ticket.kind}::"TicketKind", ${secretHash}, ${ticket.roles ?? []}::"Role"[],
            ${ticket.note ?? ''}, ${ticket.userId ?? null}::uuid, ${ticket.issuedById ?? null}::uuid,
            app_now(), app_now() + make_interval(hours => ${hours}::int))`
}

/**
 * 50 bits are few enough to try offline against a stolen table, so the hash is keyed with the installation's secret, and
 * tied to the student.
 */
function hashCode(userId: string, typed: string): string {
  return createHmac('sha256', authSettings().secret)
    .update(`${userId}:${typedCode(typed)}`)
    .digest('hex')
}
