import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@/core/result'
import { isTaken } from '../auth/make-account'
import { LIMITS, takeFrom, tryAgainIn } from '../auth/rate-limit'
import { issueFirstCodes, type Transaction } from '../auth/tickets'
import { database } from '../database/client'
import { type RosterEntry, type RowProblem, readRoster } from './read-roster'
import { taughtBy } from './taught-by'

/** What a list would do, row by row. `new`: gets an account; `joins`: has one that this teacher knows; `here`: nothing to do. */
export type RosterLine = { row: number; name: string; login: string; what: 'new' | 'joins' | 'here' }

export type RosterPlan = { className: string; lines: RosterLine[]; problems: RowProblem[] }

/** A new student's first sign-in, for the sheet that is shown once. */
export type FirstSignIn = { name: string; login: string; code: string }

export type RosterDone = { className: string; sheet: FirstSignIn[]; joined: number; unchanged: number }

export type RosterProblem = 'bad-file' | 'not-found' | 'too-many' | 'has-problems'

type Seat = { teacherId: string; classroomId: string }

const NO_CLASS = 'This class is put away or no longer here.'

/** What importing this CSV file would do; changes nothing. */
export async function previewRoster(
  input: Seat & { bytes: Uint8Array },
): Promise<Result<RosterPlan, 'bad-file' | 'not-found' | 'too-many'>> {
  const roster = readRoster(input.bytes)
  if (!roster.ok) return roster
  const allowed = await mayRead(input.teacherId)
  if (!allowed.ok) return allowed
  const planned = await planRoster(database(), input, roster.value.entries)
  if (!planned) return fail('not-found', NO_CLASS)
  return ok(toPlan(planned, roster.value.problems))
}

/**
 * Imports a CSV file: all of it or, when a single row has a problem, nothing. New students get a code for their first
 * sign-in, which is in the answer and nowhere else; who was imported already stays as they are and gets none.
 */
export async function importRoster(input: Seat & { bytes: Uint8Array }): Promise<Result<RosterDone, RosterProblem>> {
  const roster = readRoster(input.bytes)
  if (!roster.ok) return roster
  if (roster.value.problems.length > 0) return fail('has-problems')
  const allowed = await mayRead(input.teacherId)
  if (!allowed.ok) return allowed
  try {
    return await database().$transaction((tx) => importEntries(tx, input, roster.value.entries))
  } catch (error) {
    // Somebody took one of the usernames in this moment: the next preview says which.
    if (isTaken(error)) return fail('has-problems')
    throw error
  }
}

async function mayRead(teacherId: string): Promise<Result<null, 'too-many'>> {
  const taken = await takeFrom(LIMITS.rostersPerTeacher, teacherId)
  return taken.allowed
    ? ok(null)
    : fail('too-many', `You checked very many lists. ${tryAgainIn(taken.retryAfterSeconds)}`)
}

async function importEntries(
  tx: Transaction,
  seat: Seat,
  entries: readonly RosterEntry[],
): Promise<Result<RosterDone, RosterProblem>> {
  const { teacherId, classroomId } = seat
  // Of two clicks on the button, the second waits here and finds everybody in the class.
  await tx.$executeRaw`SELECT 1 FROM "Classroom" WHERE "id" = ${classroomId}::uuid FOR UPDATE`
  const planned = await planRoster(tx, seat, entries)
  if (!planned) return fail('not-found', NO_CLASS)
  if (planned.rows.some(({ problem }) => problem !== null)) return fail('has-problems')
  const fresh = planned.rows
    .filter(({ what }) => what === 'new')
    .map(({ entry }) => ({ id: randomUUID(), name: entry.name, username: entry.username, email: entry.email }))
  const joining = planned.rows.flatMap(({ what, accountId }) => (what === 'joins' && accountId ? [accountId] : []))
  await tx.user.createMany({ data: fresh.map((one) => ({ ...one, roles: ['student'], createdById: teacherId })) })
  await tx.enrolment.createMany({
    data: [...fresh.map(({ id }) => id), ...joining].map((learnerId) => ({ classroomId, learnerId })),
  })
  const codes = await issueFirstCodes(tx, { userIds: fresh.map(({ id }) => id), issuedById: teacherId })
  return ok({
    className: planned.className,
    sheet: fresh.map((one, i) => ({ name: one.name, login: one.username ?? one.email ?? '', code: codes[i] ?? '' })),
    joined: joining.length,
    unchanged: planned.rows.length - fresh.length - joining.length,
  })
}

