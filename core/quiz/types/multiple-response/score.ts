import type { MultipleResponseQuestion } from '../../../questions/types/multiple-response'
import type { AnswerOf } from '../../answer-kind'
import type { ScoredResponse } from '../../score-response'
import type { ScoreStage } from '../stages'

/** Right choices less wrong ones, in parts of the keys, never below 0; each key for its own fact. */
export const multipleResponseScore: ScoreStage<MultipleResponseQuestion, AnswerOf<'choices'>> = {
  needsNames: false,
  fits: ({ options }, { optionIds }) => optionIds.every((id) => options.some((option) => option.id === id)),
  score: (question, { optionIds }) => scoreChoices(question, new Set(optionIds)),
}

function scoreChoices({ options, keyFacts }: MultipleResponseQuestion, chosen: ReadonlySet<string>): ScoredResponse {
  const keys = options.filter(({ isKey }) => isKey)
  const right = keys.filter(({ id }) => chosen.has(id)).length
  const wrong = options.filter(({ id, isKey }) => !isKey && chosen.has(id))
  const score = Math.max(0, right - wrong.length) / keys.length
  // Who chose as much wrong as right has guessed: that shows of no fact that it is known.
  const parts = keys.map(({ id }) => ({ factId: keyFacts[id] ?? '', score: score > 0 && chosen.has(id) ? 1 : 0 }))
  const outcome = score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly'
  return { outcome, score, maxScore: 1, perFact: withConfusions(parts, wrong) }
}

/** What was chosen instead stands with the facts that were missed first, as far as there are any. */
function withConfusions(
  parts: { factId: string; score: number }[],
  wrong: { confusesWith: string | null }[],
): ScoredResponse['perFact'] {
  const instead = wrong.map(({ confusesWith }) => confusesWith).filter((factId) => factId !== null)
  const byScore = [...parts].sort((a, b) => a.score - b.score)
  const confusedWith = new Map(byScore.map(({ factId }, i) => [factId, instead[i] ?? null]))
  return parts.map((part) => ({ ...part, confusedWith: confusedWith.get(part.factId) ?? null }))
}
