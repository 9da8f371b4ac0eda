import type { ClozeQuestion } from '../../../questions/types/cloze'
import { NOTHING_TO_ORDER } from '../nothing-to-order'
import type { ServeStage } from '../stages'

/** A fifth of the questions. Everything else is done as for typed. */
export const clozeServe: ServeStage<ClozeQuestion> = { ...NOTHING_TO_ORDER, aim: 0.2 }
