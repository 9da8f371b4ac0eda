import { drain, mapInSteps, type Steps } from '../steps'
import { furnitureByPlace } from './furniture-by-place'
import { type FurnitureKind, furnitureOf } from './furniture-of-line'
import { repeatedPassages } from './repeated-passages'
import { isTitle, wordsOf } from './titles'

/** A non-empty line of an article: `text.slice(start, end)` is it, without white space round it. */
export type Passage = {
  /** 1-based over the non-empty lines. */
  paragraph: number
  start: number
  end: number
  /** Why it is no part of the article’s body, null if it is one. */
  furniture: FurnitureKind | null
}

/**
 * The non-empty lines of a text in their order, with UTF-16 offsets into exactly the text given, each judged to be body or
 * page furniture. Lines end at LF, CRLF, CR and Unicode’s line and paragraph separators. Never throws, linear time.
 */
export function splitPassages(text: string): Passage[] {
  return drain(passageSteps(text))
}

/** The same in steps. */
export function* passageSteps(text: string): Steps<Passage[]> {
  const lines = yield* nonEmptyLines(text)
  const texts = lines.map(({ start, end }) => text.slice(start, end))
  const alone = yield* mapInSteps(texts, furnitureOf)
  // A headline that a breadcrumb says again is no summary of it.
  const repeated = yield* repeatedPassages(texts.map((passage, i) => (alone[i] === null ? passage : '')))
  const isHeadline = (i: number) =>
    i === 0 && isTitle(texts[i] ?? '') && wordsOf(texts[i] ?? '').length <= MOST_WORDS_OF_HEADLINE
  const judged = yield* furnitureByPlace(
    texts,
    alone.map((kind, i) => kind ?? (repeated.has(i) && !isHeadline(i) ? 'summary' : null)),
  )
  return lines.map((line, i) => ({ paragraph: i + 1, ...line, furniture: judged[i] ?? null }))
}

/** A headline above an article has no more words; what is longer sums it up. */
const MOST_WORDS_OF_HEADLINE = 12

/** White space, and what is as invisible: NUL, byte order mark, zero-width and direction marks. */
const BLANK = /[\s\0\uFEFF\u200B-\u200F\u202A-\u202E\u2060-\u2069]/u

function* nonEmptyLines(text: string): Steps<{ start: number; end: number }[]> {
  const lines: { start: number; end: number }[] = []
  let from = 0
  for (const { index, 0: mark } of text.matchAll(/\r\n|[\n\r\u2028\u2029]|$/gu)) {
    let [start, end] = [from, index]
    while (start < end && BLANK.test(text.charAt(start))) start++
    while (start < end && BLANK.test(text.charAt(end - 1))) end--
    if (start < end) lines.push({ start, end })
    from = index + mark.length
    yield
  }
  return lines
}
