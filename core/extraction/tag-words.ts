import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction, type PartOfSpeech, type WinkMethods } from 'wink-nlp'
import { SAYS } from './verbs'

export type Word = {
  text: string
  lower: string
  lemma: string
  pos: PartOfSpeech
  /** UTF-16 offsets into the whole text. */
  start: number
  end: number
}

/**
 * The words and marks of `text.slice(start, end)` with their parts of speech; compounds with a hyphen are one word. Linear
 * time; no network, no disk.
 */
export function tagWords(text: string, start: number, end: number): Word[] {
  const nlp = reader()
  const passage = text.slice(start, end)
  const tokens = nlp.readDoc(passage).tokens()
  const values = tokens.out()
  const tags = tokens.out(nlp.its.pos)
  const lemmas = tokens.out(lemmaOf(nlp))
  const words: Word[] = []
  let from = 0
  values.forEach((value, i) => {
    const at = passage.indexOf(value, from)
    // The reader gives words as they stand; should it ever not, a word that cannot be found is left out.
    if (at < 0) return
    from = at + value.length
    const pos = (tags[i] ?? 'X') as PartOfSpeech
    words.push({
      text: value,
      lower: value.toLowerCase(),
      lemma: lemmas[i] ?? value,
      pos,
      start: start + at,
      end: start + from,
    })
  })
  return retag(joinHyphens(withoutLastStop(words)))
}

/** Loading the model takes 0.2 s: it is done once, when it is first needed. */
let loaded: WinkMethods | null = null
function reader(): WinkMethods {
  loaded ??= winkNLP(model, ['sbd', 'pos'])
  return loaded
}

/** The library declares fewer arguments for this reader than `out` passes to it. */
function lemmaOf(nlp: WinkMethods): ItsFunction<string> {
  return nlp.its.lemma as unknown as ItsFunction<string>
}

/** "£40m.": the stop at the end of a sentence is no part of its last word. */
function withoutLastStop(words: Word[]): Word[] {
  const last = words.at(-1)
  if (!last || !/^[^.]+\.$/.test(last.text)) return words
  const text = last.text.slice(0, -1)
  const stop: Word = { text: '.', lower: '.', lemma: '.', pos: 'PUNCT', start: last.end - 1, end: last.end }
  return [...words.slice(0, -1), { ...last, text, lower: text.toLowerCase(), end: last.end - 1 }, stop]
}

function joinHyphens(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const [word, next, last] = [words[i], words[i + 1], joined.at(-1)]
    if (!word) continue
    if (
      word.text === '-' &&
      last &&
      next &&
      last.end === word.start &&
      next.start === word.end &&
      /[\p{L}\p{N}]$/u.test(last.text)
    ) {
      joined[joined.length - 1] = compound(last, next)
      i++
    } else if (word.text === ',' && last && next && isThousands(last, word, next)) {
      const text = `${last.text},${next.text}`
      joined[joined.length - 1] = { ...last, text, lower: text.toLowerCase(), lemma: text, pos: 'NUM', end: next.end }
      i++
    } else if (word.text === '.' && last && next && isDecimal(last, word, next)) {
      const text = `${last.text}.${next.text}`
      joined[joined.length - 1] = { ...last, text, lower: text.toLowerCase(), lemma: text, pos: 'NUM', end: next.end }
      i++
    } else joined.push(word)
  }
  return joined
}

/** "N70,000", which the reader takes apart at its comma. */
function isThousands(last: Word, comma: Word, next: Word): boolean {
  const isTight = last.end === comma.start && next.start === comma.end
  return isTight && /^\p{L}{0,3}\d{1,3}$/u.test(last.text) && /^\d{3}$/.test(next.text)
}

/** "Sh4.5 million": a currency in letters, which the reader takes apart at its point. */
function isDecimal(last: Word, point: Word, next: Word): boolean {
  const isTight = last.end === point.start && next.start === point.end
  return (
    isTight &&
    /^\p{L}{1,4}\d{1,3}$/u.test(last.text) &&
    /^\d{1,3}(?:-?(?:m|mn|bn|tn|k)|-?\p{L}*illion)?$/u.test(next.text)
  )
}

