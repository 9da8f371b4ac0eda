import { type Amendment, applyAmendments } from '@/core/questions/amendment'
import type { Question } from '@/core/questions/question'
import { hashOf } from '@/server/facts/content-hash'

/** A question's next version with its amendments. `base`: without them, null if they change nothing. */
export type AmendedVersion = { body: Question; base: Question | null; contentHash: string; isVoid: boolean }

/** Joins the hash of what the files say to one of what was amended. */
const JOINT = '+'

/** What a version stores, from the question as the files have it, its hash and the amendments in force. */
export function amendedVersion(
  question: Question,
  contentHash: string,
  amendments: readonly Amendment[],
): AmendedVersion {
  const { question: body, voidedBy } = applyAmendments(question, amendments)
  const isVoid = voidedBy !== null
  if (body === question) return { body, base: null, contentHash, isVoid }
  return { body, base: question, contentHash: `${contentHash}${JOINT}${hashOf(body)}`, isVoid }
}

/** The hash of what the files say, out of a stored one. */
export function hashInFiles(contentHash: string): string {
  return contentHash.split(JOINT, 1)[0] ?? contentHash
}
