import type { ChoiceQuestion } from '../../../questions/question'
import { singleChoiceServe } from '../single-choice/serve'
import type { ServeStage } from '../stages'

/** At most one in five, rounded up. Everything else is done as for single choice, the places of the keys balanced with it. */
export const whoSaysServe: ServeStage<ChoiceQuestion> = {
  ...singleChoiceServe,
  aim: 0.15,
  most: (count) => Math.ceil(count / 5),
}
