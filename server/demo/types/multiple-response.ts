import { hashNumber } from '@/core/hash'
import type { MultipleResponseQuestion } from '@/core/questions/types/multiple-response'
import { MEDIAN_WRITING_MS, type Simulated } from './simulated'

export const simulatedMultipleResponse: Simulated<MultipleResponseQuestion> = {
  // Nothing less than every key, and no wrong one, is right.
  cost: 0.5,
  medianMs: MEDIAN_WRITING_MS,
  right: ({ options }) => choose(options.filter(({ isKey }) => isKey)),
  missed: ({ options }, _names, random) => {
    const inOrder = [...options].sort((a, b) => hashNumber(a.id) - hashNumber(b.id))
    const keys = inOrder.filter(({ isKey }) => isKey)
    const wrong = inOrder.filter(({ isKey }) => !isKey)
    // Most find something, and take one that does not fit with it.
    return choose([...keys.slice(0, random() < 0.7 ? keys.length - 1 : 0), ...wrong.slice(0, 1)])
  },
}

function choose(options: readonly { id: string }[]) {
  return { kind: 'choices' as const, optionIds: options.map(({ id }) => id).sort() }
}
