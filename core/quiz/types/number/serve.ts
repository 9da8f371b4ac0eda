import type { NumberQuestion } from '../../../questions/types/number'
import { NOTHING_TO_ORDER } from '../nothing-to-order'
import type { ServeStage } from '../stages'

/** At most one in five, rounded up. */
export const numberServe: ServeStage<NumberQuestion> = {
  ...NOTHING_TO_ORDER,
  aim: 0.2,
  most: (count) => Math.ceil(count / 5),
}
