import type { AnswerOf } from '../../answer-kind'
import type { FieldsOf } from '../../read-fields'

/** `optionId`, the option chosen. */
export const choiceFields: FieldsOf<AnswerOf<'choice'>> = {
  read: (fields) => ({ kind: 'choice', optionId: fields.get('optionId') ?? '' }),
  isBlank: ({ optionId }) => optionId === '',
}
