import type { MatchingQuestion, Pair } from '@/core/questions/types/matching'
import { MEDIAN_WRITING_MS, type Simulated } from './simulated'

export const simulatedMatching: Simulated<MatchingQuestion> = {
  cost: 0,
  medianMs: MEDIAN_WRITING_MS,
  right: ({ pairs }) => ({ kind: 'matching', pairs: Object.fromEntries(pairs.map((pair) => [pair.id, pair.rightId])) }),
  missed: ({ pairs }) => ({ kind: 'matching', pairs: swapped(pairs) }),
}

function swapped(pairs: readonly Pair[]): Record<string, string> {
  const rights = pairs.map((pair) => pair.rightId)
  const [first, second] = rights
  if (first !== undefined && second !== undefined) rights.splice(0, 2, second, first)
  return Object.fromEntries(pairs.map((pair, i) => [pair.id, rights[i] ?? pair.rightId]))
}
