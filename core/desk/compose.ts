import { tellsOfWords } from '../extraction/verbs'
import { foldText } from '../facts/fold'
import { formatDate } from '../facts/parse-date'
import { inMidSentence, withArticle, withOfficeArticle, withSubjectArticle } from './articles'

type Slots = {
  /** A FactKind. */
  kind: string
  subject: string
  relation: string
  /** What is said of the subject, the answer included. */
  object: string
  answer: string
  claimant: string
  /** YYYY-MM-DD. */
  asOf: string
}

/**
 * A statement in plain words from the slots, with the answer in double square brackets; empty while a slot is. It names the
 * claimant and a date, because a question is made of it.
 */
export function composeStatement(given: Slots): string {
  const slots = { ...given, subject: withSubjectArticle(given.subject) }
  const { subject, relation, answer } = slots
  if (subject === '' || relation === '' || answer === '') return ''
  const body = saidOf(slots)
  const when = /\b\d{4}\b/.test(body) ? '' : `in ${monthOf(slots.asOf)}`
  // "Lee estimates" names who says so; "the army had captured four villages" does not, even where the army says so.
  const isOwnWord =
    foldText(slots.claimant) === foldText(subject) && (OWN_DEEDS.has(slots.kind) || tellsOfWords(relation))
  const from = slots.claimant === '' || isOwnWord ? '' : `according to ${withArticle(slots.claimant)}`
  const opening = [from, when].filter((part) => part !== '').join(', ')
  return `${capitalised(opening === '' ? body : `${opening}, ${inMidSentence(body)}`)}.`
}

/** Kinds that are somebody’s word by what they are. */
const OWN_DEEDS: ReadonlySet<string> = new Set(['proposes', 'demands', 'rejects', 'agrees'])

function saidOf({ kind, subject, relation, object, answer }: Slots): string {
  const marked = `[[${answer}]]`
  if (kind === 'leads') return `${marked} led ${subject}`
  if (kind === 'role') return `${subject} was ${withOfficeArticle(answer)}${marked}`
  if (relation === AGE) return `${subject} was ${marked} years old`
  if (kind === 'statement' && SPEAKS.test(relation) && isSpeech(answer)) return `${subject} ${relation}: “${marked}”`
  const at = object.indexOf(answer)
  const whole = at < 0 ? marked : `${object.slice(0, at)}${marked}${object.slice(at + answer.length)}`
  const [told, said] = [toldOf(relation), withoutWeekday(whole)]
  if (kind === 'date' && at === 0) return `${subject} ${told} ${missingPreposition(told, answer)}${said}`
  // "340 households" is what is counted and what it is told of: "340 households had lost electricity".
  const isCounted = at >= 0 && foldText(object.slice(at + answer.length).replace(/^ of /, ' ')) === foldText(subject)
  if (isCounted) return `${said} ${told}`
  return `${subject} ${told} ${at === 0 && isReported(told, answer) ? 'that ' : ''}${said}`
}

/** A clause after a verb of telling or denying: "denied that the report had been hidden". */
function isReported(told: string, answer: string): boolean {
  return (
    (tellsOfWords(told) || /^denie[ds]$/.test(told)) &&
    FINITE.test(answer) &&
    !/^(?:to|that|what|who|why|how|if|whether|when|where)\b/.test(answer)
  )
}

/** An auxiliary before which nothing describes a noun: the answer is a clause. */
const FINITE =
  /^(?:(?!\b(?:that|who|which|whose|where|when|if)\b)[\s\S])*?\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)\b/

/** A relation as a statement has it. */
export function toldOf(relation: string): string {
  return withoutWeekday(relation.replaceAll('-', ' ')).replace(/ (?:early|late) (?=on$)/, ' ')
}

/** The relation of a person to their years. */
const AGE = 'age'

/** Verbs that bring somebody’s very words. */
const SPEAKS = /^(?:said|says|told \S+|added|wrote)$/

/** Words of speech are a clause and begin like one: a single word after "said" is something else. */
function isSpeech(answer: string): boolean {
  return /^\p{Lu}.* .* /u.test(answer)
}

/** "Rejected the idea last year" has become "rejected the idea 2024": the date needs its preposition. */
function missingPreposition(told: string, date: string): string {
  if (/\b(?:on|in|by|until|till|since|before|after|from|between|to|of|and|during|for|through|late|early)$/i.test(told))
    return ''
  return /^(?:\p{L}+ )?\d{4}$/u.test(date) ? 'in ' : /^\d/.test(date) ? 'on ' : ''
}

const WEEKDAY =
  / ?\b(?:(?:on|by|since|until|late on|early on|late|early) )?(?:(?:last|next|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?\b/g

/** A weekday is right in one week only: the statement has the month instead. */
function withoutWeekday(text: string): string {
  return text.replace(WEEKDAY, '').replace(/ {2,}/g, ' ').trim()
}

function monthOf(date: string): string {
  return formatDate(date.slice(0, 'YYYY-MM'.length))
}

function capitalised(text: string): string {
  const first = text.search(/[^[“]/)
  return text.slice(0, first) + text.charAt(first).toUpperCase() + text.slice(first + 1)
}
