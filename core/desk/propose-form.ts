import type { Suggestion } from '../extraction/suggestion'
import { type EntityIndex, entitiesNamed } from '../facts/entity-index'
import { formatDate, parseDate } from '../facts/parse-date'
import { parseNumber } from '../facts/parse-number'
import type { AnswerType } from './answer-type'
import { inMidSentence } from './articles'
import { composeStatement } from './compose'
import { composeAsk } from './compose-ask'
import type { FactForm } from './fact-form'

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * What the form of a suggestion holds before anybody typed: its slots, and a statement and a question in plain words made of
 * them. Who says so stays open where the sentence reports speech. `articleDate`: YYYY-MM-DD.
 */
export function proposeForm(suggestion: Suggestion, articleDate: string, index: EntityIndex): FactForm {
  const { kind, date } = suggestion
  const [subject, relation] = [suggestion.subject.trim(), suggestion.relation.trim()]
  const answer = datedAnswer(suggestion)
  const answerType = typeOfAnswer({ kind, answer })
  const asOf = date && answerType !== 'date' && ISO_DAY.test(date.iso) ? date.iso : articleDate
  const claimant = suggestion.attributedTo ?? ''
  const object = answer === ownAnswer(suggestion) ? lowered(kind, suggestion.object) : answer
  const statement = composeStatement({ kind, subject, relation, object, answer, claimant, asOf })
  return {
    kind,
    subject,
    relation,
    answerType,
    answer,
    unit: answerType === 'number' ? unitOf(suggestion) : '',
    asOf,
    says: suggestion.needsAttribution ? '' : 'fact',
    claimant,
    closed: kind === 'leads' || kind === 'role' ? 'on' : '',
    statement,
    ask: composeAsk(statement, {
      answerType,
      isPerson: isPerson(suggestion, index),
      kind,
      subject,
      relation,
      verb: suggestion.verb ?? null,
    }),
  }
}

/** "Tuesday evening" is asked for as the day that it was. */
function datedAnswer({ kind, answer, date }: Suggestion): string {
  const isWhole = /\b\d{4}\b/.test(answer)
  return kind === 'date' && date && !isWhole ? formatDate(date.iso) : ownAnswer({ kind, answer })
}

function ownAnswer({ kind, answer }: Pick<Suggestion, 'kind' | 'answer'>): string {
  return lowered(kind, answer)
}

/** A figure that began its sentence, "About 1,200", without the capital that it had from there. */
function lowered(kind: Suggestion['kind'], text: string): string {
  return kind === 'number' ? inMidSentence(text.trim()) : text.trim()
}

function typeOfAnswer({ kind, answer }: Pick<Suggestion, 'kind' | 'answer'>): AnswerType {
  if (kind === 'number' && parseNumber(answer)) return 'number'
  if (kind === 'date' && parseDate(answer)) return 'date'
  return kind === 'leads' || kind === 'place' ? 'entity' : 'text'
}

/** What is counted: the words after the figure, in the object or beside it. */
function unitOf({ object, answer }: Suggestion): string {
  const at = object.indexOf(answer)
  const after = at < 0 ? '' : object.slice(at + answer.length)
  const beside = parseNumber(answer)?.rest.join(' ') ?? ''
  return (beside === '' ? (UNIT.exec(after)?.[1] ?? '') : beside).trim()
}

/** One word, or two of which the second may be the noun. */
const UNIT =
  /^\s*(?:of )?([\p{L}-]+(?: (?!(?:more|less|fewer|than|of|in|on|at|by|for|from|to|with|and|or|who|that|which|as|per|over|under|since|after|before|during|had|have|has|is|are|was|were|will|would|could|each)\b)[\p{L}-]+)?)/u

function isPerson({ kind, answer }: Suggestion, index: EntityIndex): boolean {
  if (kind === 'leads') return true
  return entitiesNamed(index, answer).some((id) => index.byId.get(id)?.type === 'person')
}
