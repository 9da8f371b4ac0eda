import type { TypedFactQuestion } from '../../../questions/types/typed'
import { NOTHING_TO_ORDER } from '../nothing-to-order'
import type { ServeStage } from '../stages'

/** A fifth of the questions. */
export const typedServe: ServeStage<TypedFactQuestion> = { ...NOTHING_TO_ORDER, aim: 0.2 }
