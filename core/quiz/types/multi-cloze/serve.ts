import type { MultiClozeQuestion } from '../../../questions/types/multi-cloze'
import { NOTHING_TO_ORDER } from '../nothing-to-order'
import type { ServeStage } from '../stages'

/** At most one in ten, rounded up. */
export const multiClozeServe: ServeStage<MultiClozeQuestion> = {
  ...NOTHING_TO_ORDER,
  aim: 0.1,
  most: (count) => Math.ceil(count / 10),
}
