import type { Footnote } from '@/core/facts/footnote'
import { tellsHidden } from '@/core/questions/withheld'
import { drawQuestions } from '@/core/quiz/attempt'
import { type Feedback, toFeedback } from '@/core/quiz/feedback'
import { type QuestionView, toQuestionView } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import { answerFits, scoreResponse } from '@/core/quiz/score-response'
import type { OwnSet } from './own-set'
import type { Bank } from './read-bank'
import { heldNow } from './report-set'
import { hiddenIn } from './save-question'

/** One question as a student would meet it; `answered` gives what they would be told, or null for an answer that does not fit. */
export type PreviewQuestion = {
  position: number
  /** Null for a question on several topics. */
  topicTitle: string | null
  view: QuestionView
  answered: (answer: Answer) => Feedback<Footnote> | null
}

/**
 * An attempt at one's own set as it would be drawn, with nothing stored: the same for the same version of the set. Questions
 * that would answer a test which the owner has running are left out.
 */
export async function previewSet(input: { ownerId: string; set: OwnSet; bank: Bank }): Promise<PreviewQuestion[]> {
  const { ownerId, set, bank } = input
  const hidden = await hiddenIn(bank.dossierId, ownerId)
  const questions = heldNow(set.recipe, bank).map(({ question }) => question)
  const shown = questions.filter((question) => !tellsHidden(question, hidden))
  const byId = new Map(shown.map((question) => [question.id, question]))
  const drawn = drawQuestions({
    questions: shown,
    setCount: set.count,
    seed: `${set.id}@${set.version}`,
    reveals: bank.reveals,
    ...(set.fixedOrder ? { inOrder: shown.map(({ id }) => id) } : {}),
  })
  return drawn.flatMap(({ questionId, order }, i) => {
    const question = byId.get(questionId)
    if (!question) return []
    const footnotes = question.factIds.flatMap((id) => bank.footnotes.get(id) ?? [])
    return [
      {
        position: i + 1,
        topicTitle: bank.dossier.head.topics.find(({ id }) => id === question.topic)?.title ?? question.topic,
        view: toQuestionView(question, order),
        answered: (answer: Answer) => {
          if (!answerFits(question, answer)) return null
          const feedback = toFeedback(question, answer, scoreResponse(question, answer, bank.index), footnotes)
          const place = new Map(order.options.map((id, at) => [id, at]))
          const options = [...feedback.options].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
          return { ...feedback, options }
        },
      },
    ]
  })
}
