import type { NumberQuestion } from '../../../questions/types/number'
import type { AnswerOf } from '../../answer-kind'
import { matchNumber } from '../../match/numbers'
import { type Match, matchAnswer } from '../../match-answer'
import { allOrNothing } from '../all-or-nothing'
import type { ScoreStage } from '../stages'
import { isNearEnough } from './near-enough'

/** A point for the figure, or one near enough to an approximate one; another fact's figure tells which fact was meant. */
export const numberScore: ScoreStage<NumberQuestion, AnswerOf<'typed'>> = {
  needsNames: true,
  fits: () => true,
  score: (question, { text }, index) => {
    const strict = matchAnswer(text, question, index)
    if (strict.reason.kind !== 'other-number') {
      return { ...allOrNothing(question, strict.verdict === 'right', null), match: strict }
    }
    const { value } = strict.reason
    const near: Match = { verdict: 'right', reason: { kind: 'number', value } }
    if (countsAs(question, text, value)) return { ...allOrNothing(question, true, null), match: near }
    const other = question.others.find((figure) => figure.value === value)
    return { ...allOrNothing(question, false, other?.factId ?? null), match: strict }
  },
}

/** Near enough, and said of the same thing: 42 tanks are no 40 bombers. */
function countsAs(question: NumberQuestion, text: string, value: number): boolean {
  const isOfThat = matchNumber(text, { ...question.target, value }, question.answer)?.kind === 'same'
  return isOfThat && isNearEnough(question, value)
}
