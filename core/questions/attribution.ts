import type { Entity } from '../facts/entity'
import { allNames } from '../facts/entity-index'

/** Words that may stand between "According to" and the name: the, a; an office and the like. */
const LEAD_IN = /(?:According to|according to|In the words of|By the account of) (?:[\p{L}’'-]+ ){0,4}$/u

/**
 * The words of `text` that say whose claim it is, as they stand there: the claimant's name, with the "According to" before
 * it if there is one. Null if the claimant is not named. The longest name counts, curly and straight quotes are alike.
 */
export function findAttribution(text: string, claimant: Entity): string | null {
  const plain = straight(text)
  const names = allNames(claimant).sort((a, b) => b.length - a.length)
  for (const name of names) {
    const at = indexOfWords(plain, straight(name))
    if (at < 0) continue
    const before = text.slice(0, at)
    const start = LEAD_IN.exec(before)?.index ?? at
    return text.slice(start, at + name.length)
  }
  return null
}

/** Replaces one character by one, so that places in the text stay the same. */
function straight(text: string): string {
  return text.replace(/[’‘]/g, "'").toLowerCase()
}

function indexOfWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole = !isLetter(text[at - 1]) && !isLetter(text[at + words.length])
    if (isWhole) return at
  }
  return -1
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
