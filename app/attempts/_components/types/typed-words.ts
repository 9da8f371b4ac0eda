import type { QuestionView } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import type { QuizFeedback } from '../quiz-types'

/** What was written. */
export function typedWords(_view: QuestionView, answer: Answer): string[] {
  return answer.kind === 'typed' ? [answer.text] : []
}

/** What was written, before what there is to say of it. */
export function typedWhy({ given, why }: QuizFeedback): string | null {
  if (given === null) return why
  return why === null ? `You wrote “${given}”.` : `You wrote “${given}”. ${why}`
}
