import type { Clause, Span } from './clauses'
import type { DateMention } from './dates'
import {
  type Draft,
  dateOf,
  dependsOnCondition,
  innermost,
  isDisputed,
  isEventful,
  isHeldToBe,
  isUnreal,
  plainSpeaker,
  relationText,
  speakerOf,
  subjectOf,
} from './draft'
import { countedBefore, HARMED, type Slots, slotsBeside, someOf } from './figure-beside'
import { mainVerb } from './main-verb'
import { nameOf } from './name-subject'
import type { NumberMention } from './numbers'
import { type ReadSentence, textOf } from './read-sentence'
import { suggestPlaces } from './suggest-places'
import type { Word } from './tag-words'
import { BARE_SPEECH, claimKind, REFUSES, SAYS, SETS_OUT, tellsOfWords } from './verbs'

/** Numbers, dates and places in a sentence, each with the clause that it stands in. */
export function suggestFigures(sentence: ReadSentence): Draft[] {
  return [
    ...sentence.numbers.flatMap((number) => numberDraft(sentence, number) ?? []),
    ...sentence.dates.filter((date) => isAnswer(sentence, date)).flatMap((date) => dateDraft(sentence, date) ?? []),
    ...suggestPlaces(sentence),
  ]
}

/** Not "the following day" after a date of another sentence: its words alone tell no day. */
function isAnswer({ start }: ReadSentence, { text, iso, countedFrom }: DateMention): boolean {
  return iso !== null && (countedFrom === undefined || countedFrom > start || /\d|\p{Lu}\p{Ll}+$/u.test(text))
}

const SURE = 0.75
const FAIR = 0.6
const HALF_FILLED = 0.35
/** Small numbers in words are often no figures: "the two sides". */
const SMALL_WORD = /^(?:two|three|four)$/iu

function numberDraft(sentence: ReadSentence, number: NumberMention): Draft | null {
  const gapped = gappedNumber(sentence, number)
  if (gapped) return gapped
  const draft = clauseNumber(sentence, number)
  return draft?.subject === '' ? (besideNumber(sentence, number, draft) ?? draft) : draft
}

/** "Malta has three seats and Cyprus two": behind a figure another name with its own figure does what the first one does. */
function gappedNumber(sentence: ReadSentence, number: NumberMention): Draft | null {
  const { words, chunks, source } = sentence
  const figure = words.findIndex(({ start }) => start >= number.start)
  const at = chunks.findIndex(({ type, from, to }) => type === 'np' && figure >= from && figure < to)
  const [chunk, before] = [chunks[at], chunks[at - 1]]
  const name = { from: chunk?.from ?? 0, to: figure }
  const isName =
    name.to > name.from && words.slice(name.from, name.to).every(({ pos, lower }) => pos === 'PROPN' || lower === 'the')
  if (!chunk || !isName || !(before?.type === 'comma' || before?.type === 'and')) return null
  const clause = sentence.clauses.findLast(({ verb }) => verb.to <= name.from)
  const first = sentence.numbers.find(({ start }) => start >= (words[clause?.verb.to ?? 0]?.start ?? number.start))
  const firstAt = first && first.start < number.start ? phraseAt(sentence, first)?.from : undefined
  // The first figure stands right behind the verb: what both have is the same thing.
  if (!clause?.subject || firstAt !== clause.verb.to || !/^(?:main|content)$/.test(clause.setting)) return null
  const speaker = isUnreal(clause) || isHeldToBe(clause) || clause.isNegated ? undefined : speakerOf(sentence, clause)
  if (speaker === undefined) return null
  return {
    kind: 'number',
    subject: textOf(sentence, name),
    relation: relationText(sentence, clause.verb),
    object: source.slice(number.start, words[chunk.to - 1]?.end ?? number.end),
    answer: answerRange(sentence, number),
    attributedTo: speaker,
    confidence: FAIR,
    date: null,
  }
}

