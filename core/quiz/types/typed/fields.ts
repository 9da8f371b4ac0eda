import type { AnswerOf } from '../../answer-kind'
import type { FieldsOf } from '../../read-fields'

/** `text`, as it was written. */
export const typedFields: FieldsOf<AnswerOf<'typed'>> = {
  read: (fields) => ({ kind: 'typed', text: fields.get('text') ?? '' }),
  isBlank: ({ text }) => text.trim() === '',
}
