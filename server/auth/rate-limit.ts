import { database } from '../database/client'
import { hashSecret } from './secrets'

/** At most `max` tries per subject within a fixed window. */
export type Limit = { name: string; max: number; windowSeconds: number }

const QUARTER = 15 * 60
const HOUR = 60 * 60

/** Counts failures: what succeeds is given back. A class of 30 behind one school address stays far below 100. */
export const LIMITS = {
  signInPerAccount: { name: 'sign-in-account', max: 10, windowSeconds: QUARTER },
  signInPerAddress: { name: 'sign-in-address', max: 100, windowSeconds: QUARTER },
  passwordPerAccount: { name: 'password-account', max: 10, windowSeconds: QUARTER },
  /** On its first morning a school's twenty classes of thirty make their accounts behind one address. */
  signUpPerAddress: { name: 'sign-up-address', max: 20 * 30, windowSeconds: HOUR },
  linksPerAddress: { name: 'links-address', max: 100, windowSeconds: QUARTER },
  /** A check after each pause in typing: an author who writes for a quarter of an hour without resting gets through. */
  checksPerAuthor: { name: 'checks-author', max: 900, windowSeconds: QUARTER },
  /** Searching, and counting what a recipe holds, read a whole dossier. */
  countsPerReader: { name: 'counts-reader', max: 900, windowSeconds: QUARTER },
  /** Wrong class codes. A code is one of 2^40, and thirty students who mistype theirs a few times share one address. */
  classCodesPerAddress: { name: 'class-codes-address', max: 300, windowSeconds: QUARTER },
  classCodesPerAccount: { name: 'class-codes-account', max: 30, windowSeconds: QUARTER },
  /** Names of accounts that a teacher asks for: enough for colleagues, too few to find out who has an account. */
  colleaguesPerTeacher: { name: 'colleagues-teacher', max: 30, windowSeconds: HOUR },
  /** Previews count too: they say which usernames are taken. */
  rostersPerTeacher: { name: 'rosters-teacher', max: 100, windowSeconds: HOUR },
  /** Reading an article takes seconds. */
  importsPerPerson: { name: 'imports-person', max: 60, windowSeconds: HOUR },
  ticketsPerIssuer: { name: 'tickets-issuer', max: 300, windowSeconds: HOUR },
} satisfies Record<string, Limit>

export type Taken = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/** Counts one try of this subject (an account, an address), on every instance alike, and says whether it is allowed. */
export async function takeFrom(limit: Limit, subject: string): Promise<Taken> {
  const window = limit.windowSeconds
  const rows = await database().$queryRaw<{ count: number; secondsLeft: number }[]>`
    INSERT INTO "RateLimit" ("key", "windowStart", "count")
    VALUES (${keyOf(limit, subject)},
            to_timestamp(floor(extract(epoch FROM app_now()) / ${window}::int) * ${window}::int), 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "RateLimit"."count" + 1
    RETURNING "count",
              ceil(extract(epoch FROM "windowStart") + ${window}::int - extract(epoch FROM app_now()))::int AS "secondsLeft"`
  const { count, secondsLeft } = rows[0] ?? { count: Number.POSITIVE_INFINITY, secondsLeft: window }
  if (count === 1) await forgetOldWindows()
  return count <= limit.max ? { allowed: true } : { allowed: false, retryAfterSeconds: Math.max(1, secondsLeft) }
}

/** Takes back one count: the try was no failure. */
export async function giveBack(limit: Limit, subject: string): Promise<void> {
  await database().$executeRaw`
    UPDATE "RateLimit" SET "count" = "count" - 1
    WHERE "key" = ${keyOf(limit, subject)} AND "count" > 0
      AND "windowStart" > app_now() - make_interval(secs => ${limit.windowSeconds}::int)`
}

/** "Try again in 12 minutes.", for a person. */
export function tryAgainIn(retryAfterSeconds: number): string {
  const minutes = Math.ceil(retryAfterSeconds / 60)
  return minutes <= 1 ? 'Try again in a minute.' : `Try again in ${minutes} minutes.`
}

/** Names and addresses are not kept: a hash is enough to count. */
function keyOf(limit: Limit, subject: string): string {
  return `${limit.name}:${hashSecret(subject)}`
}

async function forgetOldWindows(): Promise<void> {
  await database().$executeRaw`DELETE FROM "RateLimit" WHERE "windowStart" < app_now() - interval '1 day'`
}
