import type { Question } from '../../questions/question'
import type { ServeStage } from './stages'

/** For types without options: nothing to put in order, no key to place, no cap. */
export const NOTHING_TO_ORDER: Omit<ServeStage<Question>, 'aim'> = {
  most: () => Number.POSITIVE_INFINITY,
  keyPlace: () => null,
  order: () => ({ options: [], rights: [] }),
  bankOrder: () => ({ options: [], rights: [] }),
}