/** Of a figure that its clause tells of nobody: what stands beside it, unless somebody says so who cannot be told. */
function besideNumber(sentence: ReadSentence, number: NumberMention, draft: Draft): Draft | null {
  const phrase = phraseAt(sentence, number)
  const clause =
    innermost(sentence, number.start) ??
    sentence.clauses.findLast(({ verb }) => (sentence.words[verb.from]?.start ?? number.start) < number.start)
  const isTold = clause === undefined || /^(?:main|content|relative|subordinate)$/.test(clause.setting)
  if (!phrase || !isTold || (clause && (isUnreal(clause) || isHeldToBe(clause) || isDisputed(sentence, clause))))
    return null
  const speaker = speakerNear(sentence, number.start)
  if (speaker === undefined || (clause && (isRefused(clause, phrase) || dependsOnCondition(sentence, clause))))
    return null
  const isAsked =
    clause !== undefined &&
    phrase.from >= clause.verb.to &&
    tellsOfWords(textOf(sentence, { from: clause.verb.from, to: phrase.from }))
  if (isAsked && speaker === null) return null
  const slots = slotsBeside(sentence, phrase, number)
  return slots && { ...draft, ...slots, attributedTo: speaker, confidence: FAIR }
}

function clauseNumber(sentence: ReadSentence, number: NumberMention): Draft | null {
  const phrase = phraseAt(sentence, number)
  const age = ageDraft(sentence, number)
  if (age) return age
  if (!phrase || isWhoever(sentence, phrase)) return null
  const object = textOf(sentence, withHarm(sentence, withComplement(sentence, phrase)))
  if (
    !(hasUnit(object, number) || isTally(sentence, phrase, number)) ||
    (SMALL_WORD.test(number.text) && isDefinite(sentence, phrase))
  )
    return null
  const clause = innermost(sentence, number.start)
  if (clause?.setting === 'condition' || clause?.isTag) return null
  const base = { kind: 'number' as const, object, answer: answerRange(sentence, number), date: null }
  const worth = worthOf(sentence, number)
  if (worth !== null) {
    const speaker = speakerNear(sentence, number.start)
    if (speaker !== undefined) return { ...base, ...worth, relation: 'worth', attributedTo: speaker, confidence: FAIR }
    return { ...base, subject: '', relation: '', attributedTo: null, confidence: HALF_FILLED }
  }
  // "said two men, aged 23 and 41, were held": the figure stands in a clause that could not be read.
  const isOrdered = clause?.isPassive === true && sentence.words[clause.rest.from]?.lower === 'to'
  const isCutOff = clause !== undefined && BARE_SPEECH.has(clause.lemma) && phrase.from >= clause.verb.to && !isOrdered
  const isUnclear =
    clause?.setting === 'unsure' || clause?.setting === 'wanted' || (clause !== undefined && isHeldToBe(clause))
  if (!clause || isCutOff || isUnclear || isUnreal(clause) || isDisputed(sentence, clause)) {
    return { ...base, subject: '', relation: '', attributedTo: null, confidence: HALF_FILLED }
  }
  const attributedTo = speakerOf(sentence, clause)
  // "rejected a plan to cut it over two years", "ruled out a rise in the 20 per cent tax": nothing of that is so.
  if (
    clause.setting === 'main' &&
    (isRefused(clause, phrase) ||
      (asker(clause, ' ') !== null && phrase.from >= clause.verb.to && isWhole(sentence, phrase)))
  )
    return { ...base, subject: '', relation: '', attributedTo: null, confidence: HALF_FILLED }
  const date = dateOf(sentence, clause)
  const isConditional = dependsOnCondition(sentence, clause)
  // Somebody says so who cannot be told: a person has to fill it in.
  const filled: Slots =
    attributedTo === undefined ? { subject: '', relation: '' } : slotsAround(sentence, clause, phrase, object, number)
  const isSmall = SMALL_WORD.test(number.text)
  const confidence =
    (filled.subject !== '' ? SURE : /^(?:my|our)\b/iu.test(object) ? HALF_FILLED : FAIR) -
    (isSmall ? 0.1 : 0) -
    (attributedTo === undefined ? 0.2 : 0)
  // A figure that holds only with a condition is not told without it.
  const whole =
    isConditional && phrase.from >= clause.verb.to
      ? textOf(sentence, { from: phrase.from, to: clause.rest.to })
      : (filled.object ?? object)
  // "left town claiming 40 had died", "an armistice of the 25-year war": told of nobody but by a person.
  if (attributedTo === null && (isToldBetween(sentence, clause, phrase) || isWhatIsOrdered(sentence, clause, phrase)))
    return { ...base, subject: '', relation: '', attributedTo: null, confidence: HALF_FILLED }
  const told =
    attributedTo ?? (filled.subject !== '' && phrase.from >= clause.verb.to ? asker(clause, filled.subject) : null)
  return { ...base, ...filled, object: whole, attributedTo: told, confidence, date }
}

