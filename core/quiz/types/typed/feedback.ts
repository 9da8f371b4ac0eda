import type { TypedQuestion } from '../../../questions/question'
import type { AnswerOf } from '../../answer-kind'
import { NO_PART } from '../../type-part'
import type { FeedbackStage } from '../stages'
import { explainMatch } from './explain-match'

/** What was written, and how it was judged. */
export const typedFeedback: FeedbackStage<TypedQuestion, AnswerOf<'typed'>> = {
  part: (question, answer, { match }) => ({
    ...NO_PART,
    rightAnswer: question.answer,
    given: answer?.text ?? null,
    why: match ? explainMatch(question, match.reason, answer?.text ?? '') : null,
  }),
}
