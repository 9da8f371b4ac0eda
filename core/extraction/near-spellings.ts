import { distance } from 'fastest-levenshtein'

/** Two spellings of one surname differ by no more letters. */
const SPELLING_DISTANCE = 2
/** Shorter surnames that differ are other names: Khan and Kahn, Li and Lee. */
export const SHORTEST_RESPELT = 6
/** Of more surnames with one first letter only the first ones are compared, so that the time is linear. No dossier comes near it. */
const MOST_COMPARED = 400

/** Folded surnames by their first letter, each once, to look for other spellings among them. */
export type Spellings = Map<string, Set<string>>

/** Makes surnames findable by other spellings; short ones have none. */
export function spellingsOf(surnames: Iterable<string>): Spellings {
  const spellings: Spellings = new Map()
  for (const surname of surnames) addSpelling(spellings, surname)
  return spellings
}

/** The same for one surname more. */
export function addSpelling(spellings: Spellings, surname: string): void {
  if (surname.length < SHORTEST_RESPELT) return
  const own = spellings.get(surname.charAt(0)) ?? new Set()
  if (own.size < MOST_COMPARED) spellings.set(surname.charAt(0), own.add(surname))
}

/** The surnames with the same first letter from which one differs by two letters at most, itself among them. */
export function nearSpellings(spellings: Spellings, surname: string): string[] {
  if (surname.length < SHORTEST_RESPELT) return []
  return [...(spellings.get(surname.charAt(0)) ?? [])].filter(
    (known) =>
      Math.abs(known.length - surname.length) <= SPELLING_DISTANCE && distance(known, surname) <= SPELLING_DISTANCE,
  )
}
