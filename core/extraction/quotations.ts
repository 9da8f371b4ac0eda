import { drain, mapInSteps, type Steps } from '../steps'
import type { NameMention } from './names'
import { introducesPerson, isOrganisationWord } from './office-words'

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
/** The same before or behind direct speech alone, where whatever somebody did with the words reports them. */
const QUOTING_VERBS = `${SPEECH_VERBS}|blasted|fumed|raged|stormed|gushed|slammed|barked|snapped|sighed|growled|roared|thundered|whispered|laughed|smiled|beamed|enthused|chuckled|revealed|reveals|confessed|begged|urged|urges|demanded|demands|opined|ventured|offered|responded|responds|retorted|answered|answers|interjected|proclaimed|pronounced|asserted|maintained|maintains|contended|suggested|suggests|speculated|estimated|predicted|predicts|promised|pledged|swore|cried|yelled|screamed|sobbed|wondered|disclosed|elaborated|clarified|emphasised|emphasized|underlined|reckoned|reckons|agreed|agrees|objected|disagreed|apologised|apologized|tweeted|emailed|texted|began|finished|ended|summed up|hit back|shot back|went on|put it|counselled|advised|scoffed|sneered|grumbled|moaned|raved|implored|appealed`

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
  // Speech behind a comma or a colon is introduced; other words are a part of the sentence that quotes them.
  const isIntroduced = /[,:]\s*$/u.test(before)
  const speaker = isSpeech
    ? (speakerAfter(after, text) ??
      (isIntroduced ? null : speakerOfWords(passage, span, names)) ??
      speakerBefore(before, names))
    : speakerOfWords(passage, span, names)
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
  if (at < 0 || next === undefined || names.some(({ text, type }) => type === 'person' && speaker.includes(text)))
    return null
  // "the MP for Tolo, Ana Paz"
  const head = speaker.split(/ (?:of|for|at|in|from)\b/u)[0] ?? ''
  const noun = head.split(' ').at(-1) ?? ''
  const isOffice = /^(?:MP|MEP|MSP|MLA|TD|CEO|CFO)$/u.test(noun) || (/^\p{Ll}/u.test(noun) && introducesPerson(noun))
  return isOffice ? (names.find(({ type, text }) => type === 'person' && next.includes(text))?.full ?? null) : null
}

