/** What kind of thing a fact's answer is. */
export const ANSWER_TYPES = ['entity', 'number', 'date', 'text'] as const
export type AnswerType = (typeof ANSWER_TYPES)[number]
