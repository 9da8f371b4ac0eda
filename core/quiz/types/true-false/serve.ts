import type { TrueFalseQuestion } from '../../../questions/types/true-false'
import { TRUE_FALSE_GROUP } from '../../key-positions'
import { optionOrder } from '../option-order'
import type { ServeStage } from '../stages'

/** At most one in ten, True always before False. Everything else is done as for single choice. */
export const trueFalseServe: ServeStage<TrueFalseQuestion> = {
  aim: 0.1,
  most: (count) => Math.floor(count / 10),
  keyPlace: ({ options }) => ({
    group: TRUE_FALSE_GROUP,
    keyId: options.find((option) => option.isKey)?.id,
    optionCount: options.length,
    fixedAt: options.findIndex((option) => option.isKey),
  }),
  order: optionOrder,
  bankOrder: optionOrder,
}
