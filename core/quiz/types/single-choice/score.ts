import type { ChoiceQuestion } from '../../../questions/question'
import type { AnswerOf } from '../../answer-kind'
import { allOrNothing } from '../all-or-nothing'
import type { ScoreStage } from '../stages'

/** A point for the key; a wrong option tells which fact it was taken from. */
export const choiceScore: ScoreStage<ChoiceQuestion, AnswerOf<'choice'>> = {
  needsNames: false,
  fits: ({ options }, { optionId }) => options.some((option) => option.id === optionId),
  score: (question, { optionId }) => {
    const chosen = question.options.find((option) => option.id === optionId)
    const isRight = chosen?.isKey === true
    return allOrNothing(question, isRight, isRight ? null : (chosen?.confusesWith ?? null))
  },
}