/** "demanded guarantees for all 4,300 workers": all there are, which nobody demands. */
function isWhole(sentence: ReadSentence, phrase: Span): boolean {
  return isDefinite(sentence, phrase) || sentence.words[phrase.from]?.lower === 'all'
}

/** "claiming to have shot down 14 drones", ", accusing it of killing nine": words of speech between a verb and a figure. */
function isToldBetween({ words, chunks }: ReadSentence, { verb, setting }: Clause, phrase: Span): boolean {
  if (setting !== 'main' && setting !== 'relative') return false
  return chunks.some(
    (chunk) =>
      chunk.type === 'nonfinite' &&
      chunk.from >= verb.to &&
      chunk.to <= phrase.from &&
      /ing$/.test(words[chunk.to - 1]?.lower ?? '') &&
      (SAYS.has(mainVerb(chunk, words)) || SETS_OUT.has(mainVerb(chunk, words))),
  )
}

/** "ordered the firm to pay Sh4m": whoever orders does not pay, and nobody has yet. */
function isWhatIsOrdered({ chunks }: ReadSentence, { lemma, verb }: Clause, phrase: Span): boolean {
  const isOrder = /^(?:order|instruct|direct|tell|command)$/.test(lemma)
  return isOrder && chunks.some(({ type, from }) => type === 'to' && from >= verb.to && from < phrase.from)
}

/** "urged Lima to cut the 18 per cent tax", "vowed to build 40 homes": what is asked or promised is the word of whoever does. */
function asker({ lemma, setting, isPassive }: Clause, subject: string): string | null {
  if (/^(?:its|his|her|their)\b/iu.test(subject)) return null
  const isEstimate = SETS_OUT.has(lemma) || /^(?:put|see|peg)$/.test(lemma)
  return setting === 'main' && !isPassive && isEstimate ? plainSpeaker(subject) : null
}

/** "The 74-year-old has offered": the age is who does it. */
function isWhoever({ words }: ReadSentence, { to }: Span): boolean {
  return /-year-old$/.test(words[to - 1]?.lower ?? '')
}

function isRefused({ lemma, verb, isPassive }: Clause, phrase: Span): boolean {
  return REFUSES.has(lemma) && !isPassive && phrase.from > verb.to
}

/** "Lee, 24, has signed": how old the person is. */
function ageDraft(sentence: ReadSentence, number: NumberMention): Draft | null {
  const person = sentence.names.find(
    ({ type, end }) => type === 'person' && /^,? (?:aged |an? )?\(?$/.test(sentence.source.slice(end, number.start)),
  )
  const after = sentence.source.slice(number.end, sentence.end)
  const isAge = /^\d{1,2}$/.test(number.text) && /^(?:[,.)]|-year-old\b)/.test(after)
  if (!person || !isAge) return null
  return {
    kind: 'number',
    subject: person.full,
    relation: 'age',
    object: number.text,
    answer: { start: number.start, end: number.end },
    attributedTo: null,
    confidence: SURE,
    date: null,
  }
}

/** "40 bombers, worth $7 billion": the noun phrase before is what is worth it. */
function worthOf(sentence: ReadSentence, number: NumberMention): { subject: string; object: string } | null {
  const { words, chunks } = sentence
  const at = words.findIndex(({ end }) => end > number.start)
  if (words[at - 1]?.lower !== 'worth') return null
  const own = chunks.find(({ type, from, to }) => type === 'np' && at >= from && at < to)
  const before =
    own && own.from < at - 1
      ? { from: own.from, to: at - 1 }
      : chunks.findLast(({ type, to }) => type === 'np' && to < at)
  const subject = before ? textOf(sentence, before) : ''
  return {
    subject: /^(?:them|it|they|which)$/iu.test(subject) ? '' : subject,
    object: textOf(sentence, { from: at, to: own?.to ?? at + 1 }),
  }
}

