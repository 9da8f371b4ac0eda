import type { ChoiceQuestion } from '../../../questions/question'
import type { AnswerOf } from '../../answer-kind'
import { NO_PART, type TypePart } from '../../type-part'
import type { FeedbackStage } from '../stages'

/** The options with what is true of each. */
export const choiceFeedback: FeedbackStage<ChoiceQuestion, AnswerOf<'choice'>> = {
  part: (question, answer) => choicePart(question, answer?.optionId ?? null),
}

function choicePart(question: ChoiceQuestion, chosenId: string | null): TypePart {
  const chosen = question.options.find((option) => option.id === chosenId)
  const key = question.options.find((option) => option.isKey)
  return {
    ...NO_PART,
    rightAnswer: key?.text ?? null,
    given: chosen?.text ?? null,
    // A second key that was accepted later says why it counts.
    why: chosen && chosen !== key ? chosen.rationale : null,
    options: question.options.map(({ id, text, isKey, rationale, falsity }) => ({
      id,
      text,
      state: isKey ? (id === chosenId ? 'right-chosen' : 'right') : id === chosenId ? 'wrong-chosen' : 'rest',
      rationale,
      falsity: falsity?.reason ?? null,
    })),
  }
}
