import type { TimeUp } from '@/core/quiz/time-up'
import { fail, ok, type Result } from '@/core/result'
import { knownZone } from '@/server/auth/zone'
import { database } from '@/server/database/client'
import { GRACE_SECONDS } from './deadline'
import { isUuid } from './read-attempt'

/** A browser's clock may run ahead of ours by as much while it waits for the deadline. */
const EARLY_SECONDS = 2

/** As it is kept: with the instant (ISO text) at which it came. */
export type NotedTimeUp = TimeUp & { at: string }

/**
 * Keeps what was on screen when the time of a running test ran out, for the evidence of its end. The first word counts; one that comes
 * before the deadline or after the grace, or about a question that is answered, changes nothing. `not-found` for foreign and missing alike.
 */
export async function noteTimeUp(
  scope: { learnerId: string; attemptId: string },
  timeUp: TimeUp,
): Promise<Result<{ noted: boolean }, 'not-found'>> {
  if (!isUuid(scope.attemptId)) return fail('not-found')
  const kept = JSON.stringify({ ...timeUp, zone: knownZone(timeUp.zone) ?? null })
  const rows = await database().$queryRaw<{ noted: boolean }[]>`
    WITH mine AS (
      SELECT a."id", u."zone" FROM "Attempt" a JOIN "User" u ON u."id" = a."learnerId"
      WHERE a."id" = ${scope.attemptId}::uuid AND a."learnerId" = ${scope.learnerId}::uuid
    ), noted AS (
      UPDATE "Attempt" a SET "timeUp" = ${kept}::jsonb || jsonb_build_object(
        'zone', coalesce(${kept}::jsonb ->> 'zone', mine."zone"), 'at', app_now())
      FROM mine
      WHERE a."id" = mine."id" AND a."mode" = 'test' AND a."finishedAt" IS NULL AND a."timeUp" IS NULL
        AND app_now() BETWEEN a."deadlineAt" - make_interval(secs => ${EARLY_SECONDS})
          AND a."deadlineAt" + make_interval(secs => ${GRACE_SECONDS})
        AND EXISTS (SELECT 1 FROM "AttemptQuestion" q WHERE q."attemptId" = a."id" AND q."position" = ${timeUp.position})
        AND NOT EXISTS (SELECT 1 FROM "Response" r WHERE r."attemptId" = a."id" AND r."position" = ${timeUp.position})
      RETURNING a."id"
    )
    SELECT EXISTS (SELECT 1 FROM noted) AS "noted" FROM mine`
  const [row] = rows
  return row ? ok({ noted: row.noted }) : fail('not-found')
}
