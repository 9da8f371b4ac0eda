import { drain, mapInSteps, type Steps } from '../steps'
import { chunkWords } from './chunks'
import { readClauses } from './clauses'
import { dateReader } from './dates'
import { isHeading } from './heading'
import { knownPronouns } from './known-pronouns'
import { findNamesIn, type NameMention } from './names'
import { findNumbers } from './numbers'
import { type Passage, passageSteps } from './passages'
import { type Quotation, quotationSteps } from './quotations'
import type { ReadSentence } from './read-sentence'
import { rememberSubjects } from './remember-subjects'
import { repairQuotes } from './repair-quotes'
import { sentenceSteps } from './sentences'
import { settleSpeakers } from './settle-speakers'
import type { SuggestionArticle } from './suggestion'
import { tagWords, type Word } from './tag-words'

/** Longer ones are no sentences: a table, a list, a page without a full stop. Nothing is read from them. */
const LONGEST_SENTENCE = 1_200
/** The same of words and marks: as many make a sentence of twice that length. What is found in a row of single marks costs the square of it. */
const MOST_WORDS = 300
/** A table of results that lost its lines. */
const MOST_FIGURES = 40

/** Reads the body of an article, in its order: passages that are no furniture, as far as a person has not said otherwise. */
export function readArticle(article: SuggestionArticle): ReadSentence[] {
  return drain(readingSteps(article))
}

/** The same in steps, none of which is longer than reading a sentence. */
export function* readingSteps({ text, date, restored = [], dropped = [] }: SuggestionArticle): Steps<ReadSentence[]> {
  const repaired = repairQuotes(text)
  const [isRestored, isDropped] = [new Set(restored), new Set(dropped)]
  const chosen = yield* mapInSteps(yield* passageSteps(text), (passage) => {
    const { paragraph, furniture, start, end } = passage
    const isBody =
      (furniture === null || isRestored.has(paragraph)) &&
      !isDropped.has(paragraph) &&
      (isRestored.has(paragraph) || !isHeading(text.slice(start, end)))
    return isBody ? [passage] : []
  })
  const body = chosen.flat()
  const names = groupByParagraph(yield* findNamesIn(repaired, body))
  const readDates = dateReader(repaired, date)
  const sentences: ReadSentence[] = []
  for (const passage of body) {
    for (const sentence of yield* readPassage(text, repaired, passage, names.get(passage.paragraph) ?? [], readDates))
      sentences.push(sentence)
  }
  const pronouns = yield* knownPronouns(sentences)
  return yield* settleSpeakers(yield* rememberSubjects(sentences, pronouns), pronouns)
}

/** Those that begin in a range, of ranges in the order of their places: a long passage is not searched for each sentence. */
function startingIn<Item extends { start: number }>(items: readonly Item[], start: number, end: number): Item[] {
  return items.slice(firstFrom(items, start), firstFrom(items, end))
}

function firstFrom(items: readonly { start: number }[], start: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The quotations of which a sentence has a part: those that begin in it, and the one that goes on from before it. */
function quotationsIn(quotations: readonly Quotation[], start: number, end: number): Quotation[] {
  const begun = quotations[firstFrom(quotations, start) - 1]
  const own = startingIn(quotations, start, end)
  return begun && start < begun.end ? [begun, ...own] : own
}

function groupByParagraph(names: readonly NameMention[]): Map<number, NameMention[]> {
  const groups = new Map<number, NameMention[]>()
  for (const name of names) {
    const group = groups.get(name.paragraph)
    if (group) group.push(name)
    else groups.set(name.paragraph, [name])
  }
  return groups
}

const LONGEST_DATELINE = 90
/** "ISTANBUL, June 2 (Reuters) – ", "PARIS (AP) — ": where and when it was written, no part of the sentence. */
const DATELINE = /^\p{Lu}[\p{Lu} .’'/-]{2,30}(?:, [\p{L}\d .,]{2,30})? ?(?:\([\p{L} ]{2,20}\) ?)?[–—-]{1,2} /u

function* readPassage(
  source: string,
  repaired: string,
  passage: Passage,
  names: readonly NameMention[],
  readDates: ReturnType<typeof dateReader>,
): Steps<ReadSentence[]> {
  const quotations = yield* quotationSteps(repaired, passage.start, passage.end, names)
  const dateline =
    DATELINE.exec(repaired.slice(passage.start, Math.min(passage.end, passage.start + LONGEST_DATELINE)))?.[0].length ??
    0
  const sentences = yield* sentenceSteps(repaired, passage.start + dateline, passage.end)
  const read = yield* mapInSteps(
    sentences.filter(({ start, end }) => end - start <= LONGEST_SENTENCE),
    ({ start, end }): ReadSentence[] => {
      // The dateline’s day is no day of the sentence behind it.
      const dates = readDates(start, end).filter((date) => date.start >= start)
      const ownNames = startingIn(names, start, end).filter((name) => name.end <= end)
      const words = asNamed(
        withoutShortForms(
          tagWords(repaired, start, end).filter(
            ({ text, pos }) => !/^[“”"‘]$/u.test(text) && !(text === '’' && pos === 'PUNCT'),
          ),
        ),
        ownNames,
      )
      const numbers = findNumbers(repaired, start, end, dates)
      if (words.length > MOST_WORDS || numbers.length > MOST_FIGURES) return []
      const chunks = chunkWords(words, dates)
      const isQuestion = /\?[”’"')]*$/u.test(repaired.slice(start, end))
      return [
        {
          source,
          paragraph: passage.paragraph,
          start,
          end,
          words,
          chunks,
          clauses: isQuestion ? [] : readClauses(words, chunks),
          dates,
          numbers,
          names: ownNames,
          quotations: quotationsIn(quotations, start, end),
          person: null,
          isPersonNear: false,
          thing: null,
          titled: new Map(),
        },
      ]
    },
  )
  return read.flat()
}

/** "Marie-Laure de la Fontaine": what joins the parts of a person’s name is a part of it. */
function asNamed(words: Word[], names: readonly NameMention[]): Word[] {
  const whole = names.filter(({ type, text }) => (type === 'person' && / \p{L}/u.test(text)) || CAPITALS.test(text))
  if (whole.length === 0) return words
  return words.map((word) =>
    whole.some(({ start, end }) => word.start >= start && word.end <= end) ? { ...word, pos: 'PROPN' as const } : word,
  )
}

/** "Keep Kelby Reading": a name of two words and more, each with a capital. */
const CAPITALS = /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)+$/u

/** "The International Monetary Fund (IMF), which": the short form in brackets parts a name from its verb. */
function withoutShortForms(words: readonly Word[]): Word[] {
  return words.filter((_, i) => ![i, i - 1, i - 2].some((at) => isShortForm(words, at)))
}

function isShortForm(words: readonly Word[], at: number): boolean {
  const [open, name, close] = [words[at], words[at + 1], words[at + 2]]
  return open?.text === '(' && close?.text === ')' && /^(?=.*\p{Lu}.*\p{Lu})[\p{L}&-]{2,9}$/u.test(name?.text ?? '')
}
