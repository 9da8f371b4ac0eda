import { drain, type Steps } from '../steps'

/** A sentence by its UTF-16 offsets into the whole text. */
export type Sentence = { start: number; end: number }

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })
/** Full stops after these end no sentence. Initials and single letters are seen by their form. */
const ABBREVIATION =
  /(?:^|[\s("“‘'(])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Sir|St|Mt|Ft|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Cmdr|Adm|Sen|Rep|Gov|Pres|Sec|Insp|Det|Supt|Jr|Sr|vs|v|No|Nos|Art|approx|ca|c|cf|e\.g|i\.e|etc|al|Inc|Ltd|Co|Corp|Bros|plc|Dept|Univ|Ave|Blvd|Rd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|D\.C|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u
/** These may end a sentence: only a small letter after them says that it goes on. */
const MAY_END = /(?:etc|Inc|Ltd|Co|Corp|plc|Jr|Sr|a\.m|p\.m|U\.S|U\.K|U\.N|E\.U|D\.C|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u
const SPEECH_FOLLOWS =
  /^\s*(?:(?:\p{Lu}[\p{L}.’'-]*|the|a|an|one|he|she|they|it|who)\s+){1,4}(?:said|says|told|added|asked|wrote|warned|insisted|replied|claimed)\b|^\s*(?:said|says|told|added|asked|wrote|warned|insisted|replied|claimed)\b/u

/**
 * The sentences between two offsets of a text whose quotation marks are repaired, in their order, without white space
 * round them. A full stop in an abbreviation, an initial or before "he said" ends none.
 */
export function splitSentences(text: string, start: number, end: number): Sentence[] {
  return drain(sentenceSteps(text, start, end))
}

/** The same in steps. */
export function* sentenceSteps(text: string, start: number, end: number): Steps<Sentence[]> {
  const passage = text.slice(start, end)
  const found: Sentence[] = []
  let index = 0
  for (const to of yield* breaksOf(passage)) {
    const last = found.at(-1)
    if (
      last &&
      goesOn(passage.slice(Math.max(last.start, index - LOOK_BACK), index), passage.slice(index, index + LOOK_AHEAD))
    )
      last.end = to
    else found.push({ start: index, end: to })
    index = to
    yield
  }
  return found
    .flatMap((sentence) => trimmed(passage, sentence))
    .map((range) => ({ start: start + range.start, end: start + range.end }))
}

/** The segmenter takes time with the length of all it was given for each sentence, so that it is given pieces. */
const PIECE = 4_000
/** The segmenter looks no farther than these to settle a break (UAX #29, SB8). */
const SETTLES = /[\p{L}\p{STerm}]/u

/** Where the segmenter’s sentences end, in a time that is linear unless a sentence is longer than a piece. */
function* breaksOf(passage: string): Steps<number[]> {
  const breaks: number[] = []
  let from = 0
  let length = PIECE
  while (from < passage.length) {
    const piece = passage.slice(from, from + length)
    const ends = Array.from(SEGMENTER.segment(piece), ({ index, segment }) => index + segment.length)
    const isLast = from + length >= passage.length
    const settled = isLast ? ends : ends.slice(0, ends.findLastIndex((end) => SETTLES.test(piece.slice(end))) + 1)
    breaks.push(...settled.map((end) => from + end))
    // A sentence that goes on behind the piece is tried in a longer one.
    length = settled.length > 0 ? PIECE : 2 * length
    from += settled.at(-1) ?? 0
    yield
  }
  return breaks
}

const LOOK_BACK = 24
const LOOK_AHEAD = 90

function goesOn(before: string, after: string): boolean {
  if (/^[”’"']?\s*[\p{Ll}]/u.test(after)) return true
  if (/^[\s]*[”’")\]]+\s*$/u.test(after)) return true
  if (/^[0-9]/.test(after) && ABBREVIATION.test(before)) return true
  if (/[?!,][”"’']\s*$/u.test(before) && SPEECH_FOLLOWS.test(after)) return true
  if (/\.{3}\s*$|…\s*$/u.test(before)) return /^\s*\p{Ll}/u.test(after)
  return (
    ABBREVIATION.test(before) &&
    !(MAY_END.test(before) && /^\s*["“]?\p{Lu}\p{Ll}+\s/u.test(after) && opensSentence(after))
  )
}

/** Words that open a sentence rather than go on with a name. */
function opensSentence(after: string): boolean {
  return /^\s*["“]?(?:The|A|An|In|On|At|It|He|She|They|We|But|And|This|That|These|Those|However|Meanwhile|As|After|Before|For|If|When|While|His|Her|Their|Its|There|Last|Under|With)\b/u.test(
    after,
  )
}

function trimmed(passage: string, { start, end }: Sentence): Sentence[] {
  while (start < end && /\s/u.test(passage.charAt(start))) start++
  while (start < end && /\s/u.test(passage.charAt(end - 1))) end--
  return start < end ? [{ start, end }] : []
}
