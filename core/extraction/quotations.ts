import { drain, mapInSteps, type Steps } from '../steps'
import type { NameMention } from './names'
import { introducesPerson } from './office-words'

export type Quotation = {
  /** Range of the words between the marks. */
  start: number
  end: number
  text: string
  /** The speaker’s words in the article ("a German government spokesperson", "Zelenskyy"), null if it is not clear who speaks. */
  speaker: string | null
  /** Whether it is whole speech ("…," he said) rather than words quoted inside a sentence. */
  isSpeech: boolean
  /** "he said": whoever was spoken of before, for the reader of the whole article to settle. */
  pronoun: 'he' | 'she' | null
}

/** Verbs that report speech, in the past and the present. */
export const SPEECH_VERBS =
  'said|says|say|told|tells|added|adds|announced|warned|warns|insisted|insists|claimed|claims|wrote|writes|stated|states|explained|declared|argued|argues|noted|notes|replied|asked|confirmed|admitted|stressed|told|tweeted|posted|saying|recalled|remarked|commented|joked|continued|concluded|reported|reports|acknowledged|alleged|alleges|cautioned|pleaded|complained|lamented|boasted|protested|conceded|hinted|quipped|countered|testified|vowed|observed|mused|shouted|reasoned|reflected|reiterated'

/** Quotations of a passage whose marks are repaired; `text.slice(start, end)` is what is quoted. Linear time. */
export function findQuotations(text: string, start: number, end: number, names: readonly NameMention[]): Quotation[] {
  return drain(quotationSteps(text, start, end, names))
}

/** The same in steps. */
export function* quotationSteps(
  text: string,
  start: number,
  end: number,
  names: readonly NameMention[],
): Steps<Quotation[]> {
  const passage = text.slice(start, end)
  const spans = [...doubleSpans(passage), ...singleSpans(passage)].sort((a, b) => a.start - b.start)
  const quotations = yield* mapInSteps(spans, (span) => toQuotation(span, spans, passage, start, names))
  return shareSpeakers(quotations, passage, start)
}

type Span = { start: number; end: number }

/** A quotation longer than this has lost its end. */
const LONGEST = 2_000

function doubleSpans(passage: string): Span[] {
  return [...passage.matchAll(/“([^“”]*)(?:”|$)/gu)]
    .map((found) => ({ start: found.index + 1, end: found.index + 1 + (found[1] ?? '').length }))
    .filter((span) => span.end > span.start && span.end - span.start <= LONGEST)
}

/** Single marks quote if no double ones do: inside those they are quotations within, and else often apostrophes. */
function singleSpans(passage: string): Span[] {
  if (/[“”]/u.test(passage)) return []
  return [...passage.matchAll(/(?<![\p{L}\p{N}])[‘']((?:[^‘'’]|[’'](?=\p{L})){3,1500})[’'](?![\p{L}\p{N}])/gu)].map(
    (found) => ({
      start: found.index + 1,
      end: found.index + 1 + (found[1] ?? '').length,
    }),
  )
}

function toQuotation(
  span: Span,
  spans: readonly Span[],
  passage: string,
  offset: number,
  names: readonly NameMention[],
): Quotation {
  const text = passage.slice(span.start, span.end)
  const before = passage.slice(Math.max(0, span.start - 1 - REACH), span.start - 1)
  const after = passage.slice(span.end + 1, span.end + 1 + REACH)
  const isWhole = /[.,!?…–—]\s*$/u.test(text) || /^[,.]\s/u.test(after) || spans.length === 0
  const isSpeech = isWhole && text.trim().split(/\s+/u).length >= FEWEST_WORDS_OF_SPEECH
  const speaker = isSpeech ? (speakerAfter(after, text) ?? speakerBefore(before, names)) : null
  const named = speaker === null ? null : namedNext(after, speaker, names)
  return {
    start: offset + span.start,
    end: offset + span.end,
    text,
    speaker: speaker && (named ?? fullName(speaker, names)),
    isSpeech,
    pronoun: pronounOf(speaker),
  }
}

function pronounOf(speaker: string | null): 'he' | 'she' | null {
  const word = speaker?.replace(OPENER, '').toLowerCase()
  return word === 'he' || word === 'she' ? word : null
}

