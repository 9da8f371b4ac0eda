import { foldedWords } from '../../facts/fold'
import { contentWords } from '../content-words'
import { type Finding, warning } from '../finding'
import type { Question } from '../question'
import { stemTellsFact } from '../question-parts'

/** From this share of common words on, two stems are read as one. */
const NEAR = 0.85
/** Words in which two stems of one build ask for two things all the same. */
const TELLING =
  /^(first|second|third|fourth|fifth|january|february|march|april|may|june|july|august|september|october|november|december|.*\d.*)$/

/**
 * 20: no two questions on different facts have stems that read alike; facts that `reveals` keeps out of one attempt never
 * meet. Each pair of facts is named once. `id` names the set.
 */
export function noNearDuplicates(
  id: string,
  questions: readonly Question[],
  reveals: ReadonlyMap<string, readonly string[]> = new Map(),
): Finding[] {
  const neverMeet = (a: string, b: string) => reveals.get(a)?.includes(b) || reveals.get(b)?.includes(a)
  const stems = questions
    .filter((question) => question.factIds.length === 1 && !stemTellsFact(question))
    .map((question) => ({ question, words: new Set(foldedWords(question.stem)), matter: contentWords(question.stem) }))
  const seen = new Set<string>()
  return stems.flatMap((a, i) =>
    stems.slice(i + 1).flatMap((b) => {
      const [first = '', second = ''] = [a.question.factIds[0], b.question.factIds[0]].sort()
      if (first === second || seen.has(`${first} ${second}`) || neverMeet(first, second) || !readAlike(a, b)) return []
      seen.add(`${first} ${second}`)
      return [warning(20, { id }, `${a.question.id} and ${b.question.id} are asked in nearly the same words`)]
    }),
  )
}

type Stem = { words: Set<string>; matter: readonly string[] }

function readAlike(a: Stem, b: Stem): boolean {
  const common = [...a.words].filter((word) => b.words.has(word)).length
  // Sets of very different size cannot be alike; the rest is not worth counting.
  if (common < NEAR * Math.max(a.words.size, b.words.size) * 0.8) return false
  const differing = [
    ...[...a.words].filter((word) => !b.words.has(word)),
    ...[...b.words].filter((word) => !a.words.has(word)),
  ]
  if (differing.some((word) => TELLING.test(word))) return false
  const own = new Set(a.matter)
  const shared = b.matter.filter((word) => own.has(word)).length
  const all = new Set([...a.matter, ...b.matter]).size
  return all > 0 && shared / all >= NEAR
}