/** Whose words a place without a verb of its own belongs to: those of the clause round it or before it, or who speaks behind it. */
function speakerNear(sentence: ReadSentence, at: number): string | null | undefined {
  const { words, clauses } = sentence
  const clause = innermost(sentence, at) ?? clauses.findLast(({ verb }) => (words[verb.from]?.start ?? 0) < at)
  if (clause) return clause.setting === 'wanted' || REFUSES.has(clause.lemma) ? undefined : speakerOf(sentence, clause)
  const report = clauses.find(
    ({ lemma, verb }) => (SAYS.has(lemma) || lemma === 'hear') && (words[verb.from]?.start ?? 0) > at,
  )
  if (!report) return null
  const speaker = report.isPassive || report.lemma === 'hear' ? '' : plainSpeaker(subjectOf(sentence, report))
  return speaker === '' ? undefined : speaker
}

/** "30-day" and "18 months" are asked as such; with what is counted otherwise the number alone is the answer. */
function answerRange({ words, source, end }: ReadSentence, number: NumberMention): { start: number; end: number } {
  const compound = words.find(
    (word) => word.start <= number.start && word.end > number.end && /-\p{L}/u.test(word.text),
  )
  if (compound) return { start: number.start, end: compound.end }
  const measure = MEASURE.exec(source.slice(number.end, end))?.[0].length ?? 0
  return { start: number.start, end: number.end + measure }
}

const MEASURE =
  /^ (?:(?:square|cubic) )?(?:times(?! (?:more|less|as)\b)|years?|months?|weeks?|days?|hours?|minutes?|seconds?|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|cm|feet|inches|acres|hectares|tonnes?|tons?|kg|kilograms?|lit(?:er|re)s?|degrees?|mph|km\/h|(?:mega|giga|kilo)watts?|MW|GW|dollars?|euros?|pounds?|percentage points?)\b/u

function phraseAt({ words, chunks }: ReadSentence, number: NumberMention): Span | null {
  const digits = words.findIndex(
    ({ start, end, pos }) => start < number.end && end > number.start && pos !== 'ADP' && pos !== 'ADV',
  )
  if (digits < 0) return null
  const chunk = chunks.find(({ from, to, type }) => type === 'np' && digits >= from && digits < to)
  if (!chunk) return null
  const first = words.findIndex(({ end }) => end > number.start)
  // "worth $7 billion": what stands between belongs to the number only if it is a bound.
  const isApart = words[chunk.from]?.lower === 'worth'
  const last = words.findLastIndex(({ start }) => start < number.end)
  // "nine in 10 children": what is counted stands with the second figure.
  const end = chunks.find(({ from, to, type }) => type === 'np' && last >= from && last < to)?.to ?? last + 1
  return { from: isApart ? first : Math.min(chunk.from, first < 0 ? chunk.from : first), to: Math.max(chunk.to, end) }
}

/** "a list" + "of hundreds of children": what is counted may follow in "of" and "in" phrases. */
function withComplement({ words, chunks }: ReadSentence, phrase: Span): Span {
  let at = chunks.findIndex(({ to, type }) => type === 'np' && to === phrase.to)
  let to = phrase.to
  while (
    chunks[at + 1]?.type === 'prep' &&
    chunks[at + 2]?.type === 'np' &&
    /^(?:of|per)$/.test(words[chunks[at + 1]?.from ?? 0]?.lower ?? '')
  ) {
    at += 2
    to = chunks[at]?.to ?? to
  }
  return { from: phrase.from, to }
}

/** "43 dead": what befell them is said with the figure. */
function withHarm({ words }: ReadSentence, { from, to }: Span): Span {
  const isHarm = HARMED.test(words[to]?.lower ?? '') && words[to - 1]?.pos === 'NUM'
  return { from, to: isHarm ? to + 1 : to }
}

function hasUnit(object: string, { text, unit }: NumberMention): boolean {
  return (
    unit !== null ||
    object
      .replace(text, '')
      .replace(/^(?:the|an?)\b/iu, '')
      .trim() !== '' ||
    /of |[-–]\d|\p{L} in \p{L}| in \d|(?:half|third|quarter|fifth|sixth|tenth)s?$/u.test(text) ||
    /^(?:tens|hundreds|thousands|millions|dozens)/iu.test(text)
  )
}