function compound(first: Word, last: Word): Word {
  const text = `${first.text}-${last.text}`
  const isName = first.pos === 'PROPN' && last.pos === 'PROPN'
  // "30-day", "Western-backed", "face-to-face" describe; "by-election" and "cease-fire" name.
  const isOffice = OF_OFFICES.test(last.text)
  const names = isOffice || (last.pos === 'NOUN' && first.pos !== 'NUM')
  const pos = isName ? 'PROPN' : names ? 'NOUN' : 'ADJ'
  return { text, lower: text.toLowerCase(), lemma: text.toLowerCase(), pos, start: first.start, end: last.end }
}

/** "secretary-general", "attorney-general", "governor-elect" */
const OF_OFFICES = /^(?:general|elect|designate)$/i

const EITHER =
  /^(?:demands|calls|plans|claims|offers|rejects|backs|urges|wants|talks|orders|bans|votes|reports|warns|aims|hopes|seeks|insists|leads|heads|meets|opens|closes|signs|wins|loses|faces|names|denies|accuses|agrees|vows|says|estimates|forecasts|reports|results|shows|views|needs|uses|faces|looks|moves|rules|signals|projects|pledges|promises|attempts|sets|supports|opposes|threatens)$/
const NOT_POSSESSED =
  /^(?:[’']s?|its|his|her|their|our|my|your|the|a|an|these|those|such|new|key|earlier|later|recent|last|other|more|several|all|no|of|peace|phone)$/i

/** What stands before a noun; a verb cannot follow these. */
const DESCRIBES: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['VERB', 'ADJ', 'NUM', 'DET'])

/** "Managing director Lee insisted": participles that are a part of offices. */
const ATTRIBUTES =
  /^(?:managing|acting|sitting|leading|serving|retired|outgoing|incoming|visiting|neighbou?ring|ruling|opposing|participating)$/
/** Past tenses that are no other word. */
const ONLY_PAST = new Set(
  'swam sang drank shrank sank rang began flew drew grew threw blew knew wrote drove rode spoke woke chose froze stole fought caught taught bought brought sought slept wept kept crept swept met fled held sold told paid heard lost sent built won hung struck dug swung stood understood'.split(
    ' ',
  ),
)

/** Mends what the reader takes wrongly in news: "Kyiv demands that" is a verb, "its demands" a noun, "according to" a preposition. */
function retag(words: Word[]): Word[] {
  return words.map((word, i) => {
    const [before, after] = [words[i - 1], words[i + 1]]
    if (isNamePart(words, i)) return { ...word, pos: 'PROPN' }
    if (ONLY_PAST.has(word.lower) && word.pos !== 'AUX') return { ...word, pos: 'VERB' }
    if (ATTRIBUTES.test(word.lower) && word.pos === 'VERB' && /^(?:NOUN|PROPN)$/.test(after?.pos ?? '') && !before)
      return { ...word, pos: 'ADJ' }
    // "in the north": behind its article no adverb
    if (
      /^(?:north|south|east|west|(?:north|south)(?:east|west))$/.test(word.lower) &&
      word.pos === 'ADV' &&
      before?.lower === 'the'
    )
      return { ...word, pos: 'NOUN' }
    // "two earlier offers"
    if (
      /^(?:earlier|later|further)$/.test(word.lower) &&
      word.pos === 'ADV' &&
      after?.pos === 'NOUN' &&
      before?.pos === 'NUM'
    )
      return { ...word, pos: 'ADJ' }
    // "none of its ships"
    if (/^(?:none|neither|both|each)$/.test(word.lower) && after?.lower === 'of') return { ...word, pos: 'NOUN' }
    // "much of the money"
    if (/^(?:much|most|many|some|all|few)$/.test(word.lower) && word.pos === 'ADJ' && after?.lower === 'of')
      return { ...word, pos: 'NOUN' }
    // "a third of the money"
    if (
      /^(?:third|quarter|fifth|sixth|tenth)s?$/.test(word.lower) &&
      word.pos === 'ADJ' &&
      after?.lower === 'of' &&
      before?.pos !== 'ADJ'
    )
      return { ...word, pos: 'NOUN' }
    if (word.lower === 'since' && before?.pos === 'AUX' && after?.pos === 'VERB') return { ...word, pos: 'ADV' }
    if (isCountedNoun(words, i) || isMiddleNoun(words, i)) return { ...word, pos: 'NOUN' }
    // "Velmaria’s last disputed election"
    if (/^(?:last|first|next|latest)$/.test(word.lower) && word.pos !== 'ADJ' && /^[’']s$/u.test(before?.text ?? ''))
      return { ...word, pos: 'ADJ' }
    // "the number of displaced people": behind "of" and before its noun it is no verb.
    if (
      word.pos === 'VERB' &&
      before?.lower === 'of' &&
      /ed$/.test(word.lower) &&
      /^(?:NOUN|PROPN)$/.test(after?.pos ?? '')
    )
      return { ...word, pos: 'ADJ' }
    if (isPerfectInfinitive(words, i)) return { ...word, pos: /^have$/.test(word.lower) ? 'AUX' : 'VERB' }
    if (isEarlierOnes(words, i)) return { ...word, pos: 'NOUN' }
    if (isCompoundNoun(words, i)) return { ...word, pos: 'NOUN' }
    if (isDealsVerb(words, i)) return { ...word, pos: 'VERB' }
    if (word.pos === 'ADJ' && isDealsVerb(words, i + 1)) return { ...word, pos: 'NOUN' }
    // "said that the roof leaked and that state television knew"
    const isSecondThat =
      word.lower === 'that' && before?.lower === 'and' && words.slice(0, i).some(({ lower }) => lower === 'that')
    if (isSecondThat || isReportersThat(word, after)) return { ...word, pos: 'SCONJ' }
    // ", warning that inflation could return"
    if (word.lower === 'that' && isSayingSo(words, i - 1)) return { ...word, pos: 'SCONJ' }
    if (isSayingSo(words, i)) return { ...word, pos: 'VERB', lemma: plainSaying(word) }
    if (isWishedDeed(words, i) || isListedDeed(words, i)) return { ...word, pos: 'VERB' }
    if (isOwnersNoun(words, i) || isDoersNoun(words, i)) return { ...word, pos: 'NOUN' }
    if (isPastMistaken(word, before, after)) return { ...word, pos: 'VERB' }
    if (isSingularsVerb(words, i)) return { ...word, pos: 'VERB' }
    if (isPluralsVerb(words, i)) return { ...word, pos: 'VERB' }
    // "which supplies 900 homes"
    const isRelatives = before?.lower === 'which' && word.pos === 'NOUN' && /[^s]s$/.test(word.lower)
    // "which shelters about 420,000 people"
    const isBeforeFigure = /^(?:about|around|over|under|nearly|roughly|almost|some|up|more|at)$/.test(
      after?.lower ?? '',
    )
    if (isRelatives && (isBeforeFigure || /^(?:NUM|DET|SYM|ADJ|PROPN|PRON)$/.test(after?.pos ?? '')))
      return { ...word, pos: 'VERB' }
    if (isDoing(words, i)) return { ...word, pos: 'VERB' }
    // "when police fired rubber bullets"
    if (word.lower === 'police' && word.pos === 'VERB' && before?.lower !== 'to') return { ...word, pos: 'NOUN' }
    if (before?.lower === 'police' && word.pos === 'ADJ' && /ed$/.test(word.lower) && after?.pos !== 'VERB')
      return { ...word, pos: 'VERB' }
    // "shelling hit a market", "tear gas"
    if (isDeed(words, i) || (word.lower === 'tear' && after?.lower === 'gas')) return { ...word, pos: 'NOUN' }
    if (word.lower === 'aged' && before?.text === ',') return { ...word, pos: 'ADJ' }
    if (/^says?$/.test(word.lower) && word.pos === 'NOUN' && before && /^(?:NOUN|PROPN|PRON)$/.test(before.pos))
      return { ...word, pos: 'VERB' }
    if (isPossessors(words, i)) return { ...word, pos: 'VERB' }
    if (word.lower === 'people' || (word.lower === 'party' && word.pos === 'VERB')) return { ...word, pos: 'NOUN' }
    if (followsAuxiliary(word, words, i)) return { ...word, pos: 'VERB' }
    if (isHeld(words, i) || isPlanning(words, i)) return { ...word, pos: 'VERB' }
    if (isPrice(words, i) || isReporting(words, i)) return { ...word, pos: 'VERB' }
    if (isNamedByAge(words, i)) return { ...word, pos: 'NOUN' }
    if (isBound(words, i)) return { ...word, pos: 'ADJ' }
    if (word.lower === 'according' && after?.lower === 'to') return { ...word, pos: 'ADP' }
    // "demands that Peru close the port"
    const isPlainVerb = (word.pos === 'ADJ' || word.pos === 'NOUN') && before?.pos === 'PROPN' && after?.pos === 'DET'
    if (isPlainVerb && /^\p{Ll}+$/u.test(word.text) && !EITHER.test(word.lower)) return { ...word, pos: 'VERB' }
    if (!EITHER.test(word.lower)) return word
    if (word.pos === 'VERB' && before && (NOT_POSSESSED.test(before.text) || DESCRIBES.has(before.pos)))
      return { ...word, pos: 'NOUN' }
    const takesObject =
      /^(?:that|the|a|an|its|his|her|their|all|to|for|on|aside|out|up)$/.test(after?.lower ?? '') ||
      after?.pos === 'DET'
    const isFirstVerb = !words.slice(0, i).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    const hasSubject =
      before?.pos === 'PROPN' ||
      (before?.pos === 'NOUN' &&
        isFirstVerb &&
        !NOT_POSSESSED.test(before.text) &&
        /^(?:a|an|the|that|aside)$/.test(after?.lower ?? '')) ||
      (before?.pos === 'PRON' && !NOT_POSSESSED.test(before.text))
    return word.pos === 'NOUN' && hasSubject && takesObject ? { ...word, pos: 'VERB' } : word
  })
}

/** "and wounding 31", "after laundering $90m": a form in "ing" between a small word and a figure is no noun. */
function isDoing(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (
    !/^(?:NOUN|ADJ)$/.test(word?.pos ?? '') ||
    !/^\p{Ll}{2,}ing$/u.test(word?.text ?? '') ||
    THINGS.test(word?.lower ?? '')
  )
    return false
  const opens = before?.text === ',' || /^(?:CCONJ|ADP|SCONJ|PART)$/.test(before?.pos ?? '')
  return opens && (after?.pos === 'NUM' || (after?.pos === 'SYM' && after.text !== '%'))
}

/** ", shelling hit a market", "Fighting has spread": what opens a clause in front of its verb is what does it. */
function isDeed(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  const opens = before === undefined || before.text === ','
  const isVerb =
    (after?.pos === 'VERB' && !/ing$/.test(after.lower)) ||
    (after?.pos === 'AUX' && !/^(?:be|been|being)$/.test(after.lower))
  return opens && isVerb && word?.pos === 'VERB' && /^(?!having$|being$)\p{L}{3,}ing$/u.test(word.lower)
}

const THINGS =
  /^(?:thing|king|evening|morning|during|building|wing|spring|ceiling|rating|ruling|meeting|including|following|excluding|bearing)$/

/** "Two spans of the bridge": a plural that opens behind its number, before "of". */
function isCountedNoun(words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]]
  return word?.pos === 'VERB' && /[^s]s$/.test(word.lower) && before?.pos === 'NUM' && words[at + 1]?.lower === 'of'
}

/** "the Conservative ward member": a plain form behind an article and a singular, before a noun, is no verb of theirs. */
function isMiddleNoun(words: readonly Word[], at: number): boolean {
  const [word, before, article] = [words[at], words[at - 1], words[at - 2]]
  if (word?.pos !== 'VERB' || article?.pos !== 'DET' || !/^(?:the|an?)$/.test(article.lower)) return false
  const isPlain = word.lower === word.lemma && !/(?:s|ed|ing|en)$/.test(word.lower) && !UNCHANGED.test(word.lower)
  const isSingular = /^(?:ADJ|PROPN)$/.test(before?.pos ?? '') && /[^s]$/.test(before?.lower ?? '')
  return isPlain && isSingular && words[at + 1]?.pos === 'NOUN'
}

/** Past tenses that are as the plain form. */
const UNCHANGED =
  /^(?:put|let|cost|burst|split|spread|bid|cast|hurt|quit|shed|thrust|read|upset|cut|hit|set|shut|beat|led|left|lost|won|made|saw|ran|felt|fell)$/

/** "claims to have shot down a drone": both words behind "to" are one verb. */
function isPerfectInfinitive(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  const isPast = (other: Word | undefined) =>
    other?.pos === 'VERB' || PAST_OR_NOUN.test(other?.lower ?? '') || (other?.pos === 'ADJ' && /ed$/.test(other.lower))
  if (word?.lower === 'have') return before?.lower === 'to' && isPast(after)
  return before?.lower === 'have' && words[at - 2]?.lower === 'to' && isPast(word)
}

/** "two earlier approaches": a plural behind a number and "earlier", "further" or "later". */
function isEarlierOnes(words: readonly Word[], at: number): boolean {
  const [word, before, figure] = [words[at], words[at - 1], words[at - 2]]
  const isCompared = /^(?:earlier|later|further|previous|recent)$/.test(before?.lower ?? '')
  return word?.pos === 'VERB' && /[^s]s$/.test(word.lower) && isCompared && /^(?:NUM|DET)$/.test(figure?.pos ?? '')
}

/** "the go-ahead", "a break-in by four men": behind its article and before no noun. */
function isCompoundNoun(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (word?.pos !== 'ADJ' || !/\p{L}-(?:ahead|in|up|off|out|down|over|back|by|on|through|away)$/u.test(word.lower))
    return false
  return before?.pos === 'DET' && (after === undefined || /^(?:ADP|PUNCT|VERB|AUX|CCONJ|PART|SCONJ)$/.test(after.pos))
}

/** ", ruling that", ", warning that": behind a comma and before "that" it is what somebody says besides. */
function isSayingSo(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (before?.text !== ',' || after?.lower !== 'that' || !/ing$/.test(word?.lower ?? '')) return false
  return word !== undefined && SAYS.has(plainSaying(word))
}

/** "rule" of "ruling", "warn" of "warning" */
function plainSaying({ lower }: Word): string {
  const stem = lower.replace(/ing$/, '')
  return SAYS.has(stem) ? stem : `${stem}e`
}

/** "demanded that the ministry release its files": a plain form behind a singular, before what it is done to, where something is wished. */
function isWishedDeed(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  const subject = before?.text === ',' ? words[at - 2] : before
  if (word?.pos !== 'NOUN' || word.lower !== word.lemma || !/^(?:NOUN|PROPN)$/.test(subject?.pos ?? '')) return false
  const takesObject =
    /^(?:DET|ADV)$/.test(after?.pos ?? '') || /^(?:its|his|her|their|all|aside|down)$/.test(after?.lower ?? '')
  const that = words.findLastIndex(({ lower }, i) => i < at && lower === 'that')
  if (!takesObject || that < 0 || at - that > LONGEST_WISHER || !WISHES.test(words[that - 1]?.lower ?? '')) return false
  return words.slice(that + 1, at).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
}

/** "to free the students, drop the charges and": a plain form behind a comma or "and", before an article, in a row of what is to be done. */
function isListedDeed(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (word?.pos !== 'NOUN' || word.lower !== word.lemma || !/^\p{Ll}+$/u.test(word.text)) return false
  if (before?.text !== ',' && before?.lower !== 'and') return false
  if (!/^(?:the|an?|its|his|her|their|all)$/.test(after?.lower ?? '')) return false
  const to = words.findLastIndex(({ lower }, i) => i < at && i > at - LONGEST_WISHER && lower === 'to')
  return to >= 0 && words[to + 1]?.pos === 'VERB'
}

const LONGEST_WISHER = 12
const WISHES =
  /^(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|urg(?:es?|ed|ing)|propos(?:es?|ed|ing)|recommend(?:s|ed|ing)?|suggest(?:s|ed|ing)?|requir(?:es?|ed|ing)|order(?:s|ed|ing)?)$/

/** "the union’s lead negotiator", "Lima’s bid price": between an owner and a noun stands no verb. */
function isOwnersNoun(words: readonly Word[], at: number): boolean {
  const [word, owner, after] = [words[at], words[at - 1], words[at + 1]]
  const isOwned =
    owner?.pos === 'PART' && /^[’']s?$/u.test(owner.text) && /^(?:NOUN|PROPN)$/.test(words[at - 2]?.pos ?? '')
  return (
    isOwned &&
    word?.pos === 'VERB' &&
    after?.pos === 'NOUN' &&
    word.lower === word.lemma &&
    !/(?:ing|ed|en)$/.test(word.lower)
  )
}

/** "A retired police general accepted": who does something is no adjective of it. */
function isDoersNoun(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (word?.pos !== 'ADJ' || !/^(?:general|representative|executive|official|principal)$/.test(word.lower)) return false
  return /^(?:ADJ|NOUN)$/.test(before?.pos ?? '') && after?.pos === 'VERB' && /(?:ed|s)$/.test(after.lower)
}

/** "that the offer values Castell at £3bn": between an article with its noun and a name, where a clause opens. */
function isDealsVerb(words: readonly Word[], at: number): boolean {
  const [word, noun, article, opener] = [words[at], words[at - 1], words[at - 2], words[at - 3]]
  if (word?.pos !== 'NOUN' || !/[^s]s$/.test(word.lower) || article?.pos !== 'DET') return false
  if (!/^(?:NOUN|ADJ)$/.test(noun?.pos ?? '') || !/^\p{Ll}+[^s]$/u.test(noun?.text ?? '')) return false
  const opens = opener === undefined || opener.lower === 'that' || /^(?:said|says)$/.test(opener.lower)
  return opens && /^(?:PROPN|DET|SYM)$/.test(words[at + 1]?.pos ?? '')
}

/** "The fund plans to invest": a noun behind a singular that opens the sentence, and no verb before it. */
function isPlanning(words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]]
  if (
    word?.pos !== 'NOUN' ||
    !/^(?:plans|aims|hopes|wants|seeks|pledges|promises|offers|vows|threatens)$/.test(word.lower)
  )
    return false
  if (words[at + 1]?.lower !== 'to' || words[at + 2]?.pos !== 'VERB' || words[0]?.pos !== 'DET') return false
  return (
    before?.pos === 'NOUN' &&
    !/s$/.test(before.lower) &&
    words.slice(0, at).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
  )
}

