import type { Footnote } from '@/core/facts/footnote'
import type { Question } from '@/core/questions/question'
import { type Feedback, toFeedback } from '@/core/quiz/feedback'
import type { Match } from '@/core/quiz/match-answer'
import { bankOrder, type ServedOrder } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import type { FactScore, Outcome, ScoredResponse } from '@/core/quiz/score-response'
import type { StoredFootnote } from '@/server/facts/rows'

/** What a response's `detail` holds: with it the response is scored again without the names it was judged by. */
export type ResponseDetail = { perFact: FactScore[]; match: Match | null; blankMatches?: Match[] }

/** The scored part of a response's row. */
export type ScoredRow = { answer: Answer; outcome: Outcome; score: number; detail: ResponseDetail }

/** The score as it was when the answer was received: later corrections do not change it. */
export function toScored(row: ScoredRow): ScoredResponse {
  const { outcome, score, detail } = row
  return {
    outcome,
    score,
    maxScore: 1,
    perFact: detail.perFact,
    ...(detail.match === null ? {} : { match: detail.match }),
    ...(detail.blankMatches === undefined ? {} : { blankMatches: detail.blankMatches }),
  }
}

/** Feedback on a stored response, from the question's version that was asked, its options in the order served. */
export function toStoredFeedback(
  question: Question,
  order: ServedOrder,
  footnotes: StoredFootnote[],
  row: ScoredRow,
): Feedback<Footnote> {
  const feedback = toFeedback(question, row.answer, toScored(row), footnotes.map(toFootnoteView))
  const place = new Map((order.options.length > 0 ? order : bankOrder(question)).options.map((id, i) => [id, i]))
  const options = [...feedback.options].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  return { ...feedback, options }
}

function toFootnoteView({ factVersion: _, ...footnote }: StoredFootnote): Footnote {
  return footnote
}

/** The versions of a question's facts, by fact id. */
export function factVersionsOf(footnotes: readonly StoredFootnote[]): Map<string, number> {
  return new Map(footnotes.map((footnote) => [footnote.factId, footnote.factVersion]))
}
