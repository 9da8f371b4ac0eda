import { isGivenName } from '../quiz/match/given-names'
import type { FurnitureKind } from './furniture-of-line'
import { isLabelledTitle, isListedTitle, isQuestionTitle, isTitle, namesPerson, wordsOf } from './titles'

type Judged = readonly (FurnitureKind | null)[]

/** A paragraph of the article, not a question above it or a cry below: from the first such one on, titles are no headlines. */
const FEWEST_WORDS_OF_PARAGRAPH = 12

/**
 * The furniture of passages by their index, completed by where a line without a sentence stands: labels and names above the
 * article, titles of other stories and descriptions of pictures between its paragraphs, and what is left of the page below it.
 * The headline, one line below it, and subheadings stay.
 */
export function furnitureByZone(passages: readonly string[], judged: Judged): (FurnitureKind | null)[] {
  const pictured = abovePictureCredits(passages, judged)
  const paragraphs = passages.map(
    (passage, i) => pictured[i] === null && !isTitle(passage) && wordsOf(passage).length >= FEWEST_WORDS_OF_PARAGRAPH,
  )
  const [first, last] = [paragraphs.indexOf(true), paragraphs.lastIndexOf(true)]
  if (first < 0 || isWithoutSentences(passages.filter((_, i) => pictured[i] === null))) return pictured
  return belowArticle(passages, betweenParagraphs(passages, aboveArticle(passages, pictured, first), first, last))
}

