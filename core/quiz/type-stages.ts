import type { Question, QuestionOf } from '../questions/question'
import type { QuestionType } from '../questions/question-types'
import type { ANSWER_KIND, AnswerOf } from './answer-kind'
import type { Answer } from './response'
import { categoriseFeedback } from './types/categorise/feedback'
import { categoriseScore } from './types/categorise/score'
import { categoriseServe } from './types/categorise/serve'
import { viewCategorise } from './types/categorise/view'
import { clozeServe } from './types/cloze/serve'
import { matchingFeedback } from './types/matching/feedback'
import { matchingScore } from './types/matching/score'
import { matchingServe } from './types/matching/serve'
import { viewMatching } from './types/matching/view'
import { multiClozeFeedback } from './types/multi-cloze/feedback'
import { multiClozeScore } from './types/multi-cloze/score'
import { multiClozeServe } from './types/multi-cloze/serve'
import { viewMultiCloze } from './types/multi-cloze/view'
import { multipleResponseFeedback } from './types/multiple-response/feedback'
import { multipleResponseScore } from './types/multiple-response/score'
import { multipleResponseServe } from './types/multiple-response/serve'
import { viewMultipleResponse } from './types/multiple-response/view'
import { numberFeedback } from './types/number/feedback'
import { numberScore } from './types/number/score'
import { numberServe } from './types/number/serve'
import { viewNumber } from './types/number/view'
import { orderingFeedback } from './types/ordering/feedback'
import { orderingScore } from './types/ordering/score'
import { orderingServe } from './types/ordering/serve'
import { viewOrdering } from './types/ordering/view'
import { choiceFeedback } from './types/single-choice/feedback'
import { choiceScore } from './types/single-choice/score'
import { singleChoiceServe } from './types/single-choice/serve'
import { viewChoice } from './types/single-choice/view'
import type { TypeStages } from './types/stages'
import { trueFalseServe } from './types/true-false/serve'
import { typedFeedback } from './types/typed/feedback'
import { typedScore } from './types/typed/score'
import { typedServe } from './types/typed/serve'
import { viewTyped } from './types/typed/view'
import { whoSaysServe } from './types/who-says/serve'

/**
 * What becomes of a question of each type, stage by stage, on the server. It knows keys and brings the libraries that
 * compare texts with it, so nothing that the browser loads imports it (tests/architecture.test.ts): that has read-fields.ts.
 */
const STAGES: { [Type in QuestionType]: TypeStages<QuestionOf<Type>, AnswerOf<(typeof ANSWER_KIND)[Type]>> } = {
  'single-choice': { view: viewChoice, score: choiceScore, feedback: choiceFeedback, serve: singleChoiceServe },
  'true-false': { view: viewChoice, score: choiceScore, feedback: choiceFeedback, serve: trueFalseServe },
  typed: { view: viewTyped, score: typedScore, feedback: typedFeedback, serve: typedServe },
  cloze: { view: viewTyped, score: typedScore, feedback: typedFeedback, serve: clozeServe },
  matching: { view: viewMatching, score: matchingScore, feedback: matchingFeedback, serve: matchingServe },
  'multiple-response': {
    view: viewMultipleResponse,
    score: multipleResponseScore,
    feedback: multipleResponseFeedback,
    serve: multipleResponseServe,
  },
  number: { view: viewNumber, score: numberScore, feedback: numberFeedback, serve: numberServe },
  'who-says': { view: viewChoice, score: choiceScore, feedback: choiceFeedback, serve: whoSaysServe },
  ordering: { view: viewOrdering, score: orderingScore, feedback: orderingFeedback, serve: orderingServe },
  categorise: { view: viewCategorise, score: categoriseScore, feedback: categoriseFeedback, serve: categoriseServe },
  'multi-cloze': {
    view: viewMultiCloze,
    score: multiClozeScore,
    feedback: multiClozeFeedback,
    serve: multiClozeServe,
  },
}

/** The compiler does not follow that question and answer are of the type looked up; `STAGES` and `answerFits` say so. */
export function stagesOf({ type }: Pick<Question, 'type'>): TypeStages<Question, Answer> {
  return STAGES[type]
}
