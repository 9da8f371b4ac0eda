import type { AnswerOf } from '../../answer-kind'
import type { FieldsOf } from '../../read-fields'

const PREFIX = 'category.'

/** One `category.<item id>` = category id per item that was put somewhere. */
export const categoriseFields: FieldsOf<AnswerOf<'categories'>> = {
  read: (fields) => {
    const given = [...fields].filter(([name, categoryId]) => name.startsWith(PREFIX) && categoryId !== '')
    return {
      kind: 'categories',
      categories: Object.fromEntries(given.map(([name, id]) => [name.slice(PREFIX.length), id])),
    }
  },
  isBlank: ({ categories }) => Object.keys(categories).length === 0,
}
