import { covariance, isConstant, variance } from './moments'
import { type GroupWeights, groupShare } from './upper-lower'

/**
 * How an option was chosen: by how many and what share (0–1) of all learners, of the upper and of the lower group; `correlation`
 * (−1 to 1) of choosing it with the rest of the test, null where undefined.
 */
export type OptionStatistics = {
  option: string
  isKey: boolean
  count: number
  share: number
  upperShare: number
  lowerShare: number
  correlation: number | null
}

/** What each learner chose (several of a multiple response, none if nothing), and what they got for the other questions. */
export type Choices = { chosen: readonly (readonly string[])[]; rests: readonly number[]; groups: GroupWeights }

/** How the options of a question were chosen, in the order given. Learners in the same order throughout; none gives shares of 0. */
export function optionStatistics(
  options: readonly { id: string; isKey: boolean }[],
  { chosen, rests, groups }: Choices,
): OptionStatistics[] {
  return options.map(({ id, isKey }) => {
    const took = chosen.map((ids): number => (ids.includes(id) ? 1 : 0))
    const count = took.filter((one) => one === 1).length
    return {
      option: id,
      isKey,
      count,
      share: took.length === 0 ? 0 : count / took.length,
      upperShare: groupShare(groups.upper, groups.size, took),
      lowerShare: groupShare(groups.lower, groups.size, took),
      correlation: correlation(took, rests),
    }
  })
}

/** Pearson’s correlation (point-biserial here); null without spread or under two learners. */
function correlation(took: readonly number[], rests: readonly number[]): number | null {
  if (took.length < 2 || isConstant(took) || isConstant(rests)) return null
  return covariance(took, rests) / Math.sqrt(variance(took) * variance(rests))
}
