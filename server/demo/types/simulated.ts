import type { Question } from '@/core/questions/question'
import type { Answer } from '@/core/quiz/response'
import type { Random } from '@/core/quiz/shuffle'

/** How a simulated student meets a question of one type. */
export type Simulated<Asked extends Question> = {
  /** How much harder than recognising an answer it is, on the scale of ability (logits). */
  cost: number
  /** Median time over a right answer, milliseconds. */
  medianMs: number
  right(question: Asked): Answer
  /** What somebody says who does not know; `confusableNames` are the names that a typed answer could be mixed up with. */
  missed(question: Asked, confusableNames: readonly string[], random: Random): Answer
}

export const MEDIAN_CHOICE_MS = 9_000
export const MEDIAN_WRITING_MS = 15_000
