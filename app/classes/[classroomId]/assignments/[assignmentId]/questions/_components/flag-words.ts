import { percent } from '@/components/percent'
import { points } from '@/components/points'
import type { ChosenOption } from '@/core/classes/item-analysis'
import type { OptionShares, QuestionFlag } from '@/core/statistics/question-flags'

/** A flag as its name, and its reason with the numbers. */
export function flagWords(flag: QuestionFlag, options: readonly ChosenOption[]): { name: string; reason: string } {
  const named = (optionId: string) => `“${options.find(({ id }) => id === optionId)?.text ?? ''}”`
  const list = (some: readonly OptionShares[]) =>
    some.map(({ optionId, shareInUpper }) => `${named(optionId)} (${percent(shareInUpper)})`).join(' and ')
  switch (flag.kind) {
    case 'check-key':
      return {
        name: 'Check the key',
        reason: `Discrimination is ${points(Math.round(flag.discriminationIndex))}: those who do well elsewhere miss it. Of the strongest students many chose ${list(flag.favoured)}.`,
      }
    case 'too-easy':
      return {
        name: 'Too easy',
        reason: `${percent(flag.facility)} of the points were reached. It tells nobody apart.`,
      }
    case 'too-hard':
      return {
        name: 'Too hard',
        reason: `${percent(flag.facility)} of the points were reached; blind guessing gives ${percent(flag.guessRate)}.`,
      }
    case 'weak':
      return {
        name: 'Weak',
        reason: `Its discriminative efficiency is ${points(Math.round(flag.discriminativeEfficiency))}: it says little about who knows the rest.`,
      }
    case 'unused-distractor':
      return {
        name: 'Unused option',
        reason: `${named(flag.optionId)} was chosen by ${flag.count} of ${flag.learners}.`,
      }
    case 'ambiguous':
      return { name: 'Ambiguous', reason: `The strongest students are divided between ${list(flag.options)}.` }
    case 'speeded':
      return { name: 'Not reached', reason: `${flag.notReached} of ${flag.learners} did not get this far.` }
    case 'hurts-reliability':
      return {
        name: 'Hurts reliability',
        reason: `Without it the set’s consistency would be ${points(Math.round(flag.consistencyWithout))} instead of ${points(Math.round(flag.internalConsistency))}.`,
      }
  }
}
