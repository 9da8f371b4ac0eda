import type { AnswerOf } from '../../answer-kind'
import type { FieldsOf } from '../../read-fields'

const PREFIX = 'pair.'

/** One `pair.<left id>` = right id per pair; "" is a left that was left open. */
export const matchingFields: FieldsOf<AnswerOf<'matching'>> = {
  read: (fields) => {
    const given = [...fields].filter(([name, rightId]) => name.startsWith(PREFIX) && rightId !== '')
    return { kind: 'matching', pairs: Object.fromEntries(given.map(([name, id]) => [name.slice(PREFIX.length), id])) }
  },
  isBlank: ({ pairs }) => Object.keys(pairs).length === 0,
}
