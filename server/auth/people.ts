import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import type { Prisma } from '../database/generated/client'
import type { Role } from '../database/generated/enums'
import { keepingAnAdmin } from './last-admin'
import { issueTicket, voidTickets } from './tickets'

export const PEOPLE_PER_PAGE = 25

export type Person = {
  id: string
  name: string
  /** E-mail, else username. */
  login: string
  roles: Role[]
  createdAt: Date
  deactivatedAt: Date | null
}

export type PeoplePage = { people: Person[]; total: number; page: number; pages: number }

/** Accounts by name, without guests, whose name, e-mail or username holds `search`. `page` is 1-based. */
export async function listPeople(input: { search: string; page: number }): Promise<PeoplePage> {
  const search = input.search.trim()
  const where: Prisma.UserWhereInput = { guestTokenHash: null, ...(search ? { OR: anyHolds(search) } : {}) }
  const total = await database().user.count({ where })
  const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE))
  const page = Math.min(Math.max(1, input.page), pages)
  const rows = await database().user.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * PEOPLE_PER_PAGE,
    take: PEOPLE_PER_PAGE,
    select: PERSON_COLUMNS,
  })
  return { people: rows.map(toPerson), total, page, pages }
}

/** One account for the admin's page about it; null when there is none or it is a guest. */
export async function findPerson(id: string): Promise<Person | null> {
  const row = await database().user.findFirst({ where: { id, guestTokenHash: null }, select: PERSON_COLUMNS })
  return row && toPerson(row)
}

export type PeopleProblem = 'not-found' | 'last-admin'

const LAST_ADMIN = 'This is the only admin. Make someone else an admin first.'
const NOT_FOUND = 'This account is no longer here.'

/** Sets an account's roles and ends its sessions, so that what it may do changes at its next request. */
export async function setRoles(input: { personId: string; roles: Role[] }): Promise<Result<null, PeopleProblem>> {
  return change({ id: input.personId, guestTokenHash: null }, { roles: input.roles })
}

/** Closes an account: its sessions end, its links are void and nobody can sign in to it; what it did stays. */
export async function deactivatePerson(input: { personId: string }): Promise<Result<null, PeopleProblem>> {
  const closed = await change(
    { id: input.personId, guestTokenHash: null, deactivatedAt: null },
    { deactivatedAt: new Date() },
  )
  if (closed.ok) await database().$transaction((tx) => voidTickets(tx, input.personId))
  return closed
}

/** Opens a closed account again. */
export async function reactivatePerson(input: { personId: string }): Promise<Result<null, PeopleProblem>> {
  return change({ id: input.personId, guestTokenHash: null }, { deactivatedAt: null })
}

/** An admin's password link for anyone: the path, shown once. Earlier links and codes of that account become void. */
export async function issueResetLink(input: {
  personId: string
  issuedById: string
}): Promise<Result<{ path: string }, 'not-found'>> {
  return issueLinkFor({ id: input.personId, guestTokenHash: null, deactivatedAt: null }, input.issuedById)
}

/** As issueResetLink, for the one active account that `where` allows the issuer to reset. */
export async function issueLinkFor(
  where: Prisma.UserWhereInput,
  issuedById: string,
): Promise<Result<{ path: string }, 'not-found'>> {
  return database().$transaction(async (tx) => {
    const user = await tx.user.findFirst({ where, select: { id: true } })
    if (!user) return fail('not-found', NOT_FOUND)
    await voidTickets(tx, user.id)
    const { secret } = await issueTicket(tx, { kind: 'password_reset', userId: user.id, issuedById })
    return ok({ path: `/join/${secret}` })
  })
}

async function change(
  where: Prisma.UserWhereInput,
  data: Prisma.UserUncheckedUpdateManyInput,
): Promise<Result<null, PeopleProblem>> {
  const changed = await keepingAnAdmin((tx) =>
    tx.user.updateMany({ where, data: { ...data, sessionVersion: { increment: 1 } } }),
  )
  if (changed === 'last-admin') return fail('last-admin', LAST_ADMIN)
  return changed.count === 1 ? ok(null) : fail('not-found', NOT_FOUND)
}

function anyHolds(search: string): Prisma.UserWhereInput[] {
  // Prisma passes % and _ on to LIKE as wildcards.
  const literal = search.replace(/[\\%_]/g, '\\$&')
  const holds = { contains: literal, mode: 'insensitive' } as const
  return [{ name: holds }, { email: holds }, { username: holds }]
}

const PERSON_COLUMNS = {
  id: true,
  name: true,
  email: true,
  username: true,
  roles: true,
  createdAt: true,
  deactivatedAt: true,
} as const

function toPerson({
  email,
  username,
  ...row
}: Omit<Person, 'login'> & { email: string | null; username: string | null }) {
  return { ...row, login: email ?? username ?? '' }
}
