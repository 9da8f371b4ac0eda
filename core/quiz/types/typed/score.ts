import type { TypedQuestion } from '../../../questions/question'
import type { AnswerOf } from '../../answer-kind'
import { matchAnswer } from '../../match-answer'
import { allOrNothing } from '../all-or-nothing'
import type { ScoreStage } from '../stages'
import { factMeant } from './fact-meant'

/** A point for what `matchAnswer` finds right; the name of another fact's answer tells which fact was meant. */
export const typedScore: ScoreStage<TypedQuestion, AnswerOf<'typed'>> = {
  needsNames: true,
  fits: () => true,
  score: (question, { text }, index) => {
    const match = matchAnswer(text, question, index)
    return { ...allOrNothing(question, match.verdict === 'right', factMeant(question, match)), match }
  },
}
