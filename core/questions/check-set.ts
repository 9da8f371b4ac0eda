import { type DrawnQuestion, drawQuestions } from '../quiz/attempt'
import { keysNotLongest } from './checks/09-key-length'
import { keyPositionsBalanced, type ServedQuestion } from './checks/10-key-position'
import { eachFactOnce } from './checks/20-each-fact-once'
import { noNearDuplicates } from './checks/20-near-duplicates'
import { noLargeShare } from './checks/20-shares'
import { noStemGivesAway } from './checks/20-stem-gives-away'
import { type CheckContext, error, type Finding } from './finding'
import type { Question } from './question'
import type { QuestionSet } from './question-set'

/** Everything that is wrong with one attempt as served. `id` names the set or attempt in the findings. */
export function checkServed(
  id: string,
  drawn: readonly DrawnQuestion[],
  questions: ReadonlyMap<string, Question>,
): Finding[] {
  const served = drawn.map(({ questionId, order }): ServedQuestion => {
    const question = questions.get(questionId)
    if (!question) throw new Error(`The attempt serves ${questionId}, which ${id} does not hold`)
    return { question, optionIds: order.options }
  })
  return [
    ...keyPositionsBalanced(id, served),
    ...eachFactOnce(
      id,
      served.map(({ question }) => question),
    ),
    ...noStemGivesAway(
      id,
      served.map(({ question }) => question),
    ),
  ]
}

/**
 * Everything that is wrong with a set: too many true/false questions, keys told by their length, stems that read alike, one
 * outlet or side with most of it (with `context` only), too few facts for its count, and what is wrong with the attempts
 * drawn with the given seeds (each kind of fault once).
 */
export function checkSet(
  set: QuestionSet,
  questions: readonly Question[],
  seeds: readonly string[],
  reveals?: ReadonlyMap<string, readonly string[]>,
  context?: CheckContext,
): Finding[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const attempts = seeds.map((seed) => drawQuestions({ questions, setCount: set.count, seed, reveals }))
  const short = attempts.find((drawn) => drawn.length < set.count)
  const served = attempts.flatMap((drawn) => checkServed(set.id, drawn, byId))
  return [
    ...tooManyTrueFalse(set, questions),
    ...keysNotLongest(set.id, questions),
    ...noNearDuplicates(set.id, questions, reveals),
    ...(context ? noLargeShare(set.id, questions, context) : []),
    ...(short ? [error(20, set, `an attempt finds only ${short.length} of ${set.count} questions`)] : []),
    ...new Map(served.map((finding) => [`${finding.check} ${finding.reason}`, finding])).values(),
  ]
}

function tooManyTrueFalse(set: QuestionSet, questions: readonly Question[]): Finding[] {
  const count = questions.filter((question) => question.type === 'true-false').length
  if (count * 10 <= questions.length) return []
  return [error(20, set, `${count} of ${questions.length} questions are true/false, more than one in ten`)]
}
