import type { NumberQuestion } from '../../../questions/types/number'
import type { ServedOrder, ViewBase } from '../../question-view'
import { unitInPlural } from './unit-words'

/** A line for a figure, with what it counts beside it. */
export type NumberView = ViewBase & {
  type: 'number'
  /** What the figure counts, plural: "people", "square kilometres". */
  unit: string
}

export function viewNumber({ target }: NumberQuestion, _order: ServedOrder, base: ViewBase): NumberView {
  return { ...base, type: 'number', unit: unitInPlural(target.unit) }
}
