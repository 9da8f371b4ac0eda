import type { Steps } from '../steps'
import type { ReadSentence } from './read-sentence'

export type Pronoun = 'he' | 'she'

/** Of whom the article says that they are a Mr or a Mrs, a father or a daughter. */
export function* knownPronouns(sentences: readonly ReadSentence[]): Steps<Map<string, Pronoun>> {
  const known = new Map<string, Pronoun>()
  for (const { source, names } of sentences) {
    for (const { type, full, start, end } of names) {
      if (type !== 'person' || known.has(full)) continue
      const before = source.slice(Math.max(0, start - NEAR), start)
      const after = source.slice(end, end + NEAR)
      const isOf = (words: RegExp) => words.test(before) || words.test(APPOSED.exec(after)?.[0] ?? '')
      if (isOf(OF_MEN)) known.set(full, 'he')
      else if (isOf(OF_WOMEN)) known.set(full, 'she')
    }
    yield
  }
  return known
}

const NEAR = 40
const APPOSED = /^, (?:an?|the|his|her|their) (?:[\p{L}-]+ ){0,2}[\p{L}-]+/u
const OF_MEN =
  /\b(?:Mr|Sir|Lord|King|Prince|(?:grand|step)?father|brother|husband|(?:grand|step)?son|uncle|nephew|boyfriend|\p{L}+man)\b[.,]? ?$/u
const OF_WOMEN =
  /\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Baroness|(?:grand|step)?mother|sister|wife|(?:grand|step)?daughter|aunt|niece|girlfriend|\p{L}+woman)\b[.,]? ?$/u
