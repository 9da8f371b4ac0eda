import { hash, verify } from '@node-rs/argon2'
import { fail, ok, type Result } from '@/core/result'
import { isCommonPassword } from './common-passwords'

export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128

// OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane. Argon2id is the library's own choice of algorithm; its
// enum cannot be imported with isolated modules, so a test holds the hash's prefix.
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common'

/**
 * Whether a password may be chosen; the detail is the sentence for the person. `known`: their name, e-mail or username,
 * which makes a password as easy to guess as a common one.
 */
export function checkPassword(password: string, known: string[] = []): Result<string, PasswordProblem> {
  const normalised = password.normalize('NFKC')
  const length = [...normalised].length
  if (length < PASSWORD_MIN) return fail('too-short', `Use at least ${PASSWORD_MIN} characters.`)
  if (length > PASSWORD_MAX) return fail('too-long', `Use at most ${PASSWORD_MAX} characters.`)
  if (isCommonPassword(normalised, known)) {
    return fail('too-common', 'That password is one of the first that anyone would try. Choose another.')
  }
  return ok(normalised)
}

/** An Argon2id hash with its parameters and salt, as one string. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), ARGON2ID)
}

/**
 * Whether the password belongs to the hash. Without a hash (no such account, or none that signs in by password) it takes
 * the same time and says no, so that nobody learns which accounts exist.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if ([...password].length > PASSWORD_MAX) return false
  const matches = await verify(passwordHash ?? (await nobodysHash()), password.normalize('NFKC'))
  return passwordHash !== null && matches
}

let nobodys: Promise<string> | null = null

function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword('the password of nobody').catch((error: unknown) => {
    nobodys = null
    throw error
  })
  return nobodys
}
