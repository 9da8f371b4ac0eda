import { buildEntityIndex } from '@/core/facts/entity-index'
import type { Footnote } from '@/core/facts/footnote'
import type { ChoiceQuestion } from '@/core/questions/question'
import { type Feedback, toFeedback } from '@/core/quiz/feedback'
import { toQuestionView } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import { answerFits, scoreResponse } from '@/core/quiz/score-response'
import type { ChoiceView } from '@/core/quiz/types/single-choice/view'

/** The sample before it is answered, or with its feedback after. Nothing of it is stored. */
export type Sample =
  | { kind: 'open'; view: ChoiceView }
  | { kind: 'answered'; view: ChoiceView; feedback: Feedback<Footnote> }

export const DONT_KNOW = 'dont-know'

/**
 * The sample question as the front page shows it. `given` is what the address says was answered: an option id, or
 * DONT_KNOW; anything else leaves the question open. Options stand in the order of their ids, which says nothing.
 */
export function toSample(
  question: ChoiceQuestion,
  footnotes: readonly Footnote[],
  given: string | string[] | undefined,
): Sample {
  const ordered = { ...question, options: [...question.options].sort((a, b) => (a.id < b.id ? -1 : 1)) }
  const order = { options: ordered.options.map((option) => option.id), rights: [] }
  const view = toQuestionView(ordered, order)
  if (!('options' in view) || view.type === 'multiple-response')
    throw new Error(`Question ${question.id} is no choice question`)
  const answer = toAnswer(given)
  if (answer === null || !answerFits(ordered, answer)) return { kind: 'open', view }
  const scored = scoreResponse(ordered, answer, buildEntityIndex([]))
  return { kind: 'answered', view, feedback: toFeedback(ordered, answer, scored, footnotes) }
}

function toAnswer(given: string | string[] | undefined): Answer | null {
  const values = [given ?? []].flat()
  // "I don’t know" is pressed while an option may still be marked: the press counts.
  if (values.includes(DONT_KNOW)) return { kind: 'dont-know' }
  return values[0] ? { kind: 'choice', optionId: values[0] } : null
}
