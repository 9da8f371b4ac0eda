import type { CategoriseQuestion } from '@/core/questions/types/categorise'
import { MEDIAN_WRITING_MS, type Simulated } from './simulated'

export const simulatedCategorise: Simulated<CategoriseQuestion> = {
  cost: 0,
  medianMs: MEDIAN_WRITING_MS,
  right: ({ items }) => ({
    kind: 'categories',
    categories: Object.fromEntries(items.map(({ id, categoryId }) => [id, categoryId])),
  }),
  missed: ({ items, categories: [first] }) => ({
    kind: 'categories',
    categories: Object.fromEntries(items.map(({ id, categoryId }) => [id, first?.id ?? categoryId])),
  }),
}
