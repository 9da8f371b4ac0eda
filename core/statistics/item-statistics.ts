import { type MarkTable, markColumns } from './mark-table'
import { type QuestionStatistics, questionMeasures } from './question-statistics'
import { alphasWithout, type SetStatistics, setStatistics } from './set-statistics'
import { type Groups, upperLowerGroups } from './upper-lower'

export type ItemStatistics = {
  questions: QuestionStatistics[]
  set: SetStatistics
  /** For each question the set’s internal consistency without it, × 100; null where undefined. */
  consistencyWithout: (number | null)[]
  /** Each learner’s total, in the order of the rows. */
  totals: Float64Array
  /** Who is in the upper and lower group; null under two learners. */
  groups: Groups | null
}

/** All figures that marks alone give, of each question in order and of the set. The order of rows does not matter. */
export function itemStatistics(table: MarkTable): ItemStatistics {
  const columns = markColumns(table)
  const groups = upperLowerGroups(columns.totals, columns.maxTotal)
  const measures = questionMeasures(table.questions, columns, groups)
  return {
    questions: measures.map(({ statistics }) => statistics),
    set: setStatistics(columns, measures),
    consistencyWithout: alphasWithout(measures, columns.totals.length).map((alpha) =>
      alpha === null ? null : 100 * alpha,
    ),
    totals: columns.totals,
    groups,
  }
}
