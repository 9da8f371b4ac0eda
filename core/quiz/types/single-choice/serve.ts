import type { ChoiceQuestion } from '../../../questions/question'
import { shuffle } from '../../shuffle'
import { optionOrder } from '../option-order'
import type { ServeStage } from '../stages'

/** Half of the questions; options shuffled unless they are figures or dates in their order. */
export const singleChoiceServe: ServeStage<ChoiceQuestion> = {
  aim: 0.5,
  most: () => Number.POSITIVE_INFINITY,
  keyPlace: ({ options, ordered }) => ({
    group: `${options.length} ${ordered ? 'ordered ' : ''}options`,
    keyId: options.find((option) => option.isKey)?.id,
    optionCount: options.length,
    fixedAt: ordered ? options.findIndex((option) => option.isKey) : null,
  }),
  order: (question, random, keyAt) => {
    if (question.ordered) return optionOrder(question)
    const others = shuffle(question.options, random).filter((option) => !option.isKey)
    const keys = question.options.filter((option) => option.isKey)
    return { options: [...others.slice(0, keyAt), ...keys, ...others.slice(keyAt)].map(({ id }) => id), rights: [] }
  },
  bankOrder: optionOrder,
}
