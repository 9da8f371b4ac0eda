import { isPersonNoun } from './office-words'
import type { Quotation } from './quotations'
import type { ReadSentence } from './read-sentence'

/** Who bears a title in what was read so far; null where several do. */
export type Titles = Map<string, string | null>

/** A sentence with whom it means by "the minister" or "the CS", if one person alone has been called so before it. */
export function resolveTitles(sentence: ReadSentence, titles: Titles): ReadSentence {
  if (titles.size === 0) return sentence
  const { words } = sentence
  const titled = new Map<number, string>()
  words.forEach(({ lower }, at) => {
    const person = lower === 'the' ? titles.get(words[at + 1]?.text ?? '') : undefined
    if (person) titled.set(at, person)
  })
  const quotations = sentence.quotations.map((quotation): Quotation => {
    const person = quotation.speaker === null ? undefined : titles.get(quotation.speaker)
    return person ? { ...quotation, speaker: person } : quotation
  })
  return { ...sentence, titled, quotations }
}

/** Notes the titles that a sentence gives: "Foreign Minister Lee", "Transport Cabinet Secretary Lee", "Lee, the club’s chairman". */
export function noteTitles({ source, names }: ReadSentence, titles: Titles): void {
  for (const { type, full, start, end } of names) {
    if (type !== 'person') continue
    const before =
      BEFORE.exec(source.slice(Math.max(0, start - REACH), start))?.[0]
        .trim()
        .split(' ') ?? []
    const after = AFTER.exec(source.slice(end, end + REACH))?.[1]
    const office = before.findLastIndex((word) => isPersonNoun(word.toLowerCase()))
    const noun = before[office]?.toLowerCase()
    if (noun !== undefined && office >= before.length - 2) {
      note(titles, noun, full)
      const capitals = before.slice(Math.max(0, office - 1), office + 1)
      if (capitals.length > 1 && capitals.every((word) => /^\p{Lu}/u.test(word)))
        note(titles, capitals.map((word) => word.charAt(0)).join(''), full)
    }
    if (after !== undefined && isPersonNoun(after)) note(titles, after, full)
  }
}

function note(titles: Titles, title: string, person: string): void {
  const known = titles.get(title)
  titles.set(title, known === undefined || known === person ? person : null)
}

const REACH = 60
const BEFORE = /(?:[\p{L}’'-]+(?![\p{L}’'-]) ){1,6}$/u
const AFTER = /^, (?:the|an?|its|his|her|their|\p{Lu}[\p{L}-]*[’']s) (?:[\p{Ll}-]+ ){0,3}?(\p{Ll}+)(?=[,.;])/u
