/** One learner's answer on one fact. */
export type FactAnswer = {
  learnerId: string
  factId: string
  /** This fact’s part, 0 to 1; under 1 is missed, as in an attempt’s result. An omitted answer is 0. */
  score: number
  /** The fact whose answer was given instead. */
  confusedWith: string | null
}

export type FactToReteach = {
  factId: string
  /** Learners who missed it at least once, by id. */
  missedBy: string[]
  /** Learners who were asked it. */
  asked: number
  /** The part of those asked who missed it, over 0 and at most 1. */
  share: number
  /** What it was taken for, by how many learners, the most frequent first. */
  confusedWith: { factId: string; learners: number }[]
}

/**
 * Facts that learners missed: those that most learners missed first, then those missed by the larger share of who was asked,
 * then by id. The order of answers does not matter.
 */
export function reteachOrder(answers: readonly FactAnswer[]): FactToReteach[] {
  return [...groupedBy(answers, ({ factId }) => factId)]
    .map(([factId, some]) => toReteach(factId, some))
    .filter(({ missedBy }) => missedBy.length > 0)
    .sort((a, b) => b.missedBy.length - a.missedBy.length || b.share - a.share || byId(a.factId, b.factId))
}

function toReteach(factId: string, answers: readonly FactAnswer[]): FactToReteach {
  const missed = answers.filter(({ score }) => score < 1)
  const missedBy = learnersOf(missed)
  const asked = learnersOf(answers).length
  const confusedWith = [...groupedBy(missed, (answer) => answer.confusedWith)]
    .map(([other, some]) => ({ factId: other, learners: learnersOf(some).length }))
    .sort((a, b) => b.learners - a.learners || byId(a.factId, b.factId))
  return { factId, missedBy, asked, share: missedBy.length / asked, confusedWith }
}

/** Answers by what `keyOf` says of them; those of which it says nothing are left out. */
function groupedBy(answers: readonly FactAnswer[], keyOf: (answer: FactAnswer) => string | null) {
  const groups = new Map<string, FactAnswer[]>()
  for (const answer of answers) {
    const key = keyOf(answer)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(answer)
    else groups.set(key, [answer])
  }
  return groups
}

function learnersOf(answers: readonly FactAnswer[]): string[] {
  return [...new Set(answers.map(({ learnerId }) => learnerId))].sort(byId)
}

/** By code unit: the same on every machine, whatever its language. */
function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