/** "put the toll at 11", "a crowd of 38,214": what is counted stands before the figure. */
function isTally(sentence: ReadSentence, phrase: Span, number: NumberMention): boolean {
  const [before, link] = [sentence.words[phrase.from - 2], sentence.words[phrase.from - 1]]
  if (isCompared(before, link) || isBallot(sentence, number)) return true
  if (isToll(sentence, phrase, number)) return true
  const isSpan = /^\d[^ ]* to \d/.test(number.text)
  if ((number.value === null && !isSpan) || phrase.from < 2) return false
  if (link?.lower === 'of')
    return /^(?:crowd|crew|team|squad|toll|total|population|membership|attendance|workforce|staff|town|city|village|turnout|majority|score|capacity|age|average|value|price)$/.test(
      before?.lower ?? '',
    )
  const clause = innermost(sentence, number.start)
  return (
    clause !== undefined &&
    COUNTS_UP.has(clause.lemma) &&
    phrase.from >= clause.verb.to &&
    /^(?:at|to|by|from)$/.test(link?.lower ?? '')
  )
}

/** "killing at least 12", "leaving 96 dead", "the blast killed nine", "Three remain missing": people, whoever they are. */
function isToll({ words, clauses }: ReadSentence, phrase: Span, number: NumberMention): boolean {
  const [before, after] = [words[phrase.from - 1]?.lower ?? '', words[phrase.to]?.lower ?? '']
  const clause = clauses.find(({ subject }) => subject?.from === phrase.from && subject.to === phrase.to)
  if (number.value === null && number.bound === null) return false
  // "Of the 1,130 claims, 268 remain"
  if (words[0]?.lower === 'of' && clause !== undefined) return true
  // "14 people, nine of whom were released"
  if (after === 'of' && /^(?:them|whom|which|those)$/.test(words[phrase.to + 1]?.lower ?? '')) return true
  if (HARMED.test(after) && /^(?:leav|left|kill|injur|wound|with)/.test(before)) return true
  return (
    HARMS.test(before) ||
    (clause !== undefined && (BEFALLS.test(clause.lemma) || HARMED.test(words[clause.verb.to]?.lower ?? '')))
  )
}

const HARMS = /^(?:kill|injur|wound|hurt|arrest|detain|hospitali[sz]|rescu|evacuat|displac)(?:s|e|es|ed|ing)?$/
const BEFALLS =
  /^(?:die|kill|injure|wound|hurt|arrest|detain|hospitalise|hospitalize|rescue|survive|escape|drown|perish|abstain|vote)$/

/** "up from 9,200", "compared with 61" */
function isCompared(before: Word | undefined, link: Word | undefined): boolean {
  const pair = `${before?.lower} ${link?.lower}`
  return /^(?:(?:up|down) (?:from|on)|compared (?:with|to))$/.test(pair)
}

/** "voted by 12 to nine": the result of a vote counts votes. */
function isBallot({ source, start }: ReadSentence, number: NumberMention): boolean {
  return (
    / to /.test(number.text) &&
    /\b(?:vot|won|lost|pass|carried|defeat)\p{Ll}*\b[^.]{0,60}\bby $/u.test(source.slice(start, number.start))
  )
}

const COUNTS_UP = new Set(
  'put rise fall climb drop stand jump grow raise bring revise increase decline go double'.split(' '),
)

