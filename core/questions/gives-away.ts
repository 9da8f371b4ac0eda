import { containsWords } from '../facts/fold'
import { contentWords } from './content-words'
import type { Question } from './question'
import { asksOf } from './question-parts'

/** Words that have this much of another’s matter and its answer too are read as that answer. */
const SHARED_MATTER = 0.6

/**
 * Whether reading `shown` tells an answer of `asked`: its stem, or one of several things it asks for, holds the answer and
 * most of what that is asked about. A date that many stems carry gives nothing away by itself. Returns the words that tell,
 * or null.
 */
export function givesAwayAnswer(shown: Question, asked: Question): string | null {
  const read = [...new Set([shown.stem, ...asksOf(shown).map(({ text }) => text)])]
  const told = asksOf(asked).flatMap(({ text, wordings }) => {
    const matter = contentWords(text)
    return read.map((words) => toldBy(words, wordings, matter))
  })
  return told.find((words) => words !== null) ?? null
}

function toldBy(read: string, wordings: readonly string[], matter: readonly string[]): string | null {
  const told = wordings.find((key) => containsWords(read, key))
  if (told === undefined) return null
  const own = new Set(contentWords(read))
  const shared = matter.filter((word) => own.has(word)).length
  return matter.length > 0 && shared >= matter.length * SHARED_MATTER ? told : null
}
