import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import { Prisma } from '../database/generated/client'
import { markingStale, metFacts } from '../review/mark-stale'
import { type Identity, isStill } from './identity'
import type { Transaction } from './tickets'

export type GuestWork = { attempts: number; answers: number; cards: number; lastAt: Date | null }

/** How much a guest did, to ask "Was this you?"; null when there is no such guest or nothing was done. */
export async function findGuestWork(guest: Identity): Promise<GuestWork | null> {
  if (!guest.guestTokenHash) return null
  const rows = await database().$queryRaw<GuestWork[]>`
    SELECT quizzes."attempts", quizzes."answers", decks."cards", greatest(quizzes."lastAt", decks."lastAt") AS "lastAt"
    FROM "User" u
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT a."id")::int AS "attempts", count(r."id")::int AS "answers",
        max(coalesce(r."receivedAt", a."startedAt")) AS "lastAt"
      FROM "Attempt" a LEFT JOIN "Response" r ON r."attemptId" = a."id" WHERE a."learnerId" = u."id") quizzes
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "cards", max(v."receivedAt") AS "lastAt" FROM "Review" v WHERE v."learnerId" = u."id") decks
    WHERE u."id" = ${guest.userId}::uuid AND u."guestTokenHash" = ${guest.guestTokenHash} AND u."deactivatedAt" IS NULL`
  const work = rows[0]
  return work && work.attempts + work.cards > 0 ? work : null
}

/** Moves all that a guest did to an account, once: the guest is gone afterwards, so a second claim finds nothing. */
export async function claimGuest(input: {
  accountId: string
  guest: Identity
}): Promise<Result<{ attempts: number }, 'nothing-to-claim'>> {
  const { accountId, guest } = input
  if (!guest.guestTokenHash) return fail('nothing-to-claim')
  return database().$transaction(async (tx) => {
    if (!(await lockGuest(tx, guest))) return fail('nothing-to-claim')
    const attempts = await moveAttempts(tx, guest.userId, accountId)
    const of = { where: { learnerId: guest.userId }, data: { learnerId: accountId } }
    await tx.evidence.updateMany(of)
    await tx.review.updateMany(of)
    await tx.missedNote.updateMany(of)
    // What a guest left open is over: the account may have a sitting of its own.
    await tx.sitting.updateMany({ ...of, data: { learnerId: accountId, openSlot: null } })
    await moveStars(tx, guest.userId, accountId)
    await markMoved(tx, guest.userId, accountId)
    await tx.problemReport.updateMany({ where: { reporterId: guest.userId }, data: { reporterId: accountId } })
    await tx.user.deleteMany({ where: isStill(guest) })
    return ok({ attempts })
  })
}

/** Two claims at once, or an answer that is just arriving, wait here for each other. */
async function lockGuest(tx: Transaction, guest: Identity): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User"
    WHERE "id" = ${guest.userId}::uuid AND "guestTokenHash" = ${guest.guestTokenHash} AND "deactivatedAt" IS NULL
    FOR UPDATE`
  return rows.length > 0
}

/** What both marked stays marked as the account did; the guest's own rows go with the guest. */
async function moveStars(tx: Transaction, guestId: string, accountId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "StarredFact" ("learnerId", "factId", "starredAt")
    SELECT ${accountId}::uuid, "factId", "starredAt" FROM "StarredFact" WHERE "learnerId" = ${guestId}::uuid
    ON CONFLICT DO NOTHING`
}

/** The account's memory of what the guest met is worked out again; the guest's goes with the guest. */
async function markMoved(tx: Transaction, guestId: string, accountId: string): Promise<void> {
  const met = metFacts(Prisma.sql`met."learnerId" = ${guestId}::uuid`)
  await tx.$executeRaw(
    markingStale(Prisma.sql`(SELECT ${accountId}::uuid AS "learnerId", guest."factId" FROM ${met} guest)`),
  )
}

/**
 * An open attempt holds the slot `<learner>:<set>:<mode>:<purpose>`, which is unique. Where the account has an open attempt
 * in that slot, the guest's one stays open beside it, in a slot of its own.
 */
async function moveAttempts(tx: Transaction, guestId: string, accountId: string): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Attempt" g SET
      "learnerId" = ${accountId}::uuid,
      "openSlot" = CASE
        WHEN g."openSlot" IS NULL THEN NULL
        WHEN EXISTS (SELECT 1 FROM "Attempt" a
                     WHERE a."openSlot" = replace(g."openSlot", ${guestId}::text, ${accountId}::text))
          THEN replace(g."openSlot", ${guestId}::text, ${accountId}::text) || ':' || g."id"
        ELSE replace(g."openSlot", ${guestId}::text, ${accountId}::text)
      END
    WHERE g."learnerId" = ${guestId}::uuid`
}