/** "is alleged to have fled", "was supposed to start" */
function isHeld(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  const isBeing = before?.pos === 'AUX' && /^(?:is|are|was|were|be|been)$/.test(before.lower)
  return (
    isBeing && word?.pos === 'ADJ' && /ed$/.test(word.lower) && after?.lower === 'to' && words[at + 2]?.pos === 'VERB'
  )
}

/** "costs $3", "and costs roughly $3", "which cost $3": before money it is a verb, unless a noun or its owner wants it. */
function isPrice(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (!/^costs?$/.test(word?.lower ?? '') || word?.pos !== 'NOUN') return false
  // "The fire cost the town £4m": a price with who pays it, before any other verb.
  const isPaid = after?.pos === 'DET' && words.slice(at + 2, at + 5).some(({ pos }) => pos === 'SYM' || pos === 'NUM')
  if (isPaid && before?.pos === 'NOUN') return words.slice(0, at).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX')
  const figure = after?.pos === 'ADJ' || after?.pos === 'ADV' ? words[at + 2] : after
  if (figure?.pos !== 'SYM' && figure?.pos !== 'NUM') return false
  return before?.pos === 'NOUN' || before?.pos === 'CCONJ' || /^(?:which|that|it)$/.test(before?.lower ?? '')
}

const REPORTS =
  /^(?:caution|claim|report|note|forecast|estimate|fear|hope|stress|remark|comment|complain|hint|point|reason|counter|doubt|suspect|joke|boast|question|demand)$/

