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
  return {
    ...NO_PART,
    rightAnswer: question.options.find((option) => option.isKey)?.text ?? null,
    given: chosen?.text ?? null,
    why: chosen && !chosen.isKey ? chosen.rationale : null,
    options: question.options.map(({ id, text, isKey, rationale, falsity }) => ({
      id,
      text,
      state: isKey ? (id === chosenId ? 'right-chosen' : 'right') : id === chosenId ? 'wrong-chosen' : 'rest',
      rationale,
      falsity: falsity?.reason ?? null,
    })),
  }
}
