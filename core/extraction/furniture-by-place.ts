import { foldedWords, foldText } from '../facts/fold'
import { isGivenName } from '../quiz/match/given-names'
import { mapInSteps, type Steps } from '../steps'
import { furnitureByZone } from './furniture-by-zone'
import type { FurnitureKind } from './furniture-of-line'
import { isHeading } from './heading'
import { isListedTitle, isQuestionTitle } from './titles'

type Judged = readonly (FurnitureKind | null)[]

/**
 * The furniture of passages by their index: what each is judged to be by itself, completed by what stands round it: lists of
 * other stories and of the article’s own points, lines of short pieces, names beside bylines, boxes about an author, and what is left of the page
 * below the article. In steps.
 */
export function* furnitureByPlace(passages: readonly string[], judged: Judged): Steps<(FurnitureKind | null)[]> {
  const listed = yield* listedPassages(passages, judged)
  const first = yield* mapInSteps(judged, (kind, i) => kind ?? listed[i] ?? kindOfPieces(passages, i))
  const second = furnitureByZone(passages, yield* namesBesideBylines(passages, first))
  return yield* pageFoot(passages, yield* boxesOfAuthors(passages, second))
}

/** No name, outlet, label or time between two bars has more words. */
const MOST_WORDS_OF_PIECE = 8

/** "Ana Paz | The Lima Post", "Ana Paz · Coast News · Updated: 3 hours ago": short pieces below the headline. */
function kindOfPieces(passages: readonly string[], at: number): FurnitureKind | null {
  const passage = passages[at] ?? ''
  if (at === 0 || passage.length > LONGEST_POINT || !/\s[|·•]\s/u.test(passage)) return null
  const pieces = passage.split(/\s[|·•]\s/u).map((piece) => piece.trim())
  if (pieces.some((piece) => piece.split(/\s+/u).length > MOST_WORDS_OF_PIECE)) return null
  return pieces.some((piece) => ONLY_NAME.test(piece)) ? 'author' : 'label'
}

const LIST_OF_STORIES =
  /^[^\p{L}]*(?:related|recommended|further reading|other stories|people also read|stories you (?:may|might) have missed|trending(?: now| stories| today)?|most (?:read|popular|viewed|shared|watched|commented|recent)(?: .{0,20})?|(?:related|recommended|suggested|more|further|similar) (?:stories|story|articles?|topics|news|content|links|coverage|videos?|posts?|internet links|reading)|more (?:on|from|in|like this|about)(?: .{1,40})?|top (?:stories|news|headlines)|(?:the )?latest(?: news| stories| headlines)?|editor[’']?s[’']? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}|recommended(?: .{0,20})?|popular(?: now| stories)?|don[’']t miss|in other news|elsewhere on .{1,30}|what to read next|(?:read|see|watch) (?:more|also|next)|up next|from around the web|promoted(?: stories)?|(?:explore|find out) more(?: on .{1,40})?|topics|tags|keywords|in this (?:story|article)|trending topics|around the web|must[- ]reads?)[^\p{L}]*$/iu
const LIST_OF_POINTS =
  /^[^\p{L}]*(?:key (?:points|takeaways|facts|findings|developments)|(?:the )?(?:main|five|three) points|at a glance|in (?:brief|short)|need to know|why it matters|the (?:basics|lowdown|short version)|takeaways|summary|tl;?dr|what (?:you need )?to know|highlights|bullet points|the (?:gist|essentials)|story highlights|quick read)[^\p{L}]*$/iu
const ITEM = /^(?:[-–—•*·▪►●>]|\d{1,2}[.)])\s*\S/u
/** Points without bullets: no more of them, and none longer, than a box above an article has. */
const MOST_POINTS = 6
const LONGEST_POINT = 160

