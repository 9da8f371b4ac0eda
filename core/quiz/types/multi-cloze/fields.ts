import type { AnswerOf } from '../../answer-kind'
import type { FieldsOf } from '../../read-fields'

const PREFIX = 'blank.'

/** One `blank.<id>` per blank, as it was written; "" is a blank that was left open. */
export const multiClozeFields: FieldsOf<AnswerOf<'blanks'>> = {
  read: (fields) => {
    const given = [...fields].filter(([name, text]) => name.startsWith(PREFIX) && text.trim() !== '')
    return {
      kind: 'blanks',
      blanks: Object.fromEntries(given.map(([name, text]) => [name.slice(PREFIX.length), text])),
    }
  },
  isBlank: ({ blanks }) => Object.keys(blanks).length === 0,
}
