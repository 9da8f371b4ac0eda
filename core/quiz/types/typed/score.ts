import type { TypedQuestion } from '../../../questions/question'
import type { AnswerOf } from '../../answer-kind'
import { matchAnswer } from '../../match-answer'
import { allOrNothing } from '../all-or-nothing'
import type { ScoreStage } from '../stages'

/** A point for what `matchAnswer` finds right; the name of another fact's answer tells which fact was meant. */
export const typedScore: ScoreStage<TypedQuestion, AnswerOf<'typed'>> = {
  needsNames: true,
  fits: () => true,
  score: (question, { text }, index) => {
    const match = matchAnswer(text, question, index)
    const { reason } = match
    const confused =
      reason.kind === 'other-entity'
        ? question.confusable.find((entry) => entry.entityId === reason.entityId)
        : undefined
    return { ...allOrNothing(question, match.verdict === 'right', confused?.factId ?? null), match }
  },
}
