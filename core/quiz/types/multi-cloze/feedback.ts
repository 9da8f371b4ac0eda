import type { MultiClozeQuestion } from '../../../questions/types/multi-cloze'
import type { AnswerOf } from '../../answer-kind'
import type { Match } from '../../match-answer'
import { type BlankFeedback, NO_PART } from '../../type-part'
import type { FeedbackStage } from '../stages'
import { explainMatch } from '../typed/explain-match'

/** Blank by blank: what was written, and how it was judged. */
export const multiClozeFeedback: FeedbackStage<MultiClozeQuestion, AnswerOf<'blanks'>> = {
  part: (question, answer, { blankMatches = [] }) => {
    const blanks = toBlanks(question, answer?.blanks ?? {}, blankMatches)
    const right = blanks.filter(({ isRight }) => isRight).length
    return { ...NO_PART, blanks, tally: { right, of: blanks.length, what: 'blanks' } }
  },
  saidOfFact: (question, { blanks }, factId) =>
    blanks[question.blanks.findIndex((blank) => blank.factId === factId)]?.given ?? null,
}

function toBlanks(
  question: MultiClozeQuestion,
  given: Record<string, string>,
  matches: readonly Match[],
): BlankFeedback[] {
  return question.blanks.map((blank, i) => {
    const [text = null, match] = [given[blank.id], matches[i]]
    return {
      answer: blank.answer,
      given: text,
      isRight: match?.verdict === 'right',
      why: match && text !== null ? explainMatch(blank, match.reason, text) : null,
    }
  })
}
