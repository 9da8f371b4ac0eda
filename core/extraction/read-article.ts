import { type Chunk, chunkWords } from './chunks'
import { type Clause, readClauses, type Span } from './clauses'
import { type DateMention, findDates } from './dates'
import { isHeading } from './heading'
import { findNamesIn, type NameMention } from './names'
import { findNumbers, type NumberMention } from './numbers'
import { isPersonNoun } from './office-words'
import { type Passage, splitPassages } from './passages'
import { findQuotations, type Quotation } from './quotations'
import { repairQuotes } from './repair-quotes'
import { splitSentences } from './sentences'
import type { SuggestionArticle } from './suggestion'
import { tagWords, type Word } from './tag-words'

/** A sentence of the body with everything that is read in it. Offsets are of the whole text, spans count words. */
export type ReadSentence = {
  /** The article’s own text, from which every word of a suggestion is cut. */
  source: string
  paragraph: number
  start: number
  end: number
  words: Word[]
  chunks: Chunk[]
  clauses: Clause[]
  dates: DateMention[]
  numbers: NumberMention[]
  names: NameMention[]
  quotations: Quotation[]
  /** The person whom "he" or "she" at its beginning means, null if that is not clear. */
  person: string | null
}

/** Longer ones are no sentences: a table, a list, a page without a full stop. Nothing is read from them. */
const LONGEST_SENTENCE = 1_200

/** Reads the body of an article, in its order: passages that are no furniture, as far as a person has not said otherwise. */
export function readArticle({ text, date, restored = [], dropped = [] }: SuggestionArticle): ReadSentence[] {
  const repaired = repairQuotes(text)
  const body = splitPassages(text).filter(
    ({ paragraph, furniture, start, end }) =>
      (furniture === null || restored.includes(paragraph)) &&
      !dropped.includes(paragraph) &&
      (restored.includes(paragraph) || !isHeading(text.slice(start, end))),
  )
  const names = groupByParagraph(findNamesIn(repaired, body))
  const sentences = body.flatMap((passage) =>
    readPassage(text, repaired, passage, names.get(passage.paragraph) ?? [], date),
  )
  return rememberPeople(sentences)
}

/** The names of a sentence; they are in the order of their places, so that a long passage is not searched for each. */
function namesBetween(names: readonly NameMention[], start: number, end: number): NameMention[] {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: NameMention[] = []
  for (let at = low; (names[at]?.start ?? end) < end; at++) {
    const name = names[at]
    if (name && name.end <= end) found.push(name)
  }
  return found
}

function groupByParagraph(names: readonly NameMention[]): Map<number, NameMention[]> {
  const groups = new Map<number, NameMention[]>()
  for (const name of names) groups.set(name.paragraph, [...(groups.get(name.paragraph) ?? []), name])
  return groups
}

