import type { Answer } from '../quiz/response'
import type { AmendmentAction } from './amendment'
import type { Question } from './question'

/** The amendment that would make this answer right; null where only voiding helps, as with true/false and with answers of several parts. */
export function amendingAnswer(question: Question, answer: Answer): AmendmentAction | null {
  if (answer.kind === 'choice' && (question.type === 'single-choice' || question.type === 'who-says')) {
    return { kind: 'accept-option', optionId: answer.optionId }
  }
  const text = answer.kind === 'typed' ? answer.text.trim() : ''
  return text !== '' && 'accepted' in question ? { kind: 'accept-answer', text } : null
}
