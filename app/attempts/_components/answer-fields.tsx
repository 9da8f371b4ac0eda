import type { QuestionView } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import { onScreen } from './types/by-type'

/** The inputs of one question, filled with `given` if there is an answer already. They work in a plain form. */
export function AnswerFields({ view, given }: { view: QuestionView; given: Answer | null }) {
  const { Fields } = onScreen(view)
  return <Fields view={view} given={given} />
}
