import type { OrderingQuestion } from '@/core/questions/types/ordering'
import { MEDIAN_WRITING_MS, type Simulated } from './simulated'

export const simulatedOrdering: Simulated<OrderingQuestion> = {
  cost: 0,
  medianMs: MEDIAN_WRITING_MS,
  right: ({ items }) => ({ kind: 'ordering', order: items.map(({ id }) => id) }),
  missed: ({ items }) => ({ kind: 'ordering', order: [...items.slice(1), ...items.slice(0, 1)].map(({ id }) => id) }),
}
