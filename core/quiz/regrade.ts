import type { EntityIndex } from '../facts/entity-index'
import { type Amendment, applyAmendments } from '../questions/amendment'
import type { Question } from '../questions/question'
import type { Answer } from './response'
import { type ScoredResponse, scoreResponse } from './score-response'

/** What a response counts for; of one that an amendment makes void, `scored` is what it would be otherwise. */
export type Regraded = { scored: ScoredResponse; voidedBy: string | null }

/**
 * What a response counts for under the amendments in force. `question` is the version that was asked and `unamended` what it scored,
 * both without amendments: nothing that they do not speak about is judged anew, and without them it is `unamended` again.
 */
export function regrade(
  question: Question,
  answer: Answer,
  amendments: readonly Amendment[],
  unamended: ScoredResponse,
  index: EntityIndex,
): Regraded {
  const { question: amended, voidedBy } = applyAmendments(question, amendments)
  if (amended === question) return { scored: unamended, voidedBy }
  const scored = scoreResponse(amended, answer, index)
  return { scored: scored.score > unamended.score ? scored : unamended, voidedBy }
}
