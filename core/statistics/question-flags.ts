import type { OptionStatistics } from './option-statistics'
import type { QuestionStatistics } from './question-statistics'

/** Why a teacher should look at a question: a reason with its numbers, never a verdict. */
export type QuestionFlag = { provisional: boolean } & (
  | { flag: 'check-the-key'; discriminationIndex: number; option: string; upperShare: number; lowerShare: number }
  | { flag: 'too-easy'; facility: number }
  | { flag: 'too-hard'; facility: number; guessRate: number }
  | { flag: 'weak'; discriminativeEfficiency: number }
  | { flag: 'unused-distractor'; option: string; share: number }
  | { flag: 'ambiguous'; options: readonly [string, string]; upperShares: readonly [number, number] }
  | { flag: 'speeded'; notReachedShare: number }
  | { flag: 'hurts-reliability'; with: number; without: number }
)

export type FlagBasis = {
  /** How many learners answered the set. */
  learners: number
  statistics: QuestionStatistics
  options: readonly OptionStatistics[]
  /** What guessing alone would give, 0–1. */
  guessRate: number
  /** How many learners never came to the question. */
  notReached: number
  /** The set’s internal consistency (× 100) with and without the question; null where undefined. */
  consistency: { with: number | null; without: number | null }
}

const FEWEST_LEARNERS = 5
/** Under this nothing that compares learners with each other is said. */
const FEWEST_FOR_DISCRIMINATION = 20
/** From here on a flag is no longer provisional, and a distractor that hardly anybody took is worth a word. */
const ENOUGH_LEARNERS = 40
const EASY = 0.95
const ABOVE_GUESSING = 0.05
const WEAK_EFFICIENCY = 15
const UNUSED_SHARE = 0.05
const AMBIGUOUS_SHARE = 0.3
const SPEEDED_SHARE = 0.2
/** In hundredths of alpha. */
const BETTER_WITHOUT = 2

/** What is worth a look in a question, most urgent first. Nothing under five learners. */
export function questionFlags(basis: FlagBasis): QuestionFlag[] {
  if (basis.learners < FEWEST_LEARNERS) return []
  const provisional = basis.learners < ENOUGH_LEARNERS
  const comparing = basis.learners < FEWEST_FOR_DISCRIMINATION ? [] : [...keyInDoubt(basis), ...ambiguous(basis)]
  const weighing = basis.learners < FEWEST_FOR_DISCRIMINATION ? [] : [...weak(basis), ...hurting(basis)]
  const counting = [...tooEasy(basis), ...tooHard(basis), ...speeded(basis), ...unused(basis)]
  return [...comparing, ...counting, ...weighing].map((found) => ({ ...found, provisional }))
}

type Found<Flag> = Flag extends QuestionFlag ? Omit<Flag, 'provisional'> : never
type FoundFlag = Found<QuestionFlag>

function keyInDoubt({ statistics, options }: FlagBasis): FoundFlag[] {
  const { discriminationIndex } = statistics
  if (discriminationIndex === null || discriminationIndex >= 0) return []
  const [favoured] = options
    .filter(({ isKey, upperShare, lowerShare }) => !isKey && upperShare > lowerShare)
    .sort((a, b) => b.upperShare - a.upperShare)
  if (!favoured) return []
  const { option, upperShare, lowerShare } = favoured
  return [{ flag: 'check-the-key', discriminationIndex, option, upperShare, lowerShare }]
}

function ambiguous({ options }: FlagBasis): FoundFlag[] {
  const [first, second] = [...options].sort((a, b) => b.upperShare - a.upperShare)
  // Of several right answers two are meant to be chosen by many.
  const hasOneKey = options.filter(({ isKey }) => isKey).length === 1
  if (!hasOneKey || !first || !second || second.upperShare < AMBIGUOUS_SHARE) return []
  return [
    {
      flag: 'ambiguous',
      options: [first.option, second.option],
      upperShares: [first.upperShare, second.upperShare],
    },
  ]
}

function tooEasy({ statistics: { facility } }: FlagBasis): FoundFlag[] {
  return facility !== null && facility >= EASY ? [{ flag: 'too-easy', facility }] : []
}

function tooHard({ statistics: { facility }, guessRate }: FlagBasis): FoundFlag[] {
  return facility !== null && facility <= guessRate + ABOVE_GUESSING ? [{ flag: 'too-hard', facility, guessRate }] : []
}

function speeded({ notReached, learners }: FlagBasis): FoundFlag[] {
  const notReachedShare = notReached / learners
  return notReachedShare > SPEEDED_SHARE ? [{ flag: 'speeded', notReachedShare }] : []
}

function unused({ options, learners }: FlagBasis): FoundFlag[] {
  if (learners < ENOUGH_LEARNERS) return []
  return options
    .filter(({ isKey, share }) => !isKey && share < UNUSED_SHARE)
    .map(({ option, share }): FoundFlag => ({ flag: 'unused-distractor', option, share }))
}

function weak({ statistics: { discriminativeEfficiency } }: FlagBasis): FoundFlag[] {
  const isWeak = discriminativeEfficiency !== null && discriminativeEfficiency < WEAK_EFFICIENCY
  return isWeak ? [{ flag: 'weak', discriminativeEfficiency }] : []
}

function hurting({ consistency }: FlagBasis): FoundFlag[] {
  const { with: whole, without } = consistency
  if (whole === null || without === null || without - whole < BETTER_WITHOUT) return []
  return [{ flag: 'hurts-reliability', with: whole, without }]
}
