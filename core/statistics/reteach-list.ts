/** One learner’s newest judged answer on a fact. `confusedWith`: the fact whose answer was given instead, if any. */
export type FactAnswer = { factId: string; learnerId: string; missed: boolean; confusedWith: string | null }

/** A fact to teach again. `asked`: how many learners answered on it; `missedBy` are those who missed it, in the order given. */
export type ReteachEntry = {
  factId: string
  asked: number
  missedBy: string[]
  /** What it was taken for, most often first. */
  confusions: { factId: string; count: number }[]
}

/**
 * The facts that a class missed, those missed by the largest share first (by more learners on a tie, then by id). A learner counts
 * once per fact: with their last answer in the order given.
 */
export function reteachList(answers: readonly FactAnswer[]): ReteachEntry[] {
  const byFact = new Map<string, Map<string, FactAnswer>>()
  for (const answer of answers) {
    const ofFact = byFact.get(answer.factId) ?? new Map<string, FactAnswer>()
    byFact.set(answer.factId, ofFact.set(answer.learnerId, answer))
  }
  return [...byFact]
    .map(([factId, ofFact]) => toEntry(factId, [...ofFact.values()]))
    .filter(({ missedBy }) => missedBy.length > 0)
    .sort(byMissedShare)
}

function toEntry(factId: string, answers: readonly FactAnswer[]): ReteachEntry {
  const missed = answers.filter((answer) => answer.missed)
  return {
    factId,
    asked: answers.length,
    missedBy: missed.map(({ learnerId }) => learnerId),
    confusions: countConfusions(missed),
  }
}

function countConfusions(missed: readonly FactAnswer[]): ReteachEntry['confusions'] {
  const counts = new Map<string, number>()
  for (const { confusedWith } of missed) {
    if (confusedWith !== null) counts.set(confusedWith, (counts.get(confusedWith) ?? 0) + 1)
  }
  return [...counts]
    .map(([factId, count]) => ({ factId, count }))
    .sort((a, b) => b.count - a.count || byId(a.factId, b.factId))
}

function byMissedShare(a: ReteachEntry, b: ReteachEntry): number {
  return (
    b.missedBy.length / b.asked - a.missedBy.length / a.asked ||
    b.missedBy.length - a.missedBy.length ||
    byId(a.factId, b.factId)
  )
}

function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