/** The furniture of passages that stand in a list of other stories or of the article’s own points, by their index. */
function* listedPassages(passages: readonly string[], judged: Judged): Steps<(FurnitureKind | null)[]> {
  let open: FurnitureKind | null = null
  let bulleted: boolean | null = null
  let length = 0
  return yield* mapInSteps(passages, (passage, i) => {
    if (LIST_OF_STORIES.test(passage)) open = 'list-of-stories'
    else if (LIST_OF_POINTS.test(passage)) open = 'summary'
    else if (open !== null) {
      bulleted ??= ITEM.test(passage)
      length++
      // The last point of a box stands above the byline, whatever it says.
      const isLast = length > 1 && ((judged[i + 1] ?? null) !== null || isQuestionTitle(passages[i + 1] ?? ''))
      const isPoint =
        length <= MOST_POINTS &&
        passage.length <= LONGEST_POINT &&
        (isLast || isQuestionTitle(passage) || isToldBelow(passages, i) || isShortAboveLong(passages, i))
      if (bulleted ? !ITEM.test(passage) : open === 'summary' ? !isPoint : !isTitle(passage)) open = null
      return open
    }
    bulleted = null
    length = 0
    return open
  })
}

/** The title of another story; it may be a question. */
function isTitle(passage: string): boolean {
  return isHeading(passage) || (passage.length <= LONGEST_QUESTION && /^[^.!?]*\?$/u.test(passage))
}

const LONGEST_QUESTION = 100

/** A point of a few words above paragraphs that are longer. */
const LONGEST_SHORT_POINT = 80
const SHORTEST_LONG = 140

function isShortAboveLong(passages: readonly string[], at: number): boolean {
  const next = passages.slice(at + 1).findIndex((passage) => passage.length > LONGEST_SHORT_POINT)
  const long = passages.slice(at + 1 + next, at + 1 + next + 2)
  return (
    (passages[at]?.length ?? 0) <= LONGEST_SHORT_POINT &&
    next >= 0 &&
    next < MOST_POINTS &&
    long.every((passage) => passage.length >= SHORTEST_LONG)
  )
}

const SHORTEST_TELLING_WORD = 4
/** Share of a point’s longer words and figures that one passage further down has. */
const TOLD_SHARE = 0.5
/** How far down the passage that a point sums up may stand. */
const TOLD_WITHIN = 60

function isToldBelow(passages: readonly string[], at: number): boolean {
  const telling = tellingWords(passages[at] ?? '')
  return passages.slice(at + 1, at + 1 + TOLD_WITHIN).some((passage) => {
    const words = new Set(tellingWords(passage))
    return telling.length > 0 && telling.filter((word) => words.has(word)).length >= TOLD_SHARE * telling.length
  })
}

function tellingWords(passage: string): string[] {
  return foldedWords(passage.slice(0, LONGEST_TOLD)).filter(
    (word) => word.length >= SHORTEST_TELLING_WORD || /\d/.test(word),
  )
}

const LONGEST_TOLD = 1_000

const NAME = "\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){1,3}"
const BY_NAME = new RegExp(`\\b(?:[Bb]y|BY|and|AND):? (${NAME})|^(${NAME})(?=,| [-–—|/·] |$)`, 'gu')
const OF_HIS_WORK =
  /^ (?:is|was|covers|covered|writes|reports|reported (?:from|on|for)|joined|has (?:been|covered|worked|written|reported)|specialises|specializes|leads|focuses|works|can be|contributed|edits|hosts|studied|graduated|won)\b/u