const REACH = 160
const FEWEST_WORDS_OF_SPEECH = 3
const WHO = "(?:[\\p{L}\\p{N}][\\p{L}\\p{N}.’'&-]*)"
const AFTER_VERB = new RegExp(
  `^\\s*[,–-]?\\s*(?:has |had )?(?:${QUOTING_VERBS})\\s+((?:${WHO}\\s){0,8}?${WHO})(?=\\s*(?:[,.;:–(“]|$|\\b(?:on|in|at|to|as|after|before|during|last|this|who|while|when|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b))`,
  'u',
)
const BEFORE_VERB = new RegExp(
  `^\\s*[,–-]?\\s*((?:${WHO}\\s){1,9}?)(?:has |had |also |later |then )*(?:${QUOTING_VERBS})\\b`,
  'u',
)
const APPOSED = new RegExp(
  `^\\s*[,–-]?\\s*((?:${WHO}\\s){0,4}${WHO}), [^“”.]{2,90}?, (?:has |had |also )?(?:${QUOTING_VERBS})\\b`,
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
  /^\s*(?:[.,;“]|$|(?:on|in|at|to|as|after|before|when|during|of|yesterday|last|this|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)/u

/** “We are ready.” Lee said. But not “… slow.” He argued that it was late. */
function isTagAlone(after: string, quoted: string): boolean {
  const tag = BEFORE_VERB.exec(after)?.[0]
  return tag !== undefined && !/^\p{Ll}/u.test(quoted) && TAG_ENDS.test(after.slice(tag.length))
}

/** Verbs that call something what is quoted; whoever is no named person may be anybody. */
const NAMING_VERBS = 'called|accused|described|branded|dubbed|labelled|dismissed'
const IS_NAMING = new RegExp(`^(?:${NAMING_VERBS})$`)

const INTRODUCES = new RegExp(
  `([^.!?“”]*?)\\b(${QUOTING_VERBS}|${NAMING_VERBS})\\b(?:\\s+(?:that|[\\p{L}’'. ]{0,60})|\\s[^.!?“”:]{0,90}(?=:))?\\s*[,:]?\\s*$`,
  'u',
)

/** "Had it rained, said an official who knows, “" */
const INVERTED = new RegExp(
  `[^\\s,.]+ [^\\s,.]+, (?:${SPEECH_VERBS}) ((?:an?|the|its|\\p{Lu}[\\p{L}.’'-]*)(?: [^\\s“”,.!?:;]+){1,9}), ?$`,
  'u',
)

/** "Umerov, the head of …, said, “": the words before the verb, for the caller to find the speaker in. */
function speakerBefore(before: string, names: readonly NameMention[]): string | null {
  const inverted = INVERTED.exec(before)?.[1]
  if (inverted !== undefined) return inverted
  const [, words = '', verb = ''] = INTRODUCES.exec(before) ?? []
  const found = words.trim()
  if (!found) return null
  // "He argued … and rejected what he called": the one who "he" was all along.
  const told = ADDED.exec(found)?.[1]
  if (told !== undefined) return /(?:^|, )(he|she) $/iu.exec(told)?.[1] ?? subjectOf(told, names)
  const pronoun = /\b(he|she)$/iu.exec(found)?.[1]
  // "If it rained, he said, “": between commas it is nobody’s but the tag’s.
  if (pronoun !== undefined && INSERTED_TAG.test(before)) return pronoun
  // "Asked whether it would rain, she replied": nobody else is spoken of between.
  const isAlone = new RegExp(
    `(?:^|^(?:Asked|When asked|Speaking|Writing|In|On|At|After|Before|Later)\\b.*, )${pronoun}$`,
    'iu',
  ).test(found)
  if (pronoun !== undefined && !isAlone) return new RegExp(`^${pronoun}\\b`, 'iu').test(found) ? pronoun : null
  if (pronoun !== undefined) return pronoun
  const parts = found
    .split(/,\s/u)
    .map((part) => part.trim())
    // "Lee, 55, told": the age is nobody.
    .filter((part) => !/^(?:aged )?\d+$|^(?:who|which|whose|where|when)\b/u.test(part))
  const named = parts.findLast((part) => names.some(({ text, type }) => type === 'person' && part.includes(text)))
  if (named !== undefined) return named
  // "The coalition turned it down, saying that"
  if (verb === 'saying') return OPENING_SUBJECT.exec(parts.at(-1) ?? '')?.[1] ?? null
  return IS_NAMING.test(verb) ? null : (parts.at(-1) ?? null)
}

const INSERTED_TAG = new RegExp(`, (?:he|she) (?:${SPEECH_VERBS})(?: (?:on|in|at) [^,“”]{2,40})?, $`, 'u')
/** "Lee told them so, and added: “" */
const ADDED = new RegExp(
  `^(.*?)\\b(?:${SPEECH_VERBS})\\b[^.!?“”]*,? (?:and|but|then|before)(?: also| later| then)?$`,
  'u',
)

/** Verbs by which somebody is quoted within a sentence, besides those of speech. */
const TELLING = `${SPEECH_VERBS}|${NAMING_VERBS}|${'spoke|speaks|talked|promised|pledged|vowed|urged|demanded|denounced|criticised|criticized|praised|hailed|condemned|rejected|apologised|apologized|refused|likened|declares|considers|considered|thinks|thought|believes|believed|suggested|suggests|agreed|revealed|calls|describes|dismisses|brands|accuses|blamed|blames|proposed|predicted|defended|welcomed|mocked|ridiculed|slammed|blasted|attacked|maintained|maintains|asserted|contended|denied|denies|points out|pointed out|ruled|rules|found (?:that|there|no)|finds (?:that|there|no)|held that|concludes|decided'}`
/** "the reports", "their claims" tell nothing. */
const NO_NOUN = '(?<!\\b(?:the|an?|its|his|her|their|these|those|such|no|any|all|of|media|press|news) )'
const FIRST_TELLING = new RegExp(
  `${NO_NOUN}(?<!\\b(?:who|which|that|whom|is|are|was|were|been|be|being|to|not) )\\b(?:${TELLING})\\b`,
  'gu',
)
/** ", who had asked for more": what is told inside such a part is not the sentence’s. */
const IN_RELATIVE =
  /(?:^|, )(?:who|which|whose|where|when|while|as)\b[^,]*$|\b(?:who|which) (?:has|had|have|also|later|once|recently|repeatedly|since|never|often) (?:\p{Ll}+ly )?$/u
/** ", calling it": of whomever the sentence is about. */
const TELLING_BESIDE =
  /, (?:\p{L}+ly )?(?:calling|saying|describing|dismissing|branding|accusing|insisting|arguing|adding|warning|claiming|likening|comparing|denouncing|writing|noting|promising|complaining|stressing|joking|conceding|admitting|declaring|condemning|mocking|ridiculing|praising|hailing|rejecting)\b/u
const SOURCE_FIRST = /(?:^According to|(?:^|, )[Ii]n the words of|^[^,…]{1,40}, according to) ([^,…]{2,80}), [^…]*$/u
const LAST_TELLING = new RegExp(
  `([^\\s,]*,?) ?(?:(?:has|had|also|later|then|once) )*\\b${NO_NOUN}(?:${TELLING}|say|insist|argue|calling|saying|describing|dismissing|branding|accusing|insisting|arguing|adding|warning|claiming|call|describe|dismiss|brand)\\b(?!.*\\b${NO_NOUN}(?:${TELLING})\\b)`,
  'u',
)
/** Words that are a name or an inscription rather than somebody’s words. */
const NAMES_IT =
  /\b(?:known as|nicknamed|titled|entitled|codenamed|code-named|named|dubbed|headlined|(?:an?|the) (?:[\p{L}-]+ ){1,3}called|reading|marked|so-called|the word|the words|the term|the phrase|slogan|song|film|book|play|album|series|song|headline)\s*$/iu
const OPENS_SENTENCE =
  /^(?:in|on|at|to|what|that|if|how|whether|which|it|there|this|after|before|during|asked|speaking|writing|while|when|as|since|despite|earlier|later|meanwhile|yesterday|today|last|but|and|yet|so|however|then|for|by|with|from|according)\b/iu
const LONGEST_SENTENCE_BEFORE = 400

/** Of words quoted inside a sentence: whoever is the subject of the verb that reports or calls them, null if that is not clear. */
function speakerOfWords(passage: string, span: Span, names: readonly NameMention[]): string | null {
  const whole = passage.slice(Math.max(0, span.start - 1 - LONGEST_SENTENCE_BEFORE), span.start - 1)
  const sentences = whole.split(
    /(?<!\b(?:Mrs?|Ms|Dr|Sgt|Gen|Col|Lt|Capt|Sen|Rep|Gov|St|Cllr|Prof|Rev|Insp|Det|Supt|Hon|Cmdr|No|\p{Lu}))[.!?][”’)]*\s+(?=[“"\p{Lu}]|$)/u,
  )
  const quoted = (sentences.at(-1) ?? '').replace(/“[^“”]*”/gu, '…')
  const before = quoted.replace(/ \([^()]{1,60}\)/gu, '')
  const isCut = quoted.length === LONGEST_SENTENCE_BEFORE
  if (isCut || NAMES_IT.test(before)) return null
  const inverted = INVERTED.exec(before)?.[1]
  if (inverted !== undefined) return inverted
  const according = SOURCE_FIRST.exec(before)?.[1]
  if (according !== undefined) return according
  const teller = tellerInRelative(before, names)
  if (teller !== null) return teller
  const claimed = CLAIM_OF.exec(before)
  const by = claimed?.[1] ?? ''
  const claimant = onlyPersonIn(by, names) ?? (/^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){1,3}$/u.test(by) ? by : null)
  if (claimant) return claimant
  const first = [...before.matchAll(FIRST_TELLING)].find(({ index }) => !IN_RELATIVE.test(before.slice(0, index)))
  if (!first) {
    const passive =
      PASSIVE_BEFORE.exec(before)?.[1] ??
      (IS_PASSIVE.test(before)
        ? PASSIVE_BEHIND.exec(passage.slice(span.end + 1, span.end + 1 + REACH))?.[1]
        : undefined)
    if (passive !== undefined) return passive
    const beside = TELLING_BESIDE.exec(before)
    const own = beside ? null : tellerBeside(before, names)
    if (own !== null) return own
    return beside
      ? onlyPersonIn(before.slice(0, beside.index), names)
      : speakerBehindWords(passage.slice(span.start, span.end), passage.slice(span.end + 1, span.end + 1 + REACH))
  }
  const head = before.slice(0, first.index)
  const opening = first[0] === 'saying' ? OPENING_SUBJECT.exec(head)?.[1] : undefined
  const subject = opening ?? subjectOf(head, names)
  const rest = before.slice(first.index + first[0].length)
  // "and warned", "calling it": the same person goes on; "the mayor had called" is somebody else.
  const last = LAST_TELLING.exec(rest)
  const joint = last?.[1]
  const apposed = last && OTHER_APPOSED.exec(rest.slice(0, last.index + (joint?.length ?? 0)))?.[1]
  if (apposed && !HAS_VERB.test(rest.slice(last.index + last[0].length).replace(OF_CONTENT, ''))) return apposed
  const isOther = joint !== undefined && /\p{L}$/u.test(joint) && !GOES_ON.test(joint)
  if (isOther && last && !GOES_ON_LATER.test(rest.slice(0, last.index + joint.length))) {
    const told = rest.slice(last.index + last[0].length)
    // "said the council had declared it and could not “…”": what follows is what was said, too.
    if (
      / (?:and|but|so) (?:\p{Ll}+ )?(?:will|would|could|can|must|should|may|might|was|were|is|are|had|has)\b/u.test(
        told,
      )
    )
      return subject
    const clause = rest.slice(0, last.index + joint.length)
    // "said the judge had called it": words at second hand.
    const isOwnClause = STARTS_CLAUSE.test(clause)
    return !isOwnClause || (HAS_VERB.test(told) && !OF_CONTENT.test(told)) ? null : otherSubject(clause, names)
  }
  const pronoun = /(?:^|, )(?:(?:but|and|yet) )?(they|it)(?: (?:has|had|have|also|later|then))* $/iu.exec(head)?.[1]
  return pronoun === undefined ? subject : namedBefore(pronoun, sentences.at(-2) ?? '')
}

/** "while Ana Paz, an engineer, said it was": somebody else speaks behind “while”. */
const OTHER_APPOSED =
  /\b(?:while|whereas|but|and|though|although) (\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}), [^,“”]{2,80},$/u

/** "a request from Ana Paz, who said it was": whoever the relative clause is about. */
function tellerInRelative(before: string, names: readonly NameMention[]): string | null {
  const found = WHO_TELLS.exec(before)
  const head = before.slice(0, found?.index ?? 0)
  return found ? (names.find(({ type, text }) => type === 'person' && head.endsWith(text))?.text ?? null) : null
}

const WHO_TELLS = new RegExp(
  `(?:, [^,“”]{2,60})?, who (?:(?:has|had|also|later|then|once|repeatedly) )*(?:${TELLING})\\b[^,;“”]{0,90}$`,
  'u',
)

/** "denied a claim by Ana Paz, the leader, that it had “…”" */
const CLAIM_OF =
  /\b(?:claims?|suggestions?|allegations?|accusations?|complaints?|assertions?|remarks?|comments?|statements?|warnings?|predictions?|charges?|insistence|contention) (?:made )?(?:by|from) ([^“”]{2,100}?)(?: that|,) (?:[^“”;]{0,90})$/u

const PASSIVE_VERBS = `${NAMING_VERBS}|urged|told|asked|warned|ordered|criticised|criticized|praised|hailed|condemned|denounced|attacked|mocked|likened`
/** "was urged by Ana Paz to “…”", "was described as “…” by neighbours" */
const PASSIVE_BEFORE = new RegExp(
  `\\b(?:is|are|was|were|been|being) (?:\\p{L}+ly )?(?:${PASSIVE_VERBS}) by ((?:the |an? )?(?:[\\p{L}’'-]+ ){0,3}?[\\p{L}’'-]+)(?:, [^,]{2,80},)? (?:to|as|of|for)(?: [\\p{Ll}]+){0,3} $`,
  'u',
)
const IS_PASSIVE = new RegExp(
  `\\b(?:is|are|was|were|been|being) (?:\\p{L}+ly )?(?:${PASSIVE_VERBS})\\b[^,]{0,30}$`,
  'u',
)
const PASSIVE_BEHIND =
  /^ by ((?:the |an? )?(?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+)(?=[,.;]|$| (?:in|on|at|after|during|last|who|yesterday|for|when)\b)/u

/** "the offer, which Ana Paz called": where nobody else tells anything. */
function tellerBeside(before: string, names: readonly NameMention[]): string | null {
  const last = LAST_TELLING.exec(before)
  const joint = last?.[1] ?? ''
  if (!last || !/\p{L}$/u.test(joint) || HAS_VERB.test(before.slice(last.index + last[0].length))) return null
  return otherSubject(before.slice(0, last.index + joint.length), names)
}

/** "insisted it was “…”" */
const OF_CONTENT =
  /^ (?:that )?(?:it|they|he|she|this|the \p{Ll}+|\p{Lu}\p{L}+) (?:was|is|were|are|had|has|would)(?: \p{Ll}+)? ?$/u

/** "refused it and last week described": the same person at another time. */
const GOES_ON_LATER =
  / (?:and|but|or|then)(?: (?:last|this|earlier|later|yesterday|again|since|twice|once|has|had|also|on|in|week|month|year|night|\p{Ll}+ly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))+$/u

const STARTS_CLAUSE = /[,;:–—…] ?|\b(?:which|that|what|whom|while|whereas|but|though|although|because)\b/u

/** "a demand that the mayor", "while the company", "which Ana Paz": who does the telling in a clause of its own; null if it is not plain. */
function otherSubject(head: string, names: readonly NameMention[]): string | null {
  const clause = head.split(STARTS_CLAUSE).at(-1)?.trim() ?? ''
  const person = personAtEnd(clause, names)
  if (person !== null) return person
  const body =
    /(?:^|^an? (?:[\p{Ll}-]+ ){1,2})(the [\p{L}-]+(?: [\p{L}-]+)?|\p{Ll}+[^su]s|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})$/u.exec(
      clause,
    )?.[1]
  return body !== undefined && !HAS_VERB.test(body) && !/ (?:of|by|with|to|for|from|and|at|in|on)$/u.test(body)
    ? body
    : null
}

/** The person with whom words end, unless somebody or something else governs the name: "a letter to Ana Paz". */
function personAtEnd(words: string, names: readonly NameMention[]): string | null {
  const person = names.find(({ text, type }) => type === 'person' && words.endsWith(text))
  if (!person) return null
  return / (?:of|by|with|to|for|from|and|at|against|on|in|about|between|or|than|like|as|near) (?:\p{Lu}[\p{L}.]+ )*$/u.test(
    ` ${words.slice(0, -person.text.length)}`,
  )
    ? null
    : person.text
}

/** Whom "they" or "it" means: the people, or the body, with whom the sentence before begins. */
function namedBefore(pronoun: string, sentence: string): string | null {
  const subject = OPENING_SUBJECT.exec(sentence)?.[1]
  if (subject === undefined || PRONOUN.test(subject)) return null
  const noun = subject.split(' ').at(-1) ?? ''
  const isPlural =
    /^\p{Ll}.*[^su]s$|^(?:[Pp]olice|people|[Mm]inisters|[Pp]rosecutors|[Oo]fficials)$|^\p{Lu}\p{Ll}+[^su]s$/u.test(noun)
  return isPlural === (pronoun.toLowerCase() === 'they') && !introducesPerson(noun) ? subject : null
}

/** "Planning officers had", "The regulator fined" */
const OPENING_SUBJECT =
  /^((?:The |A |An )?(?:\p{L}[\p{L}’'-]* ){0,3}?\p{L}[\p{L}’'-]*) (?:has|have|had|is|are|was|were|will|would|could|[\p{Ll}]{2,}ed|said|say|says|put|gave|took|found|held|made|won|lost|began|told)\b/u

function onlyPersonIn(words: string, names: readonly NameMention[]): string | null {
  const named = new Set(
    names.flatMap(({ type, text, full }) => (type === 'person' && words.includes(text) ? full : [])),
  )
  return named.size === 1 ? ([...named][0] ?? null) : null
}

const GOES_ON =
  /^(?:and|but|or|to|then|he|she|they|it|also|by|while|that|what|before|after|not|of|for|from|in|without)$/iu

/** “far too late”, he said. */
function speakerBehindWords(quoted: string, after: string): string | null {
  if (/[,?!]$/u.test(quoted) && /^ (?:said|says|added|replied|asked|told) /u.test(after))
    return speakerAfter(after, quoted)
  const tag = /[,?!]$/u.test(quoted) || /^\s*,/u.test(after) ? BEFORE_VERB.exec(after) : null
  return tag && TAG_ENDS.test(after.slice(tag[0].length)) ? (tag[1]?.trim() ?? null) : null
}

/** "In a letter, the harbour master ", "Its chairwoman, Ana Paz, ", "Lee, who knows the law, ": the subject before its verb. */
function subjectOf(head: string, names: readonly NameMention[]): string | null {
  // "Lee, in power since 2016, has repeatedly"
  const isClosed = /,(?:\s+(?:has|had|have|also|later|then|already|once|again|always|never|\p{Ll}+ly))*\s*$/u.test(head)
  if (JOINED_ONLY.test(head)) return openingSubject(head, names)
  const other = OTHER_APPOSED.exec(head.trimEnd())?.[1]
  if (other !== undefined) return other
  // "an offer, noting that the auditor, Ana Paz, had"
  const inner = SAYING_THAT.exec(head)?.[1]
  if (inner !== undefined) return subjectOf(inner, names)
  const alone = /^[^,]{3,80}(?:,[^,]{2,60},)? (he|she)(?: (?:has|had|also|later|then))* $/u.exec(head)?.[1]
  if (alone !== undefined && OPENS_SENTENCE.test(head) && !HAS_VERB.test(head)) return alone
  const parts = head
    .split(/,\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && ` ${part}`.replace(HELPERS, '') !== '')
  const bare = (part: string) =>
    part
      .replace(/^(?:but|and|yet|so|however|meanwhile|then)\s+/iu, '')
      // "a step the governor described"
      .replace(/^an? (?:[\p{Ll}-]+ ){1,2}(?=(?:the|its|his|her) \p{L})/u, '')
      .replace(/^(?:while|whereas|although|though)\s+(?=\p{Lu}\p{Ll}+ \p{Lu})/u, '')
      .replace(/^(?:which|what|whom)\s+(?=(?:the\s+)?\p{L}+\s*)/iu, '')
      .replace(HELPERS, '')
      // "A spokesman declined to comment beyond saying"
      .replace(/(?<=\p{L}) \p{Ll}+(?:ed|ook|ought|ose) (?:to|by|beyond|from|as|with|for)\b.*$/u, '')
  const isSubject = (part: string) =>
    !/[“”’‘…]$|[“”…]/u.test(part) &&
    !OPENS_SENTENCE.test(part) &&
    part.split(' ').length <= MOST_WORDS_OF_SUBJECT &&
    !HAS_VERB.test(part)
  if (!isClosed) {
    const last = bare(parts.at(-1) ?? '')
    // "In an affidavit filed last week Ana Paz"
    if (last !== '' && OPENS_SENTENCE.test(last) && !HAS_VERB.test(last)) return personAtEnd(last, names)
    return last !== '' && isSubject(last) ? last : null
  }
  const subjects = parts.map(bare).filter((part) => part !== '')
  const at = subjects.findIndex(isSubject)
  const [subject, next = ''] = at < 0 ? [] : subjects.slice(at, at + 2)
  if (subject === undefined) return null
  // "Its chairwoman, Ana Paz,"
  const isNamed =
    names.some(({ type, text }) => type === 'person' && isTitledOnly(next, text)) ||
    (/^(?:the|its|his|her|their|an?) /iu.test(subject) && /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}$/u.test(next))
  return isNamed && !names.some(({ type, text }) => type === 'person' && subject.includes(text)) ? next : subject
}

/** "She declined to comment, but ": the verb that follows has the subject of the one before. */
const JOINED_ONLY = /,? (?:and|but|then)(?: (?:also|later|then|has|had|once|again))* $/u
const SAYING_THAT =
  /^[^“”]*\b(?:noting|saying|adding|arguing|claiming|insisting|alleging|recalling|stressing|warning|explaining|writing|complaining|telling \p{L}+) that ([^“”]+)$/u

/** With whom or what a sentence begins that goes on with a second verb. */
function openingSubject(head: string, names: readonly NameMention[]): string | null {
  const pronoun =
    /^(?:But |And |Yet )?(He|She)\b|^(?:[A-Z]\p{Ll}+ed|Asked|In|On|At|After|Before) [^“”]{2,100}, (he|she) /u.exec(head)
  if (pronoun) return pronoun[1] ?? pronoun[2] ?? null
  const person = names.find(({ type, text }) => type === 'person' && head.includes(text))
  if (
    person &&
    /^(?:(?:But|And|Yet|The|Its|\p{Lu}[\p{L}.’'-]*|[\p{Ll}’'-]+),? ){0,4}$/u.test(
      head.slice(0, head.indexOf(person.text)),
    )
  ) {
    const between = head.slice(head.indexOf(person.text) + person.text.length)
    return /^(?:,[^,]{2,80},|,)? [\p{Ll}]/u.test(between) && !/^ and \p{Lu}/u.test(between) ? person.text : null
  }
  return OPENING_SUBJECT.exec(head)?.[1] ?? null
}

/** "has also repeatedly" */
const HELPERS = /(?:\s+(?:has|had|have|also|later|then|already|once|again|always|never|\p{Ll}{3,}ly))+$/u
/** "Ana Paz", "Sheikh Ana Paz", "Ana Paz of Tolo University" */
function isTitledOnly(words: string, name: string): boolean {
  const at = words.indexOf(name)
  return (
    at >= 0 &&
    /^(?:\p{Lu}[\p{L}.’'-]* ){0,3}$/u.test(words.slice(0, at)) &&
    /^(?:$| (?:of|from|at) (?:the )?\p{Lu})/u.test(words.slice(at + name.length))
  )
}

const MOST_WORDS_OF_SUBJECT = 12
const HAS_VERB = /\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|did|does|do)\b/u

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|one|this|that|the (?:former|latter))$/iu

/** The fullest name of a person in the speaker’s words, else those words without a leading article; pronouns are nobody. */
function fullName(speaker: string, names: readonly NameMention[]): string | null {
  const person = names
    .filter(
      ({ text, type }) =>
        type === 'person' && speaker.includes(text) && !ownsMore(speaker, text) && !speaksFor(speaker, text),
    )
    .at(-1)
  if (person) return person.full
  const plain = speaker
    .replace(OPENER, '')
    .replace(/^(?:the|an?)\s+/iu, '')
    .replace(/[,.\s]+$/u, '')
    // "Paz’s Civic Bloc"
    .replace(/^\p{Lu}\p{L}+[’']s (?=\p{Lu})/u, '')
    // "Ana Paz of the tenants’ union"
    .replace(
      /^(\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{L}’'-]+) (?:of|from|at|for) (?:the|its|his|her|a) .*$/u,
      (whole, name: string) => (name.split(' ').some((word) => isOrganisationWord(word.toLowerCase())) ? whole : name),
    )
  if (
    PRONOUN.test(plain) ||
    /^(?:its|his|her|their|our|my)\b/iu.test(plain) ||
    plain === '' ||
    plain.split(' ').length > LONGEST_SPEAKER
  )
    return null
  return plain
}

/** "Paz’s coalition": the speaker is no person but what is hers. */
function ownsMore(speaker: string, name: string): boolean {
  const rest = speaker.slice(speaker.indexOf(name) + name.length)
  return /^[’']s? \p{L}/u.test(rest)
}

/** "a spokeswoman for Mr Paz", "lawyers for Paz": whoever speaks for a person is somebody else. */
function speaksFor(speaker: string, name: string): boolean {
  return SPEAKS_FOR.test(`${speaker.charAt(0).toLowerCase()}${speaker.slice(1, speaker.indexOf(name))}`)
}

const SPEAKS_FOR =
  /\b(?:spokes\p{L}+|lawyers?|attorneys?|solicitors?|barristers?|counsel|aides?|allies|ally|friends?|relatives?|family|representatives?|source|sources|advisers?|advisors?|supporters?|office|statement) (?:for|of|to|close to|from) (?:\p{Lu}[\p{L}.’'-]* )*$/u

/** "But he warned": a word that only opens the sentence. */
const OPENER = /^(?:but|and|yet|so|then|however|meanwhile|later|earlier|still|also|on \p{Lu}\p{L}+day),? /iu
const LONGEST_SPEAKER = 8

const BEGINS_SPEECH = new RegExp(
  `[.!?…]\\s+\\p{Lu}[^.!?]*\\b(?:${QUOTING_VERBS})\\b[^.!?]*[:,]\\s*$|^\\s+\\p{Lu}[^.!?]*\\b(?:${QUOTING_VERBS})\\b[^.!?]*:\\s*$`,
  'u',
)

/** “…,” Lee said, adding that it was “…” */
const ADDS_WORDS =
  /^[^.!?“”]{1,80}, (?:adding|saying|calling|describing|warning|insisting|claiming|dismissing|arguing|predicting)\b[^.!?;“”]{0,80} $/u

/** “…,” said Lee. “…”: speech that follows in the passage with nobody named is the same person’s. */
function shareSpeakers(quotations: Quotation[], passage: string, offset: number): Quotation[] {
  return quotations.map((quotation, i) => {
    const previous = quotations[i - 1]
    const isSentence = quotation.isSpeech || /^\p{Lu}.*[.!?]$/u.test(quotation.text)
    if (quotation.speaker !== null || quotation.pronoun !== null || !previous) return quotation
    const isAdded = ADDS_WORDS.test(passage.slice(previous.end + 1 - offset, quotation.start - 1 - offset))
    if (!isSentence && !isAdded) return quotation
    if (previous.speaker === null && previous.pronoun === null) return quotation
    const between = passage.slice(previous.end + 1 - offset, quotation.start - 1 - offset)
    // "Her lawyer added: “": somebody else begins.
    if (BEGINS_SPEECH.test(between)) return quotation
    const isSplit =
      between.length < REACH &&
      (between.match(/(?<!\b(?:Mrs?|Ms|Dr|Sgt|Gen|Col|Lt|Capt|Sen|Rep|Gov|St|Cllr|Prof|Rev|Hon|\p{Lu}))[.!?]/gu)
        ?.length ?? 0) <= 1
    return isSplit ? { ...quotation, speaker: previous.speaker, pronoun: previous.pronoun } : quotation
  })
}
