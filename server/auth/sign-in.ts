import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import { verifyPassword } from './passwords'
import { giveBack, LIMITS, takeFrom, tryAgainIn } from './rate-limit'
import { isOpenCode, issueTicket } from './tickets'

/** What a session is made for: an account and the version of its sessions. */
export type Account = { id: string; sessionVersion: number }

export type SignedIn =
  | { kind: 'account'; account: Account }
  /** A student with a one-time code: the secret of the link at which they choose a password. */
  | { kind: 'choose-password'; secret: string }

const WRONG = 'The name and the password do not belong together. Check both and try again.'
const CHOOSE_PASSWORD_HOURS = 1
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Checks an e-mail address or username with a password, or a student's username with their one-time code. The same failure,
 * after similar time, for unknown accounts, deactivated ones and wrong passwords. `address`: of the client.
 */
export async function signIn(input: {
  login: string
  password: string
  address: string
}): Promise<Result<SignedIn, 'wrong' | 'too-many'>> {
  const login = input.login.trim().toLowerCase()
  const byAddress = await takeFrom(LIMITS.signInPerAddress, input.address)
  if (!byAddress.allowed) return tooMany(byAddress.retryAfterSeconds)
  const byAccount = await takeFrom(LIMITS.signInPerAccount, login)
  if (!byAccount.allowed) return tooMany(byAccount.retryAfterSeconds)

  const signedIn = await check(login, input.password)
  if (!signedIn) return fail('wrong', WRONG)
  await giveBack(LIMITS.signInPerAddress, input.address)
  await giveBack(LIMITS.signInPerAccount, login)
  return ok(signedIn)
}

async function check(login: string, password: string): Promise<SignedIn | null> {
  const user = await database().user.findFirst({
    where: { OR: [{ email: login }, { username: login }], deactivatedAt: null },
    select: { id: true, sessionVersion: true, passwordHash: true },
  })
  const matches = await verifyPassword(user?.passwordHash ?? null, password)
  const isCode = await isOpenCode(user?.id ?? NOBODY, password)
  if (!user) return null
  if (matches) return { kind: 'account', account: { id: user.id, sessionVersion: user.sessionVersion } }
  if (!isCode) return null
  // The code stays open until a password is chosen, so that a student who closes the page can type it again.
  const link = await issueTicket(database(), { kind: 'password_reset', userId: user.id, hours: CHOOSE_PASSWORD_HOURS })
  return { kind: 'choose-password', secret: link.secret }
}

function tooMany(retryAfterSeconds: number): Result<never, 'too-many'> {
  return fail('too-many', `There were too many tries. ${tryAgainIn(retryAfterSeconds)}`)
}
