import type { ReactNode } from 'react'
import type { QuestionView } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import type { QuizFeedback } from '../quiz-types'

/** `given` is an answer given before, to be shown again. */
export type FieldsProps<View extends QuestionView> = { view: View; given: Answer | null }
export type ReviewedProps = { feedback: QuizFeedback }

/** What a learner sees of one type of question. */
export type OnScreen<View extends QuestionView> = {
  /** The inputs. They work in a plain form; their names are read by core/quiz/read-fields.ts. */
  Fields(props: FieldsProps<View>): ReactNode
  /** What to say when nothing was answered. */
  missing: string
  /** An answer in words, one line for each part. */
  words(view: View, answer: Answer): string[]
  /** The answer looked through after feedback; null where the verdict has said it all. */
  Reviewed: ((props: ReviewedProps) => ReactNode) | null
  /** The sentence under the verdict, but for “I don’t know”. */
  why(feedback: QuizFeedback): string | null
}

/** The reason by itself. Of a true/false question reason and answer are one sentence: it is said once. */
export function plainWhy({ why, answerStatement }: QuizFeedback): string | null {
  return why === answerStatement ? null : why
}
