import { fail, ok, type Result } from '@/core/result'
import { giveBack, LIMITS, takeFrom, tryAgainIn } from '../auth/rate-limit'
import { typedCode } from '../auth/readable-code'
import { database } from '../database/client'
import { JOIN_CODE_LETTERS } from './join-code'

export type OpenClass = {
  id: string
  name: string
  teachers: string[]
  /** Whether this account is in it, or teaches it, already. */
  standing: 'none' | 'student' | 'teacher'
}

export type JoinProblem = 'no-such-code' | 'too-many'

type Asking = {
  /** As typed or as in the link. */
  code: string
  /** Null for guests and for nobody. */
  accountId: string | null
  address: string
}

const NO_SUCH_CODE = 'No class has this code, or it has run out. Check it with your teacher.'

/**
 * The class that a code opens now. One answer for wrong codes, ended ones, and those of a class put away. Only those count
 * against the limits, which are per account and per address.
 */
export async function findOpenClass(asking: Asking): Promise<Result<OpenClass, JoinProblem>> {
  return counted(asking, async (code) => {
    const [row] = await database().$queryRaw<OpenClass[]>`
      SELECT c."id"::text, c."name",
        ARRAY(SELECT u."name" FROM "ClassroomTeacher" t JOIN "User" u ON u."id" = t."teacherId"
              WHERE t."classroomId" = c."id" ORDER BY t."addedAt", u."id") AS "teachers",
        CASE
          WHEN EXISTS (SELECT 1 FROM "ClassroomTeacher" t
                       WHERE t."classroomId" = c."id" AND t."teacherId" = ${asking.accountId}::uuid) THEN 'teacher'
          WHEN EXISTS (SELECT 1 FROM "Enrolment" e
                       WHERE e."classroomId" = c."id" AND e."learnerId" = ${asking.accountId}::uuid) THEN 'student'
          ELSE 'none'
        END AS "standing"
      FROM "Classroom" c
      WHERE c."joinCode" = ${code} AND c."joinCodeExpiresAt" > app_now() AND c."archivedAt" IS NULL`
    return row ?? null
  })
}

/** Makes an account a student of the class that a code opens now; who is in it already stays so. Not for its own teachers. */
export async function joinClassroom(
  asking: Asking & { accountId: string },
): Promise<Result<{ classroomId: string }, JoinProblem>> {
  return counted(asking, async (code) => {
    // The update changes nothing: it is there for the row to come back.
    const [row] = await database().$queryRaw<{ classroomId: string }[]>`
      INSERT INTO "Enrolment" ("classroomId", "learnerId", "createdAt")
      SELECT c."id", u."id", app_now()
      FROM "Classroom" c JOIN "User" u ON u."id" = ${asking.accountId}::uuid
      WHERE c."joinCode" = ${code} AND c."joinCodeExpiresAt" > app_now() AND c."archivedAt" IS NULL
        AND u."guestTokenHash" IS NULL AND u."deactivatedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "ClassroomTeacher" t WHERE t."classroomId" = c."id" AND t."teacherId" = u."id")
      ON CONFLICT ("classroomId", "learnerId") DO UPDATE SET "learnerId" = excluded."learnerId"
      RETURNING "classroomId"::text`
    return row ?? null
  })
}

/** Counts a try, and gives it back when something was found. */
async function counted<T>(
  { code: typed, accountId, address }: Asking,
  look: (code: string) => Promise<T | null>,
): Promise<Result<T, JoinProblem>> {
  const subjects = [
    { limit: LIMITS.classCodesPerAddress, subject: address },
    ...(accountId === null ? [] : [{ limit: LIMITS.classCodesPerAccount, subject: accountId }]),
  ]
  for (const { limit, subject } of subjects) {
    const taken = await takeFrom(limit, subject)
    if (!taken.allowed)
      return fail('too-many', `There were too many wrong codes. ${tryAgainIn(taken.retryAfterSeconds)}`)
  }
  const code = typedCode(typed)
  const found = code.length === JOIN_CODE_LETTERS ? await look(code) : null
  if (found === null) return fail('no-such-code', NO_SUCH_CODE)
  for (const { limit, subject } of subjects) await giveBack(limit, subject)
  return ok(found)
}
