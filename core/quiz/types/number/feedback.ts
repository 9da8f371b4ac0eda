import type { NumberQuestion } from '../../../questions/types/number'
import type { AnswerOf } from '../../answer-kind'
import { wholeNumber } from '../../match/numbers'
import type { Match } from '../../match-answer'
import { NO_PART } from '../../type-part'
import type { FeedbackStage } from '../stages'
import { isNearEnough } from './near-enough'
import { unitInPlural } from './unit-words'

/** What was written, and how far off it is. */
export const numberFeedback: FeedbackStage<NumberQuestion, AnswerOf<'typed'>> = {
  part: (question, answer, { match }) => ({
    ...NO_PART,
    rightAnswer: question.answer,
    given: answer?.text ?? null,
    why: answer && match ? explain(question, answer.text, match) : null,
  }),
}

function explain(question: NumberQuestion, given: string, { verdict, reason }: Match): string | null {
  const { target, others } = question
  switch (reason.kind) {
    case 'number':
      return reason.value === target.value
        ? null
        : `Accepted: the figure is approximate, and yours is ${offBy(reason.value, target.value)} it.`
    case 'other-number': {
      const other = others.find(({ value }) => value === reason.value)
      if (other) return `That figure belongs to something else. ${other.rationale}`
      if (isNearEnough(question, reason.value))
        return `The figure would do, but it counts ${unitInPlural(target.unit)}.`
      return howFar(reason.value, target.value)
    }
    case 'empty':
      return 'No answer was written.'
    default:
      return verdict === 'right' ? null : unread(question, given)
  }
}

/** The digits with another scale, times the figure, or so many per cent above or below it. */
function howFar(given: number, right: number): string {
  const ratio = given / right
  if (isPowerOfTen(ratio)) return 'The digits are right, the scale is not.'
  if (ratio >= TIMES) return `That is ${rounded(ratio)} times the figure.`
  if (ratio > 0 && ratio <= 1 / TIMES) return `The figure is ${rounded(1 / ratio)} times that.`
  return `That is ${offBy(given, right)} the figure.`
}

/** From here on "times" reads better than per cent. */
const TIMES = 2

function isPowerOfTen(ratio: number): boolean {
  const power = Math.log10(ratio)
  return Math.abs(power) >= 1 && Math.abs(power - Math.round(power)) < 1e-9
}

function offBy(given: number, right: number): string {
  const percent = Math.abs(given / right - 1) * 100
  const share = percent < 1 ? 'less than 1' : rounded(percent)
  return `${share} % ${given > right ? 'above' : 'below'}`
}

function rounded(value: number): string {
  return (value < 10 ? Math.round(value * 10) / 10 : Math.round(value)).toLocaleString('en-GB')
}

/** The right figure with a limit that turns it round, or with another unit; or no figure at all. */
function unread({ answer, target }: NumberQuestion, given: string): string {
  const read = wholeNumber(given)
  if (read?.value !== target.value) return `That could not be read as a number of ${unitInPlural(target.unit)}.`
  if (read.bound !== 'exactly' && read.bound !== target.bound) return `The figure is right, but it is “${answer}”.`
  return `The figure is right, but it counts ${unitInPlural(target.unit)}.`
}