function isDefinite({ words }: ReadSentence, { from, to }: Span): boolean {
  return words.slice(from, to).some(({ lower }) => /^(?:the|these|those|both|its|his|her|their|[’']s)$/u.test(lower))
}

/** Subject and relation such that subject, relation and object read as the article has them. */
function slotsAround(
  sentence: ReadSentence,
  clause: Clause,
  phrase: Span,
  object: string,
  number: NumberMention,
): Slots {
  if (clause.subject && phrase.from >= clause.subject.from && phrase.from < clause.subject.to) {
    const head = sentence.chunks.find(({ type, from }) => type === 'np' && from >= (clause.subject?.from ?? 0))
    // "Two former employees said": nobody asks how many spoke.
    if (BARE_SPEECH.has(clause.lemma) && !clause.isPassive) return { subject: '', relation: '' }
    // "A lawsuit filed by 12 states seeks": the states seek nothing, they filed it.
    const isListed = sentence.words[phrase.from - 1]?.pos === 'CCONJ'
    if (head && head.to <= phrase.from && !isListed) return insideSubject(sentence, head, phrase)
    const relation = relationText(sentence, { from: clause.verb.from, to: clause.rest.to })
    const counted = countedIn(object, number)
    // "Of the 900 members, only 310 were asked", "five of them": what is counted stands elsewhere.
    if (counted === '' || HARMED.test(counted) || /^(?:them|us|you|these|those|which|whom)$/iu.test(counted)) {
      const elsewhere = countedBefore(sentence, phrase)
      return elsewhere === ''
        ? { subject: '', relation: '' }
        : { subject: elsewhere, relation, object: someOf(number, elsewhere) }
    }
    return { subject: counted, relation }
  }
  if (phrase.from < clause.verb.to) return { subject: '', relation: '' }
  const relation = relationText(sentence, { from: clause.verb.from, to: phrase.from })
  if (describesThing(sentence, clause, phrase, relation)) return { subject: '', relation: '' }
  if (isPopulation(sentence, phrase)) return { subject: '', relation: '' }
  // "is among 90 guests", "the hardest of my 12 years": the figure counts others, or is told by whoever says "my".
  if (/\band$/u.test(relation) && HARMED.test(object.split(' ').at(-1) ?? '')) return { subject: '', relation: '' }
  if (/\bamong$/u.test(relation) || /^(?:my|our|your)\b/iu.test(object)) return { subject: '', relation: '' }
  return { subject: subjectOf(sentence, clause), relation }
}

/** "A further 26,000 tonnes", "The seven women", "only 118 of the bridges": what is counted, without what counts it. */
function countedIn(object: string, { text }: NumberMention): string {
  const at = object.indexOf(text)
  const isCompound = /^-\p{L}/u.test(object.slice(at + text.length))
  const before = object.slice(0, Math.max(0, at))
  // "The factory’s 420 workers": whose they are is said with the figure.
  const isCount = /[’']s? $/u.test(before) || before.split(' ').every((word) => COUNTS.test(word))
  if (at < 0 || isCompound || !isCount) return object === text ? '' : object
  // "60 km of track" is track, "26,000 tonnes" are tonnes.
  const counted = object.slice(at + text.length)
  return (counted.replace(MEASURE, '') || counted).replace(/^\s*(?:of\s+)?/iu, '').trim()
}

const COUNTS =
  /^(?:|a|an|the|another|some|these|those|all|only|just|even|mere|further|additional|extra|other|remaining|first|last|record|total|combined|estimated|good)$/iu

/**
 * "voted to reject a four-year deal", "declared the 25-year agreement void", "the collapse of a 43-year-old bridge",
 * "proposed a 60-day truce": how old or long something is is no deed of whoever deals with it.
 */
function describesThing(sentence: ReadSentence, clause: Clause, phrase: Span, relation: string): boolean {
  const text = textOf(sentence, phrase)
  if (!/^(?:(?:the|an?|its|his|her|their) )?[\p{L}\d]+-\p{L}/u.test(text)) return false
  if (/-year-old\b/u.test(text) || !/^an? |^[\d\p{L}]+-/u.test(text)) return true
  return / to \p{L}+$/u.test(relation) || claimKind(clause.lemma, []) !== null
}

/** "has ruled the republic of 6.3 million people": so many live there. */
function isPopulation({ words, source }: ReadSentence, { from, to }: Span): boolean {
  const before = source.slice(Math.max(0, (words[from]?.start ?? 0) - LONGEST_PLACE), words[from]?.start ?? 0)
  return (
    POPULATED.test(before) &&
    /^(?:people|inhabitants|residents|souls|citizens|islanders)$/.test(words[to - 1]?.lower ?? '')
  )
}

const LONGEST_PLACE = 60
const POPULATED =
  /\b(?:republic|country|nation|state|kingdom|island|archipelago|city|capital|town|village|port|province|region|district|county|community|territory|suburb|resort|settlement) (?:of|with|home to)(?: (?:about|around|some|nearly|roughly|over|almost|more than|just over|just under))? $/u

/** Of a number that only describes the subject: what it describes, and how. */
function insideSubject(sentence: ReadSentence, head: Span, phrase: Span): { subject: string; relation: string } {
  const subject = textOf(sentence, head)
  const relation = relationText(sentence, { from: head.to, to: phrase.from }).replace(/^(?:that|which|who) /u, '')
  const isCounted = /^of$/iu.test(relation) && sentence.words[phrase.to - 1]?.pos !== 'NUM'
  return isCounted || PARTITIVE.test(subject) ? { subject: '', relation: '' } : { subject, relation }
}

/** "one of 40 players": the number counts more than who is told of. */
const PARTITIVE = /^(?:one|two|three|some|most|many|all|both|half|part|none|each)$/iu
/** A date with what happened on it. */
function dateDraft(sentence: ReadSentence, date: { text: string; start: number; end: number }): Draft | null {
  const { words, chunks } = sentence
  // "the 1987 dispute": there the date only describes a noun.
  const at = chunks.findIndex(({ type, from }) => type === 'date' && (words[from]?.start ?? -1) === date.start)
  const stands = at >= 0
  const built = participleDate(sentence, at, date)
  if (built) return built
  const clause = innermost(sentence, date.start)
  const range = { start: date.start, end: date.end }
  const halfFilled = { kind: 'date' as const, subject: '', object: date.text, answer: range, attributedTo: null, date }
  // What happened on a day of the calendar is worth asking, though a person has to say what it was.
  const dayAlone = isCalendarDay(date.text) ? { ...halfFilled, relation: '', confidence: HALF_FILLED } : null
  if (!stands || (clause && dependsOnCondition(sentence, clause))) return null
  if (!clause) return dayAlone
  if (!isEventful(sentence, clause) && !isObliged(clause)) return isUntold(clause) ? dayAlone : null
  if (clause.isEchoed || isHeldToBe(clause) || isDisputed(sentence, clause))
    return { ...halfFilled, relation: '', confidence: HALF_FILLED }
  if (isOtherTime(sentence, clause, date) || isInserted(sentence, clause, date.start)) return dayAlone
  if (isOfDeed(sentence, clause, date.start)) return { ...halfFilled, relation: '', confidence: HALF_FILLED }
  const subject = subjectOf(sentence, clause)
  const isPronoun = /^(?:he|she|they)$/iu.test(textOf(sentence, clause.subject))
  // "She will be sworn in on May 29": who that is, a person has to say.
  if (subject === '' && isPronoun && clause.setting === 'main' && clause.subject?.from === 0)
    return { ...halfFilled, relation: beforeDate(sentence, clause, date), confidence: HALF_FILLED }
  if (subject === '') return dayAlone
  const speaker = speakerOf(sentence, clause)
  if (speaker === undefined) return { ...halfFilled, relation: '', confidence: HALF_FILLED }
  const attributedTo = speaker ?? (isOfPlan(sentence, clause, date.start) ? asker(clause, subject) : null)
  const relation = beforeDate(sentence, clause, date)
  const confidence = clause.setting === 'main' || clause.setting === 'relative' ? FAIR : 0.5
  return {
    kind: 'date',
    subject,
    relation,
    object: date.text,
    answer: { start: date.start, end: date.end },
    attributedTo,
    confidence,
    date,
  }
}

/** "June 18", "30 June 2021", "November 2011", "31 March next year", but no weekday and no year alone. */
function isCalendarDay(text: string): boolean {
  return /\d/u.test(text) && /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(text)
}

/** Its verb is one of speech, or it could not be read: neither supposed nor wanted, denied or conditional. */
function isUntold(clause: Clause): boolean {
  return !clause.isNegated && !isUnreal(clause) && !/^(?:condition|wanted)$/.test(clause.setting)
}

/** "must close by May 15": not done yet, but so the day stands. */
function isObliged({ modal, setting, isNegated }: Clause): boolean {
  return modal === 'must' && !isNegated && (setting === 'main' || setting === 'relative')
}

/** "The mill, built in 1961, is": the participle between commas says what happened on the date. */
function participleDate(
  sentence: ReadSentence,
  at: number,
  date: { text: string; start: number; end: number },
): Draft | null {
  const { words, chunks } = sentence
  const participle = chunks[at - 1]?.type === 'prep' ? at - 2 : at - 1
  const [verb, noun] = [chunks[participle], chunks[participle - 2]]
  // "published on Monday in the Journal of Botany,"
  let closing = at + 1
  while (chunks[closing]?.type === 'prep' && chunks[closing + 1]?.type === 'np') closing += 2
  const isInserted = chunks[participle - 1]?.type === 'comma' && chunks[closing]?.type === 'comma'
  if (at < 0 || !isInserted || noun?.type !== 'np' || participle - 2 !== 0 || !verb) return null
  if (
    !/^(?:verb|nonfinite)$/.test(verb.type) ||
    !/(?:ed|[^a]en|wn|ilt|old|ost|unded)$/.test(words[verb.to - 1]?.lower ?? '')
  )
    return null
  const subject = nameOf(sentence, noun)?.name ?? ''
  const range = { start: date.start, end: date.end }
  const relation = relationText(sentence, { from: verb.from, to: chunks[at]?.from ?? verb.to })
  if (subject === '' || /^(?:its|his|her|their)\b/iu.test(subject)) return null
  return {
    kind: 'date',
    subject,
    relation,
    object: date.text,
    answer: range,
    attributedTo: null,
    confidence: 0.5,
    date: range,
  }
}

/** "A review, due in June, is expected to": a day between commas behind the subject is not the verb’s. */
function isInserted({ words }: ReadSentence, { subject, verb }: Clause, date: number): boolean {
  const at = words.findIndex(({ start }) => start >= date)
  return (
    subject !== null &&
    at >= subject.to &&
    at < verb.from &&
    words.slice(subject.to, at).some(({ text }) => text === ',') &&
    // "A swap, in May, failed": a day alone is.
    !/^, (?:in|on)$/.test(
      words
        .slice(subject.to, at)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
}

/** "hopes to open it in May": the day belongs to what is planned. */
function isOfPlan({ words, chunks }: ReadSentence, { verb }: Clause, date: number): boolean {
  return chunks.some(({ type, from }) => type === 'to' && from >= verb.to && (words[from]?.start ?? date) < date)
}

/** "has hit a trade worth $3bn last year": what has happened did not happen on a day; the date belongs to a phrase in between. */
function isOtherTime({ words, chunks }: ReadSentence, { verb, rest }: Clause, date: { start: number }): boolean {
  const has = words.findIndex(({ lower }, i) => i >= verb.from && i < verb.to && /^(?:has|have)$/.test(lower))
  // "has to be ratified before May" is to come.
  const isPerfect = has >= 0 && words[has + 1]?.lower !== 'to'
  const at = chunks.findIndex(({ type, from }) => type === 'date' && (words[from]?.start ?? -1) === date.start)
  const [chunk, before] = [chunks[at], chunks[at - 1]]
  if (!isPerfect || !chunk || chunk.from < rest.from) return false
  const isOpen = before?.type === 'prep' && /^(?:since|until|by|from|for|over)$/.test(words[before.from]?.lower ?? '')
  return !isOpen && !/^(?:this|today|so|now)$/.test(words[chunk.from]?.lower ?? '') && chunk.from > verb.to
}

/** "was charged with the murder of Lee on May 3": on that day somebody was killed, nobody charged. */
function isOfDeed({ source, words }: ReadSentence, { lemma, verb }: Clause, date: number): boolean {
  if (!/^(?:charge|accuse|convict|suspect|acquit|clear|try|jail|sentence|arrest|indict|blame)$/.test(lemma))
    return false
  return DEED.test(source.slice(words[verb.to - 1]?.end ?? date, date))
}

const DEED =
  /\b(?:deaths?|killings?|murders?|shootings?|stabbings?|attacks?|robbery|robberies|assaults?|crash|fire|bombings?|burglary|theft|explosion) (?:of|on|at|in)\b/iu

function beforeDate(sentence: ReadSentence, clause: Clause, date: { start: number }): string {
  const at = sentence.words.findIndex(({ start }) => start >= date.start)
  const isInside = at >= clause.verb.to && at < clause.rest.to
  return relationText(sentence, { from: clause.verb.from, to: isInside ? at : clause.rest.to })
}
