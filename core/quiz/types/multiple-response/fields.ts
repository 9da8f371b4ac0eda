import type { AnswerOf } from '../../answer-kind'
import type { FieldsOf } from '../../read-fields'

const PREFIX = 'option.'

/** One `option.<id>` for each option that is ticked. */
export const choicesFields: FieldsOf<AnswerOf<'choices'>> = {
  read: (fields) => {
    const ticked = [...fields.keys()].filter((name) => name.startsWith(PREFIX))
    return { kind: 'choices', optionIds: ticked.map((name) => name.slice(PREFIX.length)).sort() }
  },
  isBlank: ({ optionIds }) => optionIds.length === 0,
}
