import { parseNumber } from '../facts/parse-number'
import type { AnswerType } from './answer-type'
import { inMidSentence, isOffice, withSubjectArticle } from './articles'
import { toldOf } from './compose'
import { auxiliaryOf, DESCRIBES, frontQuestion, type RelationVerb, type Wanted } from './front-question'

type AskedOf = {
  answerType: AnswerType
  /** Whether the answer is somebody. */
  isPerson: boolean
  /** A FactKind. */
  kind: string
  /** As the slots of the fact have them: a statement written by hand need not hold them. */
  subject: string
  relation: string
  verb: RelationVerb
}

/**
 * A question that asks for the marked answer: in the order of questions where the statement’s parts are known, else the
 * statement with a question word in the answer’s place. Empty while the statement marks no answer.
 */
export function composeAsk(statement: string, of: AskedOf): string {
  const cut = /^([^[\]]*)\[\[([^[\]]+)\]\]([^[\]]*)$/.exec(statement.trim())
  if (!cut) return ''
  const [, before = '', answer = '', end = ''] = cut
  const after = end.replace(/[.!?\s]+$/, '')
  const { kind, answerType, isPerson, relation, verb } = of
  const subject = withSubjectArticle(of.subject)
  const own = ownQuestion({ before, answer, after, subject, verb, kind })
  if (own) return asked(own)
  const word = questionWord({ type: answerType, isPerson, kind, before, answer, after })
  const wanted = wantedBy(word, of, answer)
  const fronted = frontQuestion({ before, after: named(word, after) }, subject, toldOf(relation), verb, wanted)
  if (fronted) return asked(fronted)
  if (kind === 'place' && PLACED.test(before)) return asked(`${before.replace(PLACED, '')}where${after}`)
  if (wanted.of === 'figure' && DETERMINED.test(before) && !/[“”]/.test(statement)) {
    return asked(`Which figure is missing in “${before}…${after}”`)
  }
  if (wanted.of === 'thing' && before !== '' && DESCRIBES.test(after) && !/[“”]/.test(statement)) {
    return asked(`What is missing in “${before}…${after}”`)
  }
  return asked(`${withoutPreposition(before, answerType)}${word}${named(word, after)}`)
}

