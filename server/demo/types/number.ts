import type { NumberQuestion } from '@/core/questions/types/number'
import { MEDIAN_WRITING_MS, type Simulated } from './simulated'

export const simulatedNumber: Simulated<NumberQuestion> = {
  // A figure is recalled, like any typed answer.
  cost: 0.5,
  medianMs: MEDIAN_WRITING_MS,
  right: ({ answer }) => ({ kind: 'typed', text: answer }),
  missed: ({ target }, _names, random) => ({ kind: 'typed', text: String(target.value * (random() < 0.5 ? 2 : 10)) }),
}
