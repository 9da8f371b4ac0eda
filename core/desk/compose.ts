import { foldText } from '../facts/fold'
import { formatDate } from '../facts/parse-date'
import type { AnswerType } from './answer-type'

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
export function composeStatement(slots: Slots): string {
  const { subject, relation, answer } = slots
  if (subject === '' || relation === '' || answer === '') return ''
  const body = saidOf(slots)
  const when = /\b\d{4}\b/.test(body) ? '' : `in ${monthOf(slots.asOf)}`
  const isOwnWord = foldText(slots.claimant) === foldText(subject)
  const from = slots.claimant === '' || isOwnWord ? '' : `according to ${slots.claimant}`
  const opening = [from, when].filter((part) => part !== '').join(', ')
  const text = opening === '' ? body : `${opening}, ${body.replace(/^(The|An?) /, (article) => article.toLowerCase())}`
  return `${capitalised(text)}.`
}

/**
 * A question that asks for the marked answer: the statement with a question word in its place. Empty while the statement marks
 * no answer. `isPerson`: whether the answer is somebody; `kind`: a FactKind.
 */
export function composeAsk(statement: string, answerType: AnswerType, isPerson: boolean, kind = ''): string {
  const cut = /^([^[\]]*)\[\[([^[\]]+)\]\]([^[\]]*)$/.exec(statement.trim())
  if (!cut) return ''
  const [, before = '', , after = ''] = cut
  const office = kind === 'role' ? /^(.*, )?(.+) was $/.exec(before) : null
  if (office && after === '.') return `${capitalised(`${office[1] ?? ''}which office did ${office[2]} hold`)}?`
  const word = questionWord(answerType, isPerson, before, after)
  return `${capitalised(`${withoutPreposition(before, answerType)}${word}${after}`.replace(/[.!?\s]+$/, ''))}?`
}

function saidOf({ kind, subject, relation, object, answer }: Slots): string {
  const marked = `[[${answer}]]`
  if (kind === 'leads') return `${marked} led ${subject}`
  if (kind === 'role') return `${subject} was ${marked}`
  const at = object.indexOf(answer)
  const whole = at < 0 ? marked : `${object.slice(0, at)}${marked}${object.slice(at + answer.length)}`
  const [told, said] = [withoutWeekday(relation.replaceAll('-', ' ')), withoutWeekday(whole)]
  // "340 households" is what is counted and what it is told of: "340 households had lost electricity".
  const isCounted = at >= 0 && foldText(object.slice(at + answer.length)) === foldText(subject)
  return isCounted ? `${said} ${told}` : `${subject} ${told} ${said}`
}

const WEEKDAY =
  / ?\b(?:(?:on|by|since|until|late on|early on) )?(?:(?:last|next|this) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?\b/g

/** A weekday is right in one week only: the statement has the month instead. */
function withoutWeekday(text: string): string {
  return text.replace(WEEKDAY, '').replace(/ {2,}/g, ' ').trim()
}

function monthOf(date: string): string {
  return formatDate(date.slice(0, 'YYYY-MM'.length))
}

function questionWord(type: AnswerType, isPerson: boolean, before: string, after: string): string {
  if (type === 'number') return /^ (?:of )?\p{L}/u.test(after) ? 'how many' : 'what figure'
  if (type === 'date') {
    if (/\bin $/i.test(before)) return 'in which month or year'
    return OTHER_PREPOSITION.test(before) ? 'which date' : 'on which date'
  }
  if (!isPerson) return 'what'
  return /(?:^|, )$/.test(before) ? 'who' : 'whom'
}

const OTHER_PREPOSITION = /\b(?:by|until|till|since|before|after|from|between|to) $/i

/** "on 2 June" is asked for as "on which date": its preposition is in the question word. */
function withoutPreposition(before: string, type: AnswerType): string {
  return type === 'date' ? before.replace(/\b(?:on|in) $/i, '') : before
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
