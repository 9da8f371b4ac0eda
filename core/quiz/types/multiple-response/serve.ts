import type { MultipleResponseQuestion } from '../../../questions/types/multiple-response'
import { shuffle } from '../../shuffle'
import { optionOrder } from '../option-order'
import type { ServeStage } from '../stages'

/** At most one in ten, rounded up: it tests several facts at once, under a stem that reads much like the next. */
export const multipleResponseServe: ServeStage<MultipleResponseQuestion> = {
  aim: 0.1,
  most: (count) => Math.ceil(count / 10),
  keyPlace: () => null,
  order: ({ options }, random) => ({ options: shuffle(options, random).map(({ id }) => id), rights: [] }),
  bankOrder: optionOrder,
}
