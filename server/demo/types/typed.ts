import type { TypedQuestion } from '@/core/questions/question'
import { MEDIAN_WRITING_MS, type Simulated } from './simulated'

export const simulatedTyped: Simulated<TypedQuestion> = {
  // Recalling is harder than recognising, by about this much.
  cost: 0.5,
  medianMs: MEDIAN_WRITING_MS,
  right: ({ answer }) => ({ kind: 'typed', text: answer }),
  missed: (_question, [name = 'not sure']) => ({ kind: 'typed', text: name }),
}
