/** A teacher's line about an attempt, as MarkChange keeps it. */
export type MarkLine = {
  /** Of the question, from 1; null for the attempt as a whole. */
  position: number | null
  /** Points in the place of what was worked out; null takes an earlier correction back. */
  score: number | null
  /** False for a comment alone. */
  correctsScore: boolean
}

export type Points = { score: number; maxScore: number }

/** The corrections that hold, by position (null: the attempt as a whole): the newest of each, unless it takes back. `lines`: oldest first. */
export function correctionsInForce(lines: readonly MarkLine[]): Map<number | null, number> {
  const inForce = new Map<number | null, number>()
  for (const { position, score, correctsScore } of lines) {
    if (!correctsScore) continue
    if (score === null) inForce.delete(position)
    else inForce.set(position, score)
  }
  return inForce
}

/**
 * What an attempt counts for with its corrections. `worked`: its points without them, regrades included; `scoreAt`: what one of its
 * questions was worth in them, null for a question that counts for nothing, which no correction revives. A correction of the attempt
 * as a whole stands in the place of everything; the maximum stays.
 */
export function correctedPoints(
  worked: Points,
  corrections: ReadonlyMap<number | null, number>,
  scoreAt: (position: number) => number | null,
): Points {
  const whole = corrections.get(null)
  if (whole !== undefined) return { score: whole, maxScore: worked.maxScore }
  let score = worked.score
  for (const [position, corrected] of corrections) {
    const before = position === null ? null : scoreAt(position)
    if (before !== null) score += corrected - before
  }
  return { score, maxScore: worked.maxScore }
}

/** How one question of an attempt came out, as a cell of the table of students and questions. */
export type QuestionCell = 'right' | 'partly' | 'wrong' | 'dont-know' | 'omitted' | 'not-reached' | 'void' | 'open'

/** What is known of a place of an attempt: the outcome and score of the answer that counts, null without one. */
export type CellBasis = {
  outcome: 'right' | 'partly' | 'wrong' | 'dont-know' | null
  isVoid: boolean
  /** A teacher's correction of the score, 0 to 1; null if there is none. */
  corrected: number | null
  /** Whether an answer was given at a later place of the attempt. */
  isBeforeAnAnswer: boolean
  isFinished: boolean
}

/** The cell of a place: a correction is what it is worth, an unanswered question was left out or not reached. */
export function questionCell({ outcome, isVoid, corrected, isBeforeAnAnswer, isFinished }: CellBasis): QuestionCell {
  if (isVoid) return 'void'
  if (corrected !== null) return correctedCell(corrected, outcome)
  if (outcome !== null) return outcome
  if (!isFinished) return 'open'
  return isBeforeAnAnswer ? 'omitted' : 'not-reached'
}

function correctedCell(corrected: number, outcome: CellBasis['outcome']): QuestionCell {
  if (corrected >= 1) return 'right'
  if (corrected > 0) return 'partly'
  return outcome === 'dont-know' ? 'dont-know' : 'wrong'
}

/** A line with the points before and after it, of its question or of the attempt as a whole. */
export type TracedLine<Line extends MarkLine> = Line & { from: number | null; to: number | null }

/**
 * From what to what each line changed the points; both are null for a comment alone. `lines`: oldest first. `workedAt`: the points
 * without corrections, of a question or (null) of the attempt, null where there are none.
 */
export function traceLines<Line extends MarkLine>(
  lines: readonly Line[],
  workedAt: (position: number | null) => number | null,
): TracedLine<Line>[] {
  const counting = new Map<number | null, number | null>()
  return lines.map((line) => {
    if (!line.correctsScore) return { ...line, from: null, to: null }
    const { position, score } = line
    const from = counting.has(position) ? (counting.get(position) ?? null) : workedAt(position)
    const to = score ?? workedAt(position)
    counting.set(position, to)
    return { ...line, from, to }
  })
}
