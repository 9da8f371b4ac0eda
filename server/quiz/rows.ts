import type { Footnote } from '@/core/facts/footnote'
import type { Question } from '@/core/questions/question'
import { type Feedback, toFeedback } from '@/core/quiz/feedback'
import type { Match } from '@/core/quiz/match-answer'
import { bankOrder, type ServedOrder } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import type { FactScore, Outcome, ScoredResponse } from '@/core/quiz/score-response'
import { Prisma } from '@/server/database/generated/client'
import type { StoredFootnote } from '@/server/facts/rows'

type Judged = { perFact: FactScore[]; match: Match | null; blankMatches?: Match[] }

/**
 * What a response's `detail` holds: with it the response is scored again without the names it was judged by. `unamended`: the score
 * without what had been accepted after appeals by then, if that made a difference.
 */
export type ResponseDetail = Judged & { unamended?: { outcome: Outcome; score: number; detail: Judged } }

/** What a response counts for, as its row or the row of a regrade has it. */
export type GradeRow = { outcome: Outcome; score: number; detail: ResponseDetail }

/** The scored part of a response's row. */
export type ScoredRow = GradeRow & { answer: Answer }

/** A regrade as PostgreSQL's to_jsonb gives it. */
export type RegradeRow = GradeRow & { isVoid: boolean; sequence: number; createdAt: string }

/** SQL: the regrade of a response that counts, as one JSON object or null. `responseId` names a column of the outer query. */
export function countingRegradeOf(responseId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT to_jsonb(graded) FROM "Regrade" graded WHERE graded."responseId" = ${responseId}
    ORDER BY graded."sequence" DESC LIMIT 1)`
}

/** The row with what it counts for now: its own grade unless there is a regrade. */
export function withRegrade<Row extends GradeRow>(row: Row, regrade: RegradeRow | null): Row {
  return regrade ? { ...row, outcome: regrade.outcome, score: regrade.score, detail: regrade.detail } : row
}

/** A grade as rows hold it. */
export function toGradeRow({ outcome, score, perFact, match, blankMatches }: ScoredResponse): GradeRow {
  return { outcome, score, detail: { perFact, match: match ?? null, ...(blankMatches ? { blankMatches } : {}) } }
}

/** The score that the row holds; nothing is judged anew. */
export function toScored(row: GradeRow): ScoredResponse {
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
