import { ANSWER_KIND } from '@/core/quiz/answer-kind'
import type { QuestionView } from '@/core/quiz/question-view'
import { readGiven } from '@/core/quiz/read-fields'
import type { Answer } from '@/core/quiz/response'
import { onScreen } from './types/by-type'

/** The answer in these fields, or null if nothing is chosen or written yet. */
export function readAnswer({ type }: QuestionView, data: FormData): Answer | null {
  const texts = [...data].filter((field): field is [string, string] => typeof field[1] === 'string')
  return readGiven(ANSWER_KIND[type], new Map(texts))
}

/** What to say when nothing was answered. */
export function missingAnswer(view: QuestionView): string {
  return onScreen(view).missing
}

/** An answer in words, one line for each part. */
export function answerWords(view: QuestionView, answer: Answer): string[] {
  return answer.kind === 'dont-know' ? ['I don’t know'] : onScreen(view).words(view, answer)
}
