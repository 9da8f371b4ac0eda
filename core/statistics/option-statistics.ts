import { covariance, deviations, variance } from './moments'
import { type Groups, groupMean } from './upper-lower'

/** An option, or what typed answers meant that are taken together. */
export type Choosable = { id: string; isKey: boolean }

/** The ids that a learner chose (of a typed answer the one that it meant), or why there are none. */
export type Choice = readonly string[] | 'omitted' | 'not-reached'

/** Shares are of all learners, 0–1; null where undefined. */
export type OptionStatistics = {
  id: string
  isKey: boolean
  count: number
  share: number | null
  shareInUpper: number | null
  shareInLower: number | null
  /** −1 to 1: of having chosen it with the rest of the learner’s total. */
  correlation: number | null
}

export type ChoiceStatistics = {
  options: OptionStatistics[]
  omitted: { count: number; share: number | null }
  notReached: { count: number; share: number | null }
}

export type ChoiceRequest = {
  options: readonly Choosable[]
  /** One for each learner. */
  choices: readonly Choice[]
  /** Each learner’s total without this question, in the order of `choices`. */
  rests: Float64Array
  /** The rest of full marks. */
  maxRest: number
  groups: Groups | null
}

/** What learners chose: each option, in the given order, then omitted and not reached apart. */
export function choiceStatistics({ options, choices, rests, maxRest, groups }: ChoiceRequest): ChoiceStatistics {
  const rest = deviations(rests, maxRest)
  const inAll = (count: number) => (choices.length === 0 ? null : count / choices.length)
  const counted = (reason: Choice) => {
    const count = choices.filter((choice) => choice === reason).length
    return { count, share: inAll(count) }
  }
  return {
    options: options.map(({ id, isKey }) => {
      const chosen = Float64Array.from(choices, (choice) => (isChosen(choice, id) ? 1 : 0))
      const count = chosen.reduce((sum, one) => sum + one, 0)
      const shareIn = (weights: Float64Array, size: number) =>
        groupMean(weights, size, (learner) => chosen[learner] ?? 0)
      return {
        id,
        isKey,
        count,
        share: inAll(count),
        shareInUpper: groups && shareIn(groups.upper, groups.size),
        shareInLower: groups && shareIn(groups.lower, groups.size),
        correlation: correlation(deviations(chosen, 1), rest, maxRest),
      }
    }),
    omitted: counted('omitted'),
    notReached: counted('not-reached'),
  }
}

function isChosen(choice: Choice, id: string): boolean {
  return typeof choice !== 'string' && choice.includes(id)
}

function correlation(chosen: Float64Array, rest: Float64Array, maxRest: number): number | null {
  const together = covariance(chosen, rest, maxRest)
  const [ofChosen, ofRest] = [variance(chosen), variance(rest)]
  return together === null || !ofChosen || !ofRest ? null : together / (Math.sqrt(ofChosen) * Math.sqrt(ofRest))
}
