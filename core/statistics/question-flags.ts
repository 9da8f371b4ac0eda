import type { ChoiceStatistics, OptionStatistics } from './option-statistics'
import type { QuestionStatistics } from './question-statistics'

/** From how many learners on a figure says something. */
export const LEARNERS_FOR = { flags: 5, discrimination: 20, settledFlags: 40, unusedOption: 40 } as const

export const FLAG_AT = {
  tooEasyFacility: 0.95,
  tooHardOverGuessing: 0.05,
  weakEfficiency: 15,
  unusedShare: 0.05,
  ambiguousUpperShare: 0.3,
  speededShare: 0.2,
  consistencyGain: 2,
} as const

/** A reason to look at a question, with its numbers; never a verdict. */
export type FlagReason =
  | { kind: 'check-key'; discriminationIndex: number; favoured: OptionShares[] }
  | { kind: 'too-easy'; facility: number }
  | { kind: 'too-hard'; facility: number; guessRate: number }
  | { kind: 'weak'; discriminativeEfficiency: number }
  | { kind: 'unused-distractor'; optionId: string; count: number; share: number }
  | { kind: 'ambiguous'; options: OptionShares[] }
  | { kind: 'speeded'; notReached: number; share: number }
  | { kind: 'hurts-reliability'; internalConsistency: number; consistencyWithout: number }

export type OptionShares = { optionId: string; isKey: boolean; shareInUpper: number; shareInLower: number }

/** Provisional with fewer than 40 learners. */
export type QuestionFlag = FlagReason & { learners: number; isProvisional: boolean }

export type FlagRequest = {
  /** Learners, of whom an omitted answer counts too. */
  n: number
  question: QuestionStatistics
  /** Null for a question of which only marks are known. */
  choices: ChoiceStatistics | null
  /** The facility that blind guessing gives, 0–1. */
  guessRate: number
  /** × 100, of the set and of the set without this question. */
  internalConsistency: number | null
  consistencyWithout: number | null
}

/**
 * Reasons to look at a question: none under 5 learners; what rests on how its answers go with the rest (check the key, weak,
 * ambiguous, hurts reliability) from 20 on; an unused distractor from 40 on.
 */
export function questionFlags(request: FlagRequest): QuestionFlag[] {
  const { n } = request
  if (n < LEARNERS_FOR.flags) return []
  const reasons = [
    ...(n >= LEARNERS_FOR.discrimination ? [...checkKey(request), ...weak(request), ...ambiguous(request)] : []),
    ...tooEasy(request),
    ...tooHard(request),
    ...(n >= LEARNERS_FOR.unusedOption ? unusedDistractors(request) : []),
    ...speeded(request),
    ...(n >= LEARNERS_FOR.discrimination ? hurtsReliability(request) : []),
  ]
  return reasons.map((reason) => ({ ...reason, learners: n, isProvisional: n < LEARNERS_FOR.settledFlags }))
}

function checkKey({ question, choices }: FlagRequest): FlagReason[] {
  const { discriminationIndex } = question
  if (discriminationIndex === null || !isUnder(discriminationIndex, 0)) return []
  const favoured = optionShares(choices).filter(
    ({ isKey, shareInUpper, shareInLower }) => !isKey && isUnder(shareInLower, shareInUpper),
  )
  return favoured.length === 0 ? [] : [{ kind: 'check-key', discriminationIndex, favoured }]
}

function weak({ question: { discriminativeEfficiency } }: FlagRequest): FlagReason[] {
  if (discriminativeEfficiency === null || !isUnder(discriminativeEfficiency, FLAG_AT.weakEfficiency)) return []
  return [{ kind: 'weak', discriminativeEfficiency }]
}

/** Two keys that both are popular are what a question with several right answers wants: one of the options must be wrong. */
function ambiguous({ choices }: FlagRequest): FlagReason[] {
  const options = optionShares(choices).filter(
    ({ shareInUpper }) => !isUnder(shareInUpper, FLAG_AT.ambiguousUpperShare),
  )
  if (options.length < 2 || options.every(({ isKey }) => isKey)) return []
  return [{ kind: 'ambiguous', options }]
}

function tooEasy({ question: { facility } }: FlagRequest): FlagReason[] {
  if (facility === null || isUnder(facility, FLAG_AT.tooEasyFacility)) return []
  return [{ kind: 'too-easy', facility }]
}

function tooHard({ question: { facility }, guessRate }: FlagRequest): FlagReason[] {
  if (facility === null || isUnder(guessRate + FLAG_AT.tooHardOverGuessing, facility)) return []
  return [{ kind: 'too-hard', facility, guessRate }]
}

function unusedDistractors({ choices }: FlagRequest): FlagReason[] {
  return (choices?.options ?? []).flatMap(({ id, isKey, count, share }) =>
    isKey || share === null || !isUnder(share, FLAG_AT.unusedShare)
      ? []
      : [{ kind: 'unused-distractor' as const, optionId: id, count, share }],
  )
}

function speeded({ choices }: FlagRequest): FlagReason[] {
  const { count = 0, share = null } = choices?.notReached ?? {}
  if (share === null || !isUnder(FLAG_AT.speededShare, share)) return []
  return [{ kind: 'speeded', notReached: count, share }]
}

function hurtsReliability({ internalConsistency, consistencyWithout }: FlagRequest): FlagReason[] {
  if (internalConsistency === null || consistencyWithout === null) return []
  if (isUnder(consistencyWithout - internalConsistency, FLAG_AT.consistencyGain)) return []
  return [{ kind: 'hurts-reliability', internalConsistency, consistencyWithout }]
}

function optionShares(choices: ChoiceStatistics | null): OptionShares[] {
  return (choices?.options ?? []).flatMap(({ id, isKey, shareInUpper, shareInLower }: OptionStatistics) =>
    shareInUpper === null || shareInLower === null ? [] : [{ optionId: id, isKey, shareInUpper, shareInLower }],
  )
}

/** Differences under this are rounding: a facility of 0.95 is one whatever its marks added up to. */
const ROUNDING = 1e-9

function isUnder(figure: number, limit: number): boolean {
  return figure < limit - ROUNDING
}