type PlannedRow = {
  entry: RosterEntry
  what: RosterLine['what']
  /** The account that there is already. */
  accountId: string | null
  /** By which name the account goes. */
  accountName: string | null
  problem: string | null
}

type Planned = { className: string; rows: PlannedRow[] }

/**
 * Which rows are new and which are whose. A teacher may reset the passwords of a class, so a row takes up only accounts
 * that this teacher made or has in a class: everybody else comes in by the class's code, of their own accord.
 */
async function planRoster(
  tx: Transaction,
  { teacherId, classroomId }: Seat,
  entries: readonly RosterEntry[],
): Promise<Planned | null> {
  const classroom = await tx.classroom.findFirst({
    where: { id: classroomId, archivedAt: null, ...taughtBy(teacherId) },
    select: { name: true },
  })
  if (!classroom) return null
  const logins = entries.flatMap(({ username, email }) => [username, email]).filter((login) => login !== null)
  const accounts = await tx.user.findMany({
    where: { OR: [{ username: { in: logins } }, { email: { in: logins } }] },
    select: {
      id: true,
      name: true,
      username: true,
      email: true,
      deactivatedAt: true,
      createdById: true,
      enrolments: { where: { classroom: taughtBy(teacherId) }, select: { classroomId: true } },
      teaches: { where: { classroomId }, select: { classroomId: true } },
    },
  })
  const byLogin = new Map(
    accounts.flatMap((account) => [account.username, account.email].map((login) => [login, account] as const)),
  )
  const taken = new Set<string>()
  const rows = entries.map((entry): PlannedRow => {
    const found = [entry.username, entry.email].flatMap((login) => {
      const account = login === null ? undefined : byLogin.get(login)
      return account ? [account] : []
    })
    const [account, other] = [...new Set(found)]
    if (!account) return { entry, what: 'new', accountId: null, accountName: null, problem: null }
    const isHere = account.enrolments.some((enrolment) => enrolment.classroomId === classroomId)
    const isKnown = account.createdById === teacherId || account.enrolments.length > 0
    const isRepeated = taken.has(account.id)
    taken.add(account.id)
    return {
      entry,
      what: isHere ? 'here' : 'joins',
      accountId: account.id,
      accountName: isKnown ? account.name : null,
      problem: accountProblem(entry, { ...account, isKnown, isRepeated, isOther: other !== undefined }),
    }
  })
  return { className: classroom.name, rows }
}

type Found = {
  username: string | null
  deactivatedAt: Date | null
  teaches: unknown[]
  isKnown: boolean
  isRepeated: boolean
  isOther: boolean
}

function accountProblem(entry: RosterEntry, found: Found): string | null {
  if (found.isOther) return 'The username and the e-mail address belong to two accounts. Leave one of them out.'
  if (!found.isKnown) {
    return found.username !== null && found.username === entry.username
      ? `The username “${entry.username}” is taken by somebody you do not teach. Choose another, or give them the class’s code.`
      : `There is an account with “${entry.email}” already. Give them the class’s code, so that they join themselves.`
  }
  if (found.isRepeated) return 'This account stands in an earlier row already. Leave this row out.'
  if (found.teaches.length > 0) return 'This account teaches the class. Leave this row out.'
  if (found.deactivatedAt !== null) return 'This account is closed. Ask an admin to open it again.'
  return null
}

function toPlan({ className, rows }: Planned, problems: readonly RowProblem[]): RosterPlan {
  return {
    className,
    lines: rows.map(({ entry, what, accountName }) => ({
      row: entry.row,
      name: accountName ?? entry.name,
      login: entry.username ?? entry.email ?? '',
      what,
    })),
    problems: [
      ...problems,
      ...rows.flatMap(({ entry, problem }) => (problem === null ? [] : [{ row: entry.row, message: problem }])),
    ].sort((a, b) => a.row - b.row),
  }
}