/** "Ana Paz covers the coast. She joined in 2014.", "Paz is based in Lima.": a passage that opens with whoever the page names as the author. */
function* boxesOfAuthors(passages: readonly string[], judged: Judged): Steps<(FurnitureKind | null)[]> {
  const authors = yield* mapInSteps(passages, (passage, i) =>
    judged[i] === 'author' || judged[i] === 'credit' || (judged[i] === 'label' && passage.length <= LONGEST_POINT)
      ? [...passage.matchAll(BY_NAME)].map((found) => foldText(found[1] ?? found[2] ?? ''))
      : [],
  )
  const known = authors
    .flat()
    .filter((name) => name !== '')
    .slice(0, MOST_AUTHORS)
  const lastBody = judged.lastIndexOf(null)
  return yield* mapInSteps(judged, (kind, i) => {
    const passage = passages[i] ?? ''
    if (kind !== null || passage.length > LONGEST_BOX) return kind
    if (isFoot(i, lastBody) && THE_AUTHOR.test(passage)) return 'author'
    const opening = NAME_AT_START.exec(passage)?.[0] ?? ''
    const name = foldText(opening)
    const isAuthor = known.includes(name)
    // A surname alone may be somebody else’s further up.
    const isSurname = isFoot(i, lastBody) && known.some((author) => author.endsWith(` ${name}`))
    if (name === '' || !(isAuthor || isSurname)) return kind
    const rest = passage.slice(opening.length)
    return (isAuthor && rest.trim() === '') || OF_HIS_WORK.test(rest) ? 'author' : kind
  })
}

const NAME_AT_START = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}/u
const THE_AUTHOR = /^The (?:writer|author|reporter|columnist)s? (?:is|are|was|were|works?|writes?|teaches|has)\b/u
const LONGEST_BOX = 400
/** The last passages of a page, among which a box about its author stands. */
const PASSAGES_OF_FOOT = 6

function isFoot(at: number, lastBody: number): boolean {
  return at > lastBody - PASSAGES_OF_FOOT
}

const MOST_AUTHORS = 8
const ONLY_NAME = new RegExp(`^${NAME}$`, 'u')

/** A given name and a surname alone, above the article and next to a byline, a handle or a time. */
function* namesBesideBylines(passages: readonly string[], judged: Judged): Steps<(FurnitureKind | null)[]> {
  const bodyFrom = passages.findIndex((passage, i) => judged[i] === null && !isHeading(passage))
  const isByline = (at: number) => judged[at] === 'author' || judged[at] === 'label'
  return yield* mapInSteps(judged, (kind, i) => {
    const passage = passages[i] ?? ''
    if (kind === null && i > 0 && i <= LAST_BYLINE && isBylineAlone(passage)) return 'author'
    if (kind !== null || i === 0 || i >= bodyFrom || !(isByline(i - 1) || isByline(i + 1))) return kind
    const isName = isGivenName((passage.split(' ')[0] ?? '').toLowerCase()) || passage === passage.toUpperCase()
    return ONLY_NAME.test(passage) && isName ? 'author' : kind
  })
}

/** No byline stands further down a page. */
const LAST_BYLINE = 12
const BYLINE_ALONE = new RegExp(`^${NAME}(?:,? and ${NAME}|, ${NAME})$`, 'u')

/** "Ana Paz and Joe Lee", "Ana Paz, Coast Courier": two names and nothing else, the first of a person. */
function isBylineAlone(passage: string): boolean {
  return BYLINE_ALONE.test(passage) && isGivenName((passage.split(' ')[0] ?? '').toLowerCase())
}

/** A tag or the name of a section below the article has no more words. */
const MOST_WORDS_OF_TAG = 6

/** Lines without a sentence below the last one of the article head nothing: tags, titles of other stories. */
function* pageFoot(passages: readonly string[], judged: Judged): Steps<(FurnitureKind | null)[]> {
  const lastBody = passages.findLastIndex(
    (passage, i) => judged[i] === null && !isHeading(passage) && !isListedTitle(passage),
  )
  if (lastBody < 0) return [...judged]
  const isPage = judged.some((kind, i) => i > lastBody && kind !== null)
  return yield* mapInSteps(judged, (kind, i) => {
    const passage = passages[i] ?? ''
    if (i <= lastBody || kind !== null) return kind
    // Points below an article may be its own, unless other parts of a page stand there, too.
    const isShort = !ITEM.test(passage) && passage.split(/\s+/u).length <= MOST_WORDS_OF_TAG
    return isPage || isShort ? 'label' : kind
  })
}
