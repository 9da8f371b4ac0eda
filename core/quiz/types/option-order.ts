import type { Option } from '../../questions/question'
import type { ServedOrder } from '../question-view'

/** The options as they stand in the bank. */
export function optionOrder({ options }: { options: readonly Option[] }): ServedOrder {
  return { options: options.map((option) => option.id), rights: [] }
}
