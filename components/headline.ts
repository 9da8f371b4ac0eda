import type { Feedback } from '@/core/quiz/feedback'

/** Longer statements are not for the size of a headline; the footnote beside it has them in full. */
const LONGEST = 72

type Answered = Pick<Feedback<{ factId: string }>, 'answerStatement' | 'rightAnswer' | 'pairs'>

/**
 * The right answer as the verdict's headline: the full statement if it is short, else the answer alone. "True" and "False" say nothing
 * without their statement; after matching, whose statements stand in the table, it is how many pairs are right.
 */
export function headlineOf({ answerStatement, rightAnswer, pairs }: Answered): string {
  if (pairs.length > 0) {
    const right = pairs.filter((pair) => pair.isRight).length
    return `${right} of ${pairs.length} pairs ${right === 1 ? 'is' : 'are'} right.`
  }
  const needsStatement = rightAnswer === null || rightAnswer === 'True' || rightAnswer === 'False'
  return needsStatement || answerStatement.length <= LONGEST ? answerStatement : sentence(rightAnswer)
}

function sentence(answer: string): string {
  const [first = '', ...rest] = answer
  const capitalised = first.toUpperCase() + rest.join('')
  return /[.?]$/.test(answer) ? capitalised : `${capitalised}.`
}
