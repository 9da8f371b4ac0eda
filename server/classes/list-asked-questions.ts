import { applyAmendments } from '@/core/questions/amendment'
import type { Question } from '@/core/questions/question'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import type { StoredFootnote } from '@/server/facts/rows'
import { amendmentsInForceOn, type StoredAmendment } from '@/server/questions/amendment-rows'

/** A question of an assignment, in its order. `body`: as it was served, with what was accepted after appeals since. */
export type AskedInClass = {
  /** From 1. */
  position: number
  questionId: string
  questionVersion: number
  body: Question
  isVoid: boolean
  footnotes: StoredFootnote[]
}

/** What an assignment asks, keys and all: for teachers of its class, whom the caller has made sure of. One statement. */
export async function listAskedQuestions(assignmentId: string): Promise<AskedInClass[]> {
  const rows = await database().$queryRaw<(Omit<AskedInClass, 'isVoid'> & { amendments: StoredAmendment[] })[]>`
    SELECT q."position", q."questionId", q."questionVersion", coalesce(v."base", v."body") AS "body", v."footnotes",
      ${amendmentsInForceOn(Prisma.sql`q."questionId"`)} AS "amendments"
    FROM "AssignmentQuestion" q
    JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
    WHERE q."assignmentId" = ${assignmentId}::uuid ORDER BY q."position"`
  return rows.map(({ amendments, ...row }) => {
    const { question, voidedBy } = applyAmendments(row.body, amendments)
    return { ...row, body: question, isVoid: voidedBy !== null }
  })
}
