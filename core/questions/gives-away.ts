import { containsWords } from '../facts/fold'
import { contentWords } from './content-words'
import type { Question } from './question'
import { wordingsOf } from './question-parts'

/** A stem that has this much of another’s matter and its answer too is read as that answer. */
const SHARED_MATTER = 0.6

/**
 * Whether reading `shown` tells the answer of `asked`: its stem holds the answer and most of what the other stem is about.
 * A date that many stems carry gives nothing away by itself. Returns the words that tell, or null.
 */
export function givesAwayAnswer(shown: Question, asked: Question): string | null {
  const told = wordingsOf(asked).find((key) => containsWords(shown.stem, key))
  if (told === undefined) return null
  const matter = contentWords(asked.stem)
  const own = new Set(contentWords(shown.stem))
  const shared = matter.filter((word) => own.has(word)).length
  return matter.length > 0 && shared >= matter.length * SHARED_MATTER ? told : null
}
