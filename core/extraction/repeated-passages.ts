import { foldedWords } from '../facts/fold'
import { mapInSteps, type Steps } from '../steps'

/** Words in a row that count as the same wording. */
const RUN = 3
/** A passage of fewer words repeats others by chance. */
const FEWEST_WORDS = 8
/** Share of a passage’s runs that a later passage must have for it to be a summary set before the body. */
const SUMMARY_SHARE = 0.6
/** What a summary repeats is about as long or longer; a short line after it is rather pulled out of it. */
const BODY_SHARE = 0.75
/** The same for a pull quotation, which repeats what stands before it. */
const PULL_QUOTE_SHARE = 0.9

/**
 * Indices of the passages that say again what another one says: summaries before the body, quotations pulled out of it.
 * Of the passages that have a run of words only the first and the last are compared, so that the time is linear. In steps.
 */
export function* repeatedPassages(passages: readonly string[]): Steps<Set<number>> {
  const words = yield* mapInSteps(passages, foldedWords)
  const runs = yield* mapInSteps(words, runsOf)
  const places = new Map<string, { first: number; last: number }>()
  yield* mapInSteps(runs, (own, i) => {
    for (const run of own) places.set(run, { first: places.get(run)?.first ?? i, last: i })
  })
  const summaries = new Set<number>()
  yield* mapInSteps(runs, (own, i) => {
    const later = mostShared(own, i, (run) => places.get(run)?.last)
    const isBody = (runs[later.at]?.size ?? 0) >= BODY_SHARE * own.size
    if (!isLongEnough(own) || !isBody || later.at < i || later.count < SUMMARY_SHARE * own.size) return
    // Of two that are the same, the one among other paragraphs is the body: "Related" below an article repeats its first one.
    const isSame = later.count >= PULL_QUOTE_SHARE * Math.max(own.size, runs[later.at]?.size ?? 0)
    const isTeaser = isSame && paragraphsBeside(passages, i) > paragraphsBeside(passages, later.at)
    summaries.add(isTeaser ? later.at : i)
  })
  const repeated = new Set(summaries)
  yield* mapInSteps(runs, (own, i) => {
    const earlier = mostShared(own, i, (run) => places.get(run)?.first)
    // What a summary repeats stays: one of the two is the body.
    if (isLongEnough(own) && earlier.at >= 0 && !summaries.has(earlier.at) && isPullQuote(earlier, i, runs))
      repeated.add(i)
  })
  return repeated
}

function paragraphsBeside(passages: readonly string[], at: number): number {
  return [passages[at - 1] ?? '', passages[at + 1] ?? ''].filter((passage) => IS_PARAGRAPH.test(passage)).length
}

const IS_PARAGRAPH = /^(?:\S+\s+){11,}\S+[.!?][”"’')\]]*$/u

function isLongEnough(runs: ReadonlySet<string>): boolean {
  return runs.size >= FEWEST_WORDS - RUN + 1
}

function runsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' ')))
}

function mostShared(runs: ReadonlySet<string>, own: number, placeOf: (run: string) => number | undefined) {
  const counts = new Map<number, number>()
  let best = { at: -1, count: 0 }
  for (const run of runs) {
    const at = placeOf(run)
    if (at === undefined || at === own) continue
    const count = (counts.get(at) ?? 0) + 1
    counts.set(at, count)
    if (count > best.count) best = { at, count }
  }
  return best
}

function isPullQuote(
  earlier: { at: number; count: number },
  at: number,
  runs: readonly ReadonlySet<string>[],
): boolean {
  const size = runs[at]?.size ?? 0
  return earlier.at < at && earlier.count >= PULL_QUOTE_SHARE * size && (runs[earlier.at]?.size ?? 0) >= size
}
