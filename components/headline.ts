import type { Feedback } from '@/core/quiz/feedback'

/** Longer statements are not for the size of a headline; the footnote beside it has them in full. */
const LONGEST = 72

type Answered = Pick<Feedback<{ factId: string }>, 'answerStatement' | 'rightAnswer' | 'tally' | 'summary'>

/**
 * The right answer as the verdict's headline: the full statement if it is short, else the answer alone. "True" and "False" say nothing
 * without their statement; of an answer of several parts, whose statements stand below, it is how many are right.
 */
export function headlineOf({ answerStatement, rightAnswer, tally, summary }: Answered): string {
  if (summary !== null) return summary
  if (tally) return `${tally.right} of ${tally.of} ${tally.what} ${tally.right === 1 ? 'is' : 'are'} right.`
  const needsStatement = rightAnswer === null || rightAnswer === 'True' || rightAnswer === 'False'
  return needsStatement || answerStatement.length <= LONGEST ? answerStatement : sentence(rightAnswer)
}

function sentence(answer: string): string {
  const [first = '', ...rest] = answer
  const capitalised = first.toUpperCase() + rest.join('')
  return /[.?]$/.test(answer) ? capitalised : `${capitalised}.`
}
