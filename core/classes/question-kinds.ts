import type { ChoiceQuestion, Question, TypedQuestion } from '../questions/question'
import type { NumberQuestion } from '../questions/types/number'

/** Answered by one of its options. */
export function isChoiceQuestion(question: Question): question is ChoiceQuestion {
  return question.type === 'single-choice' || question.type === 'true-false' || question.type === 'who-says'
}

/** Answered in words or figures of one’s own. */
export function isTypedQuestion(question: Question): question is TypedQuestion | NumberQuestion {
  return question.type === 'typed' || question.type === 'cloze' || question.type === 'number'
}
