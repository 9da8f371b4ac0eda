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
    // A second key, accepted after an appeal, stands among the others: only the place of the first is balanced.
    const key = question.options.find((option) => option.isKey)
    const others = shuffle(question.options, random).filter((option) => option !== key)
    const options = [...others.slice(0, keyAt), ...(key ? [key] : []), ...others.slice(keyAt)]
    return { options: options.map(({ id }) => id), rights: [] }
  },
  bankOrder: optionOrder,
}
