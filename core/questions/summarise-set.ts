import { drawQuestions } from '../quiz/attempt'
import type { Candidate } from './collect-own-set'
import type { Difficulty } from './difficulty'
import type { QuestionType } from './question-types'

/** How many questions a set holds, on how many facts, and what one attempt at it would ask. */
export type SetSummaryCounts = {
  questions: number
  facts: number
  drawn: {
    total: number
    types: Partial<Record<QuestionType, number>>
    difficulties: Partial<Record<Difficulty, number>>
  }
}

/** Counts what a set holds and draws once, with a seed of its own: another attempt may ask others. */
export function summariseSet(
  held: readonly Candidate[],
  { count, reveals }: { count: number; reveals: ReadonlyMap<string, readonly string[]> },
): SetSummaryCounts {
  const byId = new Map(held.map((candidate) => [candidate.question.id, candidate]))
  const questions = held.map(({ question }) => question)
  const drawn = drawQuestions({ questions, setCount: count, seed: 'summary', reveals })
    .map(({ questionId }) => byId.get(questionId))
    .filter((candidate) => candidate !== undefined)
  return {
    questions: held.length,
    facts: new Set(questions.flatMap(({ factIds }) => factIds)).size,
    drawn: {
      total: drawn.length,
      types: tally(drawn.map(({ question }) => question.type)),
      difficulties: tally(drawn.map(({ difficulty }) => difficulty)),
    },
  }
}

function tally<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
