import { parseNumber } from '../facts/parse-number'
import type { AnswerType } from './answer-type'

/**
 * A question that asks for the marked answer: the statement with a question word in its place. Empty while the statement marks
 * no answer. `isPerson`: whether the answer is somebody; `kind`: a FactKind.
 */
export function composeAsk(statement: string, answerType: AnswerType, isPerson: boolean, kind = ''): string {
  const cut = /^([^[\]]*)\[\[([^[\]]+)\]\]([^[\]]*)$/.exec(statement.trim())
  if (!cut) return ''
  const [, before = '', answer = '', after = ''] = cut
  const own = ownQuestion(before, after, kind)
  if (own) return asked(own)
  if (kind === 'place' && PLACED.test(before)) return asked(`${before.replace(PLACED, '')}where${after}`)
  const word = questionWord({ type: answerType, isPerson, kind, before, answer, after })
  const rest = word === 'how many' ? after.replace(UNNAMED, ' ') : after
  return asked(`${withoutPreposition(before, answerType)}${word}${rest}`)
}

/** Questions that begin with their question word, since the other order is no English. */
function ownQuestion(before: string, after: string, kind: string): string | null {
  const office = kind === 'role' ? /^(.*, )?(.+) was (?:the |an? )?$/.exec(before) : null
  if (office && after === '.') return `${office[1] ?? ''}which office did ${office[2]} hold`
  const speech = /^(.*, )?(.+) (?:said|says|told \S+|added|wrote): “$/.exec(before)
  if (speech) return `${speech[1] ?? ''}what did ${speech[2]} say`
  const age = after === ' years old.' ? /^(.*, )?(.+) was $/.exec(before) : null
  return age ? `${age[1] ?? ''}how old was ${age[2]}` : null
}

const PLACED = /\b(?:in|at|on) $/i

/** "Hundreds of workers" is asked for as "how many workers", "two of the workers" as "how many of the workers". */
const UNNAMED = /^ of (?!(?:the|those|these|his|her|its|their|our|my|them|us)\b)/

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
  if (/[£$€¥₦]|\b(?:US|A|C|NZ)\$/.test(answer)) return 'how much'
  if (/%|\bper ?cent\b/i.test(answer)) return 'what percentage'
  const unit = unitIn(answer)
  if (unit !== null) return `how many ${unit}`
  return /^ (?:of )?\p{L}/u.test(after) && !/^ (?:per|a|an|in|on|at|to|from|by|and|or|for) /.test(after)
    ? 'how many'
    : 'what figure'
}

/** A number and one plural noun after it: "48 hours", "at least 48,300 hectares". */
function unitIn(answer: string): string | null {
  const rest = parseNumber(answer)?.rest ?? []
  const [unit = ''] = rest
  return rest.length === 1 && /^\p{Ll}+s$/u.test(unit) ? unit : null
}

function isMeasure(answer: string): boolean {
  return unitIn(answer) !== null
}

const OTHER_PREPOSITION = /\b(?:by|until|till|since|before|after|from|between|and|of|to) $/i

/** "on 2 June" is asked for as "on which date": its preposition is in the question word. */
function withoutPreposition(before: string, type: AnswerType): string {
  return type === 'date' ? before.replace(/\b(?:on|in) $/i, '') : before
}

function asked(question: string): string {
  const text = question.replace(/[.!?”\s]+$/, '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`
}
