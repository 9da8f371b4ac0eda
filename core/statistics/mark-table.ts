export type MarkedQuestion = {
  name: string
  /** The mark of a full answer, over 0. */
  max: number
}

/** Marks of one set, first attempts only. A learner without an answer has null there, which counts as mark 0. */
export type MarkTable = {
  questions: readonly MarkedQuestion[]
  /** One row per learner, with a mark from 0 to the maximum for each question in order. */
  rows: readonly (readonly (number | null)[])[]
}

export type MarkColumns = {
  /** For each question the marks of all learners, omitted as 0. */
  marks: Float64Array[]
  /** Each learner’s total. */
  totals: Float64Array
  /** The total of full marks. */
  maxTotal: number
}

/** The table by question, with totals. */
export function markColumns({ questions, rows }: MarkTable): MarkColumns {
  const marks = questions.map((_, at) => Float64Array.from(rows, (row) => row[at] ?? 0))
  const totals = new Float64Array(rows.length)
  for (const column of marks) {
    for (let i = 0; i < totals.length; i++) totals[i] = (totals[i] ?? 0) + (column[i] ?? 0)
  }
  return { marks, totals, maxTotal: questions.reduce((sum, { max }) => sum + max, 0) }
}
