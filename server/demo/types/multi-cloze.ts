import type { MultiClozeQuestion } from '@/core/questions/types/multi-cloze'
import { MEDIAN_WRITING_MS, type Simulated } from './simulated'

export const simulatedMultiCloze: Simulated<MultiClozeQuestion> = {
  // Recalling is harder than recognising, and here it takes two or three times; about this much.
  cost: 0.5,
  medianMs: 2 * MEDIAN_WRITING_MS,
  right: ({ blanks }) => ({
    kind: 'blanks',
    blanks: Object.fromEntries(blanks.map(({ id, answer }) => [id, answer])),
  }),
  missed: ({ blanks }, [name = 'not sure']) => ({
    kind: 'blanks',
    blanks: Object.fromEntries(blanks.map(({ id, answer }, i) => [id, i === 0 ? name : answer])),
  }),
}