/** "Credit: Ana Paz", "Ana Paz/The Post": whose picture it is, below what is to be seen in it. */
const PICTURE_CREDIT =
  /^credits?(?:\.{3}|…| ?:)|^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}\/\p{Lu}[\p{L} .&’'-]{1,30}$/iu
/** The same above an article, where no paragraph stands yet. */
const FIRST_PICTURE_CREDIT = /^(?:photo(?:graph)?|image|picture|pic)s?(?: by|:) .{2,60}$/iu
const FIRST_LINES = 6
const MOST_WORDS_OF_CAPTION = 40

/** "The dam in May. It is dry.", above "Credit: Ana Paz" */
function abovePictureCredits(passages: readonly string[], judged: Judged): (FurnitureKind | null)[] {
  return judged.map((kind, i) => {
    const [passage = '', next = ''] = passages.slice(i, i + 2)
    const isCredited = PICTURE_CREDIT.test(next) || (i < FIRST_LINES && FIRST_PICTURE_CREDIT.test(next))
    const isCaption = isCredited && wordsOf(passage).length <= MOST_WORDS_OF_CAPTION && !/[“”"]/u.test(passage)
    return kind ?? (isCaption && i > 0 ? 'caption' : null)
  })
}

/** Share of lines that begin in small letters from which on a text is one whose sentences are broken into lines. */
const WRAPPED_SHARE = 0.2
/** Longer lines are no titles. */
const MOST_WORDS_OF_TITLE = 18
/** Share of longer lines without a full stop from which on nothing can be told by their lacking one. */
const UNSTOPPED_SHARE = 0.4

function isWithoutSentences(passages: readonly string[]): boolean {
  const wrapped = passages.filter((passage) => /^\p{Ll}/u.test(passage))
  const long = passages.filter((passage) => wordsOf(passage).length > MOST_WORDS_OF_TITLE)
  const unstopped = long.filter((passage) => !/[.!?…:][”"’')\]]*$/u.test(passage))
  return wrapped.length > WRAPPED_SHARE * passages.length || unstopped.length > UNSTOPPED_SHARE * long.length
}

const FEWEST_WORDS_OF_HEADLINE = 4
const MOST_WORDS_OF_KICKER = 3
const MOST_WORDS_OF_LABEL = 4

/** Above the first paragraph: menus and kickers before the headline, names and sections behind it, pictures without a credit. */
function aboveArticle(passages: readonly string[], judged: Judged, first: number): (FurnitureKind | null)[] {
  const isLine = (i: number) => judged[i] === null && isTitle(passages[i] ?? '')
  const lines = passages.flatMap((_, i) => (i < first && isLine(i) ? [i] : []))
  const lengthOf = (i: number) => wordsOf(passages[i] ?? '').length
  const headline = lines.find((i) => lengthOf(i) >= FEWEST_WORDS_OF_HEADLINE) ?? lines[0] ?? first
  const byline = judged.findIndex((kind, i) => i >= headline && (kind === 'author' || kind === 'label'))
  const standfirst = passages.findIndex(
    (_, i) => i > headline && i < first && judged[i] === null && lengthOf(i) > MOST_WORDS_OF_LABEL,
  )
  return judged.map((kind, i) => {
    if (i < first && kind === null && isListedTitle(passages[i] ?? ''))
      return i < headline ? 'list-of-stories' : 'summary'
    if (i >= first || !isLine(i) || i === headline) return kind
    if (i < headline) return lengthOf(i) <= MOST_WORDS_OF_KICKER ? 'label' : kind
    if (lengthOf(i) <= MOST_WORDS_OF_LABEL) return namesPerson(passages[i] ?? '') ? 'author' : 'label'
    const isBelowByline = byline >= 0 && byline < i
    // The line between the headline and the byline sums the article up.
    if (i === headline + 1 && BYLINE.test(passages[i + 1] ?? '')) return kind
    return isPictured(judged, i) || (isBelowByline && standfirst >= 0 && i > standfirst) ? 'caption' : kind
  })
}

const BYLINE = /^(?:(?:written|reported|words|story|report|text|analysis)(?: and photographs?)? )?by\b/iu

function isPictured(judged: Judged, at: number): boolean {
  return judged[at - 1] === 'credit' || judged[at - 1] === 'caption' || judged[at + 1] === 'credit'
}

/** A single line of so many words without a sentence is no subheading, in an article with subheadings of so many. */
const FEWEST_WORDS_OF_TITLE = 7
const FEWEST_WORDS_BESIDE_SUBHEADINGS = 12
const FEWEST_WORDS_OF_TEASER = 5
const MOST_WORDS_OF_SUBHEADING = 5
/** An article with as many has subheadings. */
const FEWEST_SUBHEADINGS = 2

/** Between two paragraphs: a line alone is a subheading if it is short, more of them are a list. */
function betweenParagraphs(
  passages: readonly string[],
  judged: Judged,
  first: number,
  last: number,
): (FurnitureKind | null)[] {
  const result = [...judged]
  const runs = runsOfLines(passages, judged, first, last)
  const alone = runs.filter(({ titles, from, to }) => titles.length === 1 && to - from === 1)
  const isShort = ({ titles }: Run) => wordsOf(passages[titles[0] ?? 0] ?? '').length < FEWEST_WORDS_OF_TITLE
  const longest =
    alone.filter(isShort).length >= FEWEST_SUBHEADINGS ? FEWEST_WORDS_BESIDE_SUBHEADINGS : FEWEST_WORDS_OF_TITLE
  // A page’s top without its headline: that one is still to come.
  const isTop = first > 0 && judged.slice(0, first).every((kind) => kind !== null)
  const headline = isTop
    ? runs.flatMap(({ titles }) => titles).find((at) => wordsOf(passages[at] ?? '').length >= FEWEST_WORDS_OF_HEADLINE)
    : undefined
  for (const run of runs)
    for (const at of droppedOf(run, passages, judged, longest))
      if (at !== headline) result[at] = kindOfTitle(passages, judged, at)
  return result
}

/** Lines without a sentence in a row: those from `from` till before `to`, and which of them are not known to be furniture. */
type Run = { from: number; to: number; titles: number[] }

function runsOfLines(passages: readonly string[], judged: Judged, first: number, last: number): Run[] {
  const runs: Run[] = []
  let open: Run | null = null
  // Points of the article’s own stand right below its paragraph.
  const isItem = (i: number) => open !== null && isListedTitle(passages[i] ?? '')
  for (let i = first + 1; i < last; i++) {
    const passage = passages[i] ?? ''
    const isOpenTitle: boolean =
      judged[i] === null && (isTitle(passage) || isItem(i) || (open !== null && isQuestionTitle(passage)))
    if (judged[i] === null && !isOpenTitle) {
      open = null
      continue
    }
    if (open === null) {
      open = { from: i, to: i, titles: [] }
      runs.push(open)
    }
    open.to = i + 1
    if (isOpenTitle) open.titles.push(i)
  }
  return runs.filter(({ titles }) => titles.length > 0)
}

function droppedOf(
  { from, to, titles }: Run,
  passages: readonly string[],
  judged: Judged,
  longest: number,
): readonly number[] {
  const lengthOf = (at: number) => wordsOf(passages[at] ?? '').length
  // "The results:" and a table are the article’s own.
  if (
    /:$/u.test(passages[from - 1] ?? '') ||
    titles.filter((at) => isOfFigures(passages[at] ?? '')).length * 2 > titles.length
  )
    return []
  const [only = from] = titles
  const beside = judged.slice(from, to)
  if (titles.length === 1) {
    const isShort = lengthOf(only) <= MOST_WORDS_OF_LABEL
    const isOfStory = isLabelledTitle(passages[only] ?? '') || isPictured(judged, only)
    const isByline = isShort && (beside.includes('author') || namesPerson(passages[only] ?? ''))
    // A subheading stands right above its paragraph.
    const isTeaser = lengthOf(only) >= FEWEST_WORDS_OF_TEASER && only < to - 1
    return lengthOf(only) >= longest || isTeaser || isByline || (isOfStory && !isShort) ? titles : []
  }
  const lastOne = titles.at(-1) ?? from
  const others = titles.slice(0, -1)
  const isSubheading =
    lastOne === to - 1 &&
    lengthOf(lastOne) <= MOST_WORDS_OF_SUBHEADING &&
    others.every((at) => lengthOf(at) >= FEWEST_WORDS_OF_TITLE)
  return isSubheading ? others : titles
}

/** "Lima North: Ana Paz 12,004, Joe Lee 9,310": a row of a table. */
function isOfFigures(passage: string): boolean {
  return (
    (passage.match(/(?<!\p{L})\d[\d,.]*/gu) ?? []).length >= FIGURES_OF_ROW ||
    /^[\p{L} .()’'-]{2,40}:? \d[\d,.]*%?$/u.test(passage)
  )
}

const FIGURES_OF_ROW = 2

function kindOfTitle(passages: readonly string[], judged: Judged, at: number): FurnitureKind {
  if (isPictured(judged, at)) return 'caption'
  const passage = passages[at] ?? ''
  if (isLabelledTitle(passage)) return 'read-more'
  return namesPerson(passage) && isGivenName((wordsOf(passage)[0] ?? '').toLowerCase()) ? 'author' : 'list-of-stories'
}

/** What stands below each comment of a reader, and how often it stands on a page that shows them. */
const BELOW_COMMENT =
  /^(?:[•·*] )?(?:reply|flag(?: as .{3,20})?|report(?: abuse| comment| this comment)?|recommend(?: \(\d+\))?|permalink|upvote|respond)$/iu
const FEWEST_COMMENTS = 3

/** What no article goes on below: who else wrote it, whose it is. */
const ENDS_ARTICLE =
  /^[^\p{L}]*(?:\(?(?:additional )?reporting by\b|about the author|with (?:files|inputs?) from\b|©|copyright\b|all rights reserved|end of (?:the )?(?:article|story)|first published)/iu
/** What it seldom goes on below: its tags, the comments, other stories. */
const ENDS_MOST_ARTICLES =
  /^[^\p{L}]*(?:(?:\d+ |add (?:a )?|leave a |post a |view |all |reader |join the |start (?:a|the) )?(?:comments?|reply|conversation)(?: \d+)?[^\p{L}]*$|(?:related |suggested )?(?:topics|tags|keywords)\b|filed under\b|more on this story|related (?:topics|links|internet links|content|stories|articles)|explore more|read next|up next|most (?:read|viewed|popular|watched)|see (?:more on|all topics))/iu
/** How much of an article’s words must stand above such a line. */
const SHARE_ABOVE = 0.75

/** The sentences of a page below what ends the article: invitations, teasers, who the author is. */
function belowArticle(passages: readonly string[], judged: Judged): (FurnitureKind | null)[] {
  const lengths = passages.map((passage, i) => (judged[i] === null ? wordsOf(passage).length : 0))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  let above = 0
  const isPageBelow = pagesBelow(passages, judged)
  const ends = passages.flatMap((passage, i) => {
    above += lengths[i] ?? 0
    const isEnd = judged[i] !== null && above >= SHARE_ABOVE * whole && isPageBelow[i] === true
    return isEnd && (ENDS_ARTICLE.test(passage) || ENDS_MOST_ARTICLES.test(passage)) ? [i] : []
  })
  const [first = passages.length] = ends
  const surely = ends.find((i) => ENDS_ARTICLE.test(passages[i] ?? '')) ?? passages.length
  const comments = passages.flatMap((passage, i) => (BELOW_COMMENT.test(passage) ? [i] : []))
  const firstComment = comments.length >= FEWEST_COMMENTS ? (comments[0] ?? 0) : passages.length
  return judged.map((kind, i) => {
    const isShort = (lengths[i] ?? 0) < FEWEST_WORDS_OF_PARAGRAPH
    return kind ?? (i > surely || i > firstComment || (i > first && isShort) ? 'list-of-stories' : null)
  })
}

/**
 * By the index of each line whether as many lines of a page as paragraphs stand below it: what is pasted behind such a line is
 * no article that goes on.
 */
function pagesBelow(passages: readonly string[], judged: Judged): boolean[] {
  let surplus = 0
  return passages
    .map((passage, i) => judged[i] !== null || isTitle(passage) || isQuestionTitle(passage))
    .reverse()
    .map((isOfPage) => {
      const isBelow = surplus >= 0
      surplus += isOfPage ? 1 : -1
      return isBelow
    })
    .reverse()
}
