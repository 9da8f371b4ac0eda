import { sum } from './moments'

/** A question as it was marked: `max` is the most that could be had, above 0. */
export type MarkedQuestion = { name: string; max: number }

/** One learner’s marks by question, in the table’s order; null where nothing was answered. */
export type MarkRow = { learner: string; marks: readonly (number | null)[] }

/** First attempts of one set: what all statistics are worked out from. */
export type MarkTable = { questions: readonly MarkedQuestion[]; rows: readonly MarkRow[] }

/** The marks of each question, by learner: what was omitted is 0. */
export function columnsOf({ questions, rows }: MarkTable): number[][] {
  return questions.map((_, at) => rows.map(({ marks }) => marks[at] ?? 0))
}

/** Each learner’s total. */
export function totalsOf({ rows }: MarkTable): number[] {
  return rows.map(({ marks }) => sum(marks.map((mark) => mark ?? 0)))
}

/** How many learners left a question out though they answered a later one, and how many never came to it. */
export function countUnanswered({ questions, rows }: MarkTable): { omitted: number; notReached: number }[] {
  const counts = questions.map(() => ({ omitted: 0, notReached: 0 }))
  for (const { marks } of rows) {
    const last = marks.findLastIndex((mark) => mark !== null)
    for (const [at, count] of counts.entries()) {
      if ((marks[at] ?? null) !== null) continue
      if (at < last) count.omitted += 1
      else count.notReached += 1
    }
  }
  return counts
}
