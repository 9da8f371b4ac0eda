import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import type { Identity } from './identity'
import { isTaken, makeAccount } from './make-account'
import { checkPassword, hashPassword, type PasswordProblem } from './passwords'
import { LIMITS, takeFrom, tryAgainIn } from './rate-limit'
import type { Account } from './sign-in'

export type SignUpProblem = PasswordProblem | 'email-taken' | 'too-many'

export type SignUp = {
  name: string
  email: string
  password: string
  zone?: string | undefined
  /** The guest of this browser, who becomes the account and keeps everything. */
  guest: Identity | null
  address: string
}

/** Makes a student's account. Failures carry a sentence for the person. */
export async function signUp(input: SignUp): Promise<Result<Account, SignUpProblem>> {
  const password = checkPassword(input.password, [input.name, input.email])
  if (!password.ok) return password
  const taken = await takeFrom(LIMITS.signUpPerAddress, input.address)
  if (!taken.allowed) {
    return fail(
      'too-many',
      `Many accounts were made from your network just now. ${tryAgainIn(taken.retryAfterSeconds)}`,
    )
  }
  const passwordHash = await hashPassword(password.value)
  try {
    const { name, email, zone, guest } = input
    return ok(
      await database().$transaction((tx) =>
        makeAccount(tx, { name, email, passwordHash, roles: ['student'], zone, guest }),
      ),
    )
  } catch (error) {
    if (isTaken(error)) return fail('email-taken', EMAIL_TAKEN)
    throw error
  }
}

export const EMAIL_TAKEN = 'There is already an account with this e-mail address. Sign in, or use another address.'