/** Before these no English asks "how many". */
const DETERMINED =
  /(?:\b(?:the|its|their|his|her|our|this|these|those|a|an|first|last|other|another|further)|\p{L}[’']s?) $/iu

/** What the question word asks for, put as it is at the front of a question. */
function wantedBy(word: string, { kind, answerType, isPerson }: AskedOf, answer: string): Wanted {
  if (FIGURE.test(word)) return { words: word, of: 'figure' }
  if (answerType === 'date') return { words: DATE_WORDS[answer.trim().split(' ').length] ?? 'which date', of: 'date' }
  if (isPerson) return { words: 'whom', of: 'thing' }
  if (kind === 'place') return { words: 'which place', of: 'place' }
  return { words: 'what', of: word === 'to do what' ? 'deed' : 'thing' }
}

const FIGURE = /^(?:how (?:much|many)|what (?:percentage|figure|share))\b/
/** By how many words a date has: "2025", "May 2025". */
const DATE_WORDS: Partial<Record<number, string>> = { 1: 'which year', 2: 'which month' }

type OwnAsk = { before: string; answer: string; after: string; subject: string; verb: RelationVerb; kind: string }

/** Questions with words of their own. */
function ownQuestion({ before, answer, after, subject, verb, kind }: OwnAsk): string | null {
  const office = kind === 'role' && after === '' ? /^(.*, )?(.+) was (?:the |an? )?$/.exec(before) : null
  if (office) {
    const [, opening = '', person = ''] = office
    return isOffice(answer)
      ? `${opening}which office did ${person} hold`
      : `${opening}what was ${possessive(person)} role`
  }
  const speech = /^(.*, )?(.+) (?:said|says|told \S+|added|wrote): “$/.exec(before)
  if (speech) return `${speech[1] ?? ''}what did ${speech[2]} say`
  const age = after === ' years old' ? /^(.*, )?(.+) was $/.exec(before) : null
  return age ? `${age[1] ?? ''}how old was ${age[2]}` : twoAsked(before, answer, after, subject, verb)
}

/** "accused the council of fraud": whom, and of what; "urged the Compact not to leave": whom, and to do what. */
function twoAsked(before: string, answer: string, after: string, subject: string, verb: RelationVerb): string | null {
  if (!verb || subject === '') return null
  const end = ` ${verb.text} `
  const [opening, person] = before.endsWith(end) ? openingAndSubject(before.slice(0, -end.length), subject) : []
  if (opening === undefined || person === undefined) return null
  const whom = `${opening}whom ${auxiliaryOf(verb)} ${person} ${verb.base}`
  const link = BLAMES[verb.base]
  if (link && answer.includes(` ${link} `)) return `${whom}, and ${link} what${after}`
  return MOVED_TO_ACT.has(verb.base) && /\p{L} (?:not )?to \p{Ll}/u.test(answer) && !answer.startsWith('to ')
    ? `${whom}, and to do what${after}`
    : null
}

function openingAndSubject(text: string, subject: string): [string, string] | [] {
  if (!text.toLowerCase().endsWith(subject.toLowerCase())) return []
  const at = text.length - subject.length
  return /(?:^|, )$/.test(text.slice(0, at)) ? [text.slice(0, at), inMidSentence(subject)] : []
}

/** Verbs that lay something on somebody, with the word between the two. */
const BLAMES: Partial<Record<string, string>> = {
  accuse: 'of',
  convict: 'of',
  suspect: 'of',
  blame: 'for',
  criticise: 'for',
  criticize: 'for',
  praise: 'for',
  thank: 'for',
}
const MOVED_TO_ACT = new Set(['urge', 'ask', 'order', 'beg', 'instruct', 'invite', 'advise', 'require', 'tell', 'warn'])

function possessive(name: string): string {
  return /s$/.test(name) ? `${name}’` : `${name}’s`
}

const PLACED = /\b(?:in|at|on) $/i

/** "Hundreds of workers" is asked for as "how many workers", "two of the workers" as "how many of the workers". */
const UNNAMED = /^ of (?!(?:the|those|these|his|her|its|their|our|my|them|us)\b)/

function named(word: string, after: string): string {
  return /^how m(?:any|uch)$/.test(word) ? after.replace(UNNAMED, ' ') : after
}

type Asked = { type: AnswerType; isPerson: boolean; kind: string; before: string; answer: string; after: string }

function questionWord({ type, isPerson, kind, before, answer, after }: Asked): string {
  if (type === 'number' || kind === 'number' || isMeasure(answer)) return quantityWord(answer, after)
  if (type === 'date') {
    if (/\bin $/i.test(before)) return 'in which month or year'
    return OTHER_PREPOSITION.test(before) ? 'which date' : 'on which date'
  }
  if (!isPerson) return kind === 'place' ? 'which place' : /^to \p{L}/u.test(answer) ? 'to do what' : 'what'
  return /(?:^|, )$/.test(before) ? 'who' : 'whom'
}

/** "How many" with the unit, if the answer holds it: "seven hours" is asked for as "how many hours". */
function quantityWord(answer: string, after: string): string {
  if (MONEY.test(answer) || MEASURED.test(answer)) return 'how much'
  if (SHARE.test(answer)) return 'what share'
  if (/%|\bper ?cent\b/i.test(answer)) return 'what percentage'
  const unit = unitIn(answer)
  if (unit !== null) return `how many ${unit}`
  return /^ (?:of )?\p{L}/u.test(after) && !/^ (?:per|a|an|in|on|at|to|from|by|and|or|for) /.test(after)
    ? 'how many'
    : 'what figure'
}

const MONEY =
  /\p{Sc}|\b(?:Rs|R|RM|KSh|Ksh|Sh|N|kr|CHF|EUR|GBP|USD|NOK|SEK|DKK|PLN)\.? ?\d|\b(?:pounds|dollars|euros|rupees|yen|yuan|francs|roubles|rubles|rand|naira|pesos|shillings|hryvnias?|zlotys?|kronor|kroner)\b/u
/** "52,000ha of peatland" */
const MEASURED = /\d(?!(?:bn|tn|mn|m|k)\b)\p{L}{1,3}[²³]?$/u
const SHARE = /\b(?:half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b/

/** A number and one plural noun after it: "48 hours", "at least 48,300 hectares". */
function unitIn(answer: string): string | null {
  const rest = parseNumber(answer)?.rest ?? []
  const [unit = ''] = rest
  return rest.length === 1 && /^\p{Ll}+s$/u.test(unit) ? unit : null
}

function isMeasure(answer: string): boolean {
  return unitIn(answer) !== null
}

const OTHER_PREPOSITION = /\b(?:by|until|till|since|before|after|from|between|and|of|to|for) $/i

/** "on 2 June" is asked for as "on which date": its preposition is in the question word. */
function withoutPreposition(before: string, type: AnswerType): string {
  return type === 'date' ? before.replace(/\b(?:on|in) $/i, '') : before
}

function asked(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`
}