/** "researchers caution that", ", its makers claim,": a plain verb behind a plural, where no noun could be; "Lee points out that". */
function isReporting(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (word?.pos !== 'NOUN' || !before) return false
  const isOut = word.lower.startsWith('point') && after?.lower === 'out'
  if (isOut) return /^points?$/.test(word.lower) && words[at + 2]?.lower === 'that'
  // ", Ms Marsh estimates.": so does one who is inserted behind a comma.
  const isOneWho = /^(?:NOUN|PROPN)$/.test(before.pos) && !/s$/.test(before.lower) && /s$/.test(word.lower)
  if (isOneWho && REPORTS.test(word.lower.slice(0, -1)) && isInserted(words, at)) return true
  // The first word of a sentence has a capital, whatever it is.
  const isNoun = before.pos === 'NOUN' || (before.pos === 'PROPN' && at === 1)
  const isPlural = (isNoun && /(?:[^s]s|people|police)$/.test(before.lower)) || before.lower === 'they'
  if (!isPlural || !REPORTS.test(word.lower)) return false
  // "Campaigners claim 17 people have died"
  const isFirst = !words.slice(0, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const opensClause = isFirst && /^(?:NUM|PROPN|PRON|DET|SYM)$/.test(after?.pos ?? '')
  return after?.lower === 'that' || opensClause || isInserted(words, at)
}

/** ", its makers claim,": nothing but a noun phrase stands between the comma and the word. */
function isInserted(words: readonly Word[], at: number): boolean {
  if (!/^[,.;]$/.test(words[at + 1]?.text ?? '')) return false
  const mark = words.findLastIndex(({ text }, i) => i < at && /^[,;“”"]$/.test(text))
  return mark >= 0 && words.slice(mark + 1, at).every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP)$/.test(pos))
}

/** "The 74-year-old has offered": behind an article and before a verb or a comma the age is who it is. */
function isNamedByAge(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (!/-year-old$/.test(word?.lower ?? '') || before?.pos !== 'DET') return false
  return after === undefined || /^(?:VERB|AUX|PUNCT|ADP|ADV)$/.test(after.pos) || after.lower === 'who'
}

/** "alleged that figures were": before a plural it is no "that one". */
function isReportersThat(word: Word, after: Word | undefined): boolean {
  return word.lower === 'that' && word.pos === 'DET' && after?.pos === 'NOUN' && /[^sui]s$/.test(after.lower)
}

/** "who shot and killed", "the chair, Lee, alleged that": past tenses that the reader takes for a noun or an adjective. */
function isPastMistaken(word: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (word.pos !== 'NOUN' && word.pos !== 'ADJ') return false
  if (before?.lower === 'who') return after?.pos !== 'NOUN' && (PAST_OR_NOUN.test(word.lower) || /ed$/.test(word.lower))
  return /ed$/.test(word.lower) && after?.lower === 'that' && (before?.text === ',' || before?.pos === 'PROPN')
}

const PAST_OR_NOUN = /^(?:shot|cut|hit|set|put|led|left|felt|fell|saw|ran|beat|shut|rose|quit)$/

/** "will present", "had involved", "would last": after an auxiliary these are verbs. */
function followsAuxiliary(word: Word, words: readonly Word[], at: number): boolean {
  // "does not exempt", "did not question"
  const isDenied =
    /^(?:not|n[’']t)$/u.test(words[at - 1]?.lower ?? '') && /^(?:do|does|did)$/.test(words[at - 2]?.lower ?? '')
  if (isDenied) return /^(?:NOUN|ADJ)$/.test(word.pos) && /^\p{Ll}+$/u.test(word.text)
  let before = at - 1
  while (words[before]?.pos === 'ADV') before--
  const auxiliary = words[before]?.pos === 'AUX' ? words[before]?.lower : undefined
  if (auxiliary === undefined || before === at - 2 || !/^\p{Ll}+$/u.test(word.text)) return false
  if (/^(?:have|has|had)$/.test(auxiliary))
    return (
      (word.pos === 'ADJ' && /ed$/.test(word.lower)) ||
      /^(?:cost|put|set|cut|hit|shut|spread|hurt|beat|run)$/.test(word.lower)
    )
  if (!/^(?:will|would|can|could|may|might|must|should)$/.test(auxiliary)) return false
  return (
    (word.pos === 'NOUN' || word.pos === 'ADJ') && !/(?:s|ly|able|ed)$/.test(word.lower) && words[at + 1]?.pos !== 'AUX'
  )
}

/** "at least six", "up to 30", "as many as 40": words that belong to the number after them. */
function isBound(words: readonly Word[], at: number): boolean {
  const next = words
    .slice(at, at + 4)
    .map(({ lower, pos }) => (pos === 'NUM' || pos === 'SYM' ? '#' : lower))
    .join(' ')
  // "15 per cent over two years": after a noun it is a preposition.
  const isPreposition = /^(?:over|under|around|about)$/.test(words[at]?.lower ?? '')
  if (isPreposition && /^(?:NOUN|PROPN|NUM)$/.test(words[at - 1]?.pos ?? '')) return false
  const before = words[at - 1]?.lower
  if (
    /^(?:(?:at (?:least|most)|more than|less than|fewer than|up to|close to|as (?:many|much|few) as) #|(?:about|around|over|under|nearly|some|almost|roughly|approximately|just) #)/.test(
      next,
    )
  )
    return true
  return (
    /^(?:least|most|than|to|many as|as) #/.test(next) &&
    /^(?:at|more|less|fewer|up|close|many|much|few|as)$/.test(before ?? '')
  )
}

/** "two of the authors own shares": own is a verb unless somebody’s own. */
function isPossessors(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  return word?.lower === 'own' && word.pos === 'ADJ' && before?.pos === 'NOUN' && after?.pos === 'NOUN'
}

/** "the Red Cross", "Captain Will Archer": a capital inside a sentence makes a name of a verb. */
function isNamePart(words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]]
  const isInName = /^\p{Lu}/u.test(before?.text ?? '') && at > 1 && (word?.pos === 'ADP' || word?.pos === 'SCONJ')
  // ", Renewed Norland,": so does one behind a comma, before a name.
  const isNamed = before?.text === ',' && words[at + 1]?.pos === 'PROPN' && /^(?:VERB|ADJ)$/.test(word?.pos ?? '')
  if (isNamed && /^\p{Lu}\p{Ll}/u.test(word?.text ?? '')) return true
  if (!word || !before || (word.pos !== 'VERB' && word.pos !== 'AUX' && !isInName)) return false
  return /^\p{Lu}\p{Ll}/u.test(word.text) && /^[\p{L}\p{N}]/u.test(before.text)
}

const PLAIN_VERB =
  /^(?:work|live|remain|want|plan|hope|face|need|use|play|call|back|vote|help|run|travel|fear|claim|report|demand|offer|trade|market|share)$/

/** "About 31,000 teachers work in 212 districts": a plain verb after a plural that opens the sentence. */
function isPluralsVerb(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (word?.pos !== 'NOUN' || !PLAIN_VERB.test(word.lower) || before?.pos !== 'NOUN') return false
  if (
    !/(?:s|people|men|women|children)$/.test(before.lower) ||
    words
      .slice(words.findLastIndex(({ lower }, i) => i < at && /^(?:that|,|and)$/.test(lower)) + 1, at)
      .some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  )
    return false
  return after?.pos === 'ADP' || after?.pos === 'DET' || after?.pos === 'PART'
}

/** "the basin stores 29 billion tonnes": after a singular and before a figure or an article, what ends in s is a verb. */
function isSingularsVerb(words: readonly Word[], at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (word?.pos !== 'NOUN' || !/[^s]s$/.test(word.lower) || before?.pos !== 'NOUN' || /s$/.test(before.lower))
    return false
  if (words[at - 2]?.pos !== 'DET' || words.slice(0, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX'))
    return false
  return after?.pos === 'DET' || after?.pos === 'NUM' || after?.pos === 'SYM'
}