/** "said its chairwoman, Grace Tully": the name follows what the person is. */
function namedNext(after: string, speaker: string, names: readonly NameMention[]): string | null {
  const at = after.indexOf(speaker)
  const next = /^, (?:\p{Lu}[\p{L}.’'-]* ?){1,5}/u.exec(after.slice(at + speaker.length))?.[0]
  if (at < 0 || next === undefined || !/\p{Ll}+$/u.test(speaker)) return null
  const isOffice = introducesPerson(speaker.split(' ').at(-1) ?? '')
  return isOffice ? (names.find(({ type, text }) => type === 'person' && next.includes(text))?.full ?? null) : null
}

const REACH = 160
const FEWEST_WORDS_OF_SPEECH = 3
const WHO = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}.’'&-]*)"
const AFTER_VERB = new RegExp(
  `^\\s*[,–-]?\\s*(?:has |had )?(?:${SPEECH_VERBS})\\s+((?:${WHO}\\s){0,8}?${WHO})(?=\\s*(?:[,.;:–(“]|$|\\b(?:on|in|at|to|as|after|before|during|last|this|who|while|when|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b))`,
  'u',
)
const BEFORE_VERB = new RegExp(
  `^\\s*[,–-]?\\s*((?:${WHO}\\s){1,9}?)(?:has |had |also |later |then )*(?:${SPEECH_VERBS})\\b`,
  'u',
)
const APPOSED = new RegExp(
  `^\\s*[,–-]?\\s*((?:${WHO}\\s){0,4}${WHO}), [^“”.]{2,90}?, (?:has |had |also )?(?:${SPEECH_VERBS})\\b`,
  'u',
)

const ACCORDING = new RegExp(`^\\s*,?\\s*according to ((?:${WHO}\\s){0,6}${WHO})(?=[,.;]|$)`, 'u')

function speakerAfter(after: string, quoted: string): string | null {
  if (/[.]\s*$/u.test(quoted) && /^\s*\p{Lu}/u.test(after) && !isTagAlone(after, quoted)) return null
  const found = [ACCORDING, APPOSED, BEFORE_VERB, AFTER_VERB].map((form) => form.exec(after)?.[1]).find(Boolean)
  // "said it was “too late”, but warned that": who said so stands before.
  return found === undefined || JOINS.test(found) ? null : found.trim()
}

const JOINS = /^(?:but|and|or|who|which|that|while|as|yet|though|although|before|after|when)\b/iu
const TAG_ENDS =
  /^\s*(?:[.,;“]|$|(?:on|in|at|to|as|after|during|of|yesterday|last|this|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)/u

/** “We are ready.” Lee said. But not “… slow.” He argued that it was late. */
function isTagAlone(after: string, quoted: string): boolean {
  const tag = BEFORE_VERB.exec(after)?.[0]
  return tag !== undefined && !/^\p{Ll}/u.test(quoted) && TAG_ENDS.test(after.slice(tag.length))
}

/** Verbs that call something what is quoted; whoever is no named person may be anybody. */
const NAMING_VERBS = 'called|accused|described|branded|dubbed|labelled|dismissed'
const IS_NAMING = new RegExp(`^(?:${NAMING_VERBS})$`)

const INTRODUCES = new RegExp(
  `([^.!?“”]*?)\\b(${SPEECH_VERBS}|${NAMING_VERBS})\\b(?:\\s+(?:that|[\\p{L}’'. ]{0,60}))?\\s*[,:]?\\s*$`,
  'u',
)

/** "Umerov, the head of …, said, “": the words before the verb, for the caller to find the speaker in. */
function speakerBefore(before: string, names: readonly NameMention[]): string | null {
  const [, words = '', verb = ''] = INTRODUCES.exec(before) ?? []
  const found = words.trim()
  if (!found) return null
  // "He argued … and rejected what he called": the one who "he" was all along.
  const pronoun = /\b(he|she)$/iu.exec(found)?.[1]
  if (pronoun !== undefined && found !== pronoun) return new RegExp(`^${pronoun}\\b`, 'iu').test(found) ? pronoun : null
  const parts = found
    .split(/,\s/u)
    .map((part) => part.trim())
    // "Lee, 55, told": the age is nobody.
    .filter((part) => !/^(?:aged )?\d+$/u.test(part))
  const named = parts.findLast((part) => names.some(({ text, type }) => type === 'person' && part.includes(text)))
  return named ?? (IS_NAMING.test(verb) ? null : (parts.at(-1) ?? null))
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|one|this|that|the (?:former|latter))$/iu

/** The fullest name of a person in the speaker’s words, else those words without a leading article; pronouns are nobody. */
function fullName(speaker: string, names: readonly NameMention[]): string | null {
  const person = names.filter(({ text, type }) => type === 'person' && speaker.includes(text)).at(-1)
  if (person) return person.full
  const plain = speaker
    .replace(OPENER, '')
    .replace(/^(?:the|an?)\s+/iu, '')
    .replace(/[,\s]+$/u, '')
  if (
    PRONOUN.test(plain) ||
    /^(?:its|his|her|their|our|my)\b/iu.test(plain) ||
    plain === '' ||
    plain.split(' ').length > LONGEST_SPEAKER
  )
    return null
  return plain
}

/** "But he warned": a word that only opens the sentence. */
const OPENER = /^(?:but|and|yet|so|then|however|meanwhile|later|earlier|still|also|on \p{Lu}\p{L}+day),? /iu
const LONGEST_SPEAKER = 8

/** “…,” said Lee. “…”: speech that follows in the passage with nobody named is the same person’s. */
function shareSpeakers(quotations: Quotation[], passage: string, offset: number): Quotation[] {
  return quotations.map((quotation, i) => {
    const previous = quotations[i - 1]
    if (quotation.speaker !== null || quotation.pronoun !== null || !quotation.isSpeech || !previous) return quotation
    if (previous.speaker === null && previous.pronoun === null) return quotation
    const between = passage.slice(previous.end + 1 - offset, quotation.start - 1 - offset)
    const isSplit = between.length < REACH && (between.match(/[.!?]/gu)?.length ?? 0) <= 1
    return isSplit ? { ...quotation, speaker: previous.speaker, pronoun: previous.pronoun } : quotation
  })
}