const LONGEST_DATELINE = 90
/** "ISTANBUL, June 2 (Reuters) – ", "PARIS (AP) — ": where and when it was written, no part of the sentence. */
const DATELINE = /^\p{Lu}[\p{Lu} .’'/-]{2,30}(?:, [\p{L}\d .,]{2,30})? ?(?:\([\p{L} ]{2,20}\) ?)?[–—-]{1,2} /u

function readPassage(
  source: string,
  repaired: string,
  passage: Passage,
  names: readonly NameMention[],
  published: string,
): ReadSentence[] {
  const quotations = findQuotations(repaired, passage.start, passage.end, names)
  const dateline =
    DATELINE.exec(repaired.slice(passage.start, Math.min(passage.end, passage.start + LONGEST_DATELINE)))?.[0].length ??
    0
  return splitSentences(repaired, passage.start + dateline, passage.end)
    .filter(({ start, end }) => end - start <= LONGEST_SENTENCE)
    .map(({ start, end }) => {
      const dates = findDates(repaired, start, end, published)
      const words = tagWords(repaired, start, end).filter(
        ({ text, pos }) => !/^[“”"‘]$/u.test(text) && !(text === '’' && pos === 'PUNCT'),
      )
      const chunks = chunkWords(words, dates)
      const isQuestion = /\?[”’"')]*$/u.test(repaired.slice(start, end))
      return {
        source,
        paragraph: passage.paragraph,
        start,
        end,
        words,
        chunks,
        clauses: isQuestion ? [] : readClauses(words, chunks),
        dates,
        numbers: findNumbers(repaired, start, end, dates),
        names: namesBetween(names, start, end),
        quotations: quotations.filter((quotation) => quotation.start < end && start < quotation.end),
        person: null,
      }
    })
}

/** Gives each sentence the one person who was subject or speaker of the sentence before. */
function rememberPeople(sentences: ReadSentence[]): ReadSentence[] {
  let person: string | null = null
  return sentences.map((sentence) => {
    const read = resolveSpeakers({ ...sentence, person })
    const actors = read.clauses.filter(({ setting, isTag }) => setting === 'main' || setting === 'content' || isTag)
    const outer = actors.filter(({ setting, isTag }) => setting === 'main' || isTag)
    const named = new Set(
      (outer.length > 0 ? outer : actors).flatMap(({ subject }) => nameOf(read, subject)?.person ?? []),
    )
    // A sentence without a verb of its own, as inside a quotation, changes nobody’s place.
    if (actors.length > 0) person = named.size === 1 ? ([...named][0] ?? null) : null
    return read
  })
}

/** “…,” he said: the speaker is the person who was spoken of. */
function resolveSpeakers(sentence: ReadSentence): ReadSentence {
  const quotations = sentence.quotations.map((quotation) =>
    quotation.isPronoun ? { ...quotation, speaker: sentence.person } : quotation,
  )
  return { ...sentence, quotations }
}

/** The range of a span of words, with both of a pair of quotation marks where one of them stands just outside. */
export function rangeOf(
  { source, words, end: limit, start: floor }: ReadSentence,
  span: Span,
): { start: number; end: number } {
  let [start, end] = [words[span.from]?.start ?? 0, words[span.to - 1]?.end ?? 0]
  const text = source.slice(start, end)
  const excess = countOf(text, '“') - countOf(text, '”')
  const isOdd = countOf(text, '"') % 2 === 1
  if ((excess > 0 && end < limit && source.charAt(end) === '”') || (isOdd && end < limit && source.charAt(end) === '"'))
    end++
  if (excess < 0 && start > floor && source.charAt(start - 1) === '“') start--
  return { start, end }
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1
}

/** The words of a span as the article has them, without a quotation mark that has no partner among them. */
export function textOf(sentence: ReadSentence, span: Span | null): string {
  if (span === null || span.to <= span.from) return ''
  const { start, end } = rangeOf(sentence, span)
  const text = sentence.source.slice(start, end).replace(/\s+/gu, ' ')
  const isBalanced = countOf(text, '“') === countOf(text, '”') && countOf(text, '"') % 2 === 0
  return isBalanced ? text : text.replace(/[“”"]/gu, '')
}

const PRONOUN =
  /^(?:he|she|it|they|we|i|you|this|that|these|those|there|who|both|one|some|many|others?|him|her|them|us|me|what|nobody|everyone|anyone|all)$/iu

/**
 * Who or what a subject is: a person by the fullest name, anything else in the article’s words; null for a pronoun that
 * cannot be settled.
 */
export function nameOf(sentence: ReadSentence, subject: Span | null): { name: string; person: string | null } | null {
  if (subject === null) return null
  const text = textOf(sentence, subject)
  if (/^(?:he|she)$/iu.test(text)) {
    const person = personBefore(sentence, subject)
    return person === null ? null : { name: person, person }
  }
  if (PRONOUN.test(text)) return null
  const person = headPerson(sentence, subject) ?? appositePerson(sentence, subject)
  return person ? { name: person.full, person: person.full } : { name: text, person: null }
}

/** Whom "he" or "she" means: the one person named before it in its sentence, else the person of the sentence before. */
function personBefore({ names, words, person }: ReadSentence, pronoun: Span): string | null {
  const at = words[pronoun.from]?.start ?? 0
  const named = new Set(names.filter(({ type, end }) => type === 'person' && end <= at).map(({ full }) => full))
  if (named.size === 0) return person
  return named.size === 1 ? ([...named][0] ?? null) : null
}

/** The person that a subject names, if its first noun phrase ends in that name. */
function headPerson({ names, words, chunks }: ReadSentence, subject: Span): NameMention | undefined {
  const head = chunks.find(({ from, type }) => type === 'np' && from >= subject.from)
  const last = words[(head?.to ?? 0) - 1]
  const first = words[subject.from]
  if (!head || !last || !first) return undefined
  // "Lee and Park said" is two people; "Lee’s lawyer" is not Lee.
  if (words.slice(subject.from, subject.to).some(({ pos }) => pos === 'CCONJ')) return undefined
  return names.find(({ type, start, end }) => type === 'person' && start >= first.start && end === last.end)
}

/** "the head of the delegation, Defence Minister Umerov": whose office it is follows. */
function appositePerson({ names, words, chunks }: ReadSentence, subject: Span): NameMention | undefined {
  const at = chunks.findIndex(({ type, from }) => type === 'comma' && from === subject.to)
  const [apposition, after] = [chunks[at + 1], chunks[at + 2]]
  if (at < 0 || apposition?.type !== 'np' || (after !== undefined && after.type !== 'comma' && after.type !== 'stop'))
    return undefined
  if (!words.slice(subject.from, subject.to).some(({ lower }) => isPersonNoun(lower))) return undefined
  return names.find(({ type, end }) => type === 'person' && end === words[apposition.to - 1]?.end)
}
