import type { ResultQuestion, ResultsView } from '@/server/quiz/views'

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A count as one reads it: "three", from eleven on in figures. */
export function countWord(count: number): string {
  return WORDS[count] ?? String(count)
}

/** "7 of 10"; a part of a point to one decimal. */
export function scoreOf({ score, maxScore }: Pick<ResultsView, 'score' | 'maxScore'>): { score: string; of: string } {
  return { score: String(Math.round(score * 10) / 10), of: String(maxScore) }
}

/** "Seven right, two wrong, one you didn’t know.": how the questions came out, the kinds that did not occur left out. */
export function outcomeSentence(questions: readonly Pick<ResultQuestion, 'outcome' | 'regrade'>[]): string {
  const counting = questions.filter(({ regrade }) => !regrade?.isVoid)
  const count = (outcome: ResultQuestion['outcome']) =>
    counting.filter((question) => question.outcome === outcome).length
  const parts = [
    { count: count('right'), what: 'right' },
    { count: count('partly'), what: 'partly right' },
    { count: count('wrong'), what: 'wrong' },
    { count: count('dont-know'), what: 'you didn’t know' },
    { count: count(null), what: 'not answered' },
    { count: questions.length - counting.length, what: 'that does not count' },
  ].filter((part) => part.count > 0)
  const [only] = parts
  if (parts.length === 1 && only?.what === 'right') return `All ${countWord(only.count)} right.`
  const sentence = parts.map((part) => `${countWord(part.count)} ${part.what}`).join(', ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

/** What the learner said instead of a missed fact, as a sentence. */
export function saidSentence(said: string, reason: 'confused' | 'unknown' | 'slip'): string {
  if (said === 'I don’t know') return 'You chose “I don’t know”. That was the fair answer.'
  if (said === 'No answer') return 'You did not answer this one.'
  if (reason === 'confused') return `You said ${said}, which belongs to another fact.`
  if (reason === 'slip') return `You said ${said}, after a right answer before.`
  return `You said ${said}.`
}
