import { type EntityIndex, entitiesNamed } from '../facts/entity-index'
import type { NumberBound } from '../facts/fact'
import { foldedWords, foldText } from '../facts/fold'
import { meansDate, parseDate } from '../facts/parse-date'
import { type ParsedNumber, parseNumber } from '../facts/parse-number'
import type { TypedQuestion, TypedTarget } from '../questions/question'

export type MatchReason =
  | { kind: 'exact' }
  | { kind: 'alias'; name: string }
  | { kind: 'surname'; name: string }
  | { kind: 'number'; value: number }
  | { kind: 'date' }
  /** The answer names another entity of the dossier. */
  | { kind: 'other-entity'; entityId: string; name: string }
  | { kind: 'no-match' }
  | { kind: 'empty' }

export type Match = { verdict: 'right' | 'wrong'; reason: MatchReason }

/** Longer answers are none; the schema refuses them first. */
const LONGEST_ANSWER = 10_000

const TITLES = new Set(
  `mr mrs ms miss dr sir prof professor president vice prime deputy minister foreign defence defense interior secretary state of
  chief general colonel admiral senator chancellor king prince pope ambassador envoy special presidential aide adviser advisor
  russian ukrainian turkish american us`.split(/\s+/),
)

/**
 * Judges a typed answer: right if it is the answer, another right name of it, its unambiguous surname, the same number or
 * the same date; never if it names something else in the dossier. Linear in the length of `given`.
 */
export function matchAnswer(given: string, question: TypedQuestion, index: EntityIndex): Match {
  const folded = foldText(given.slice(0, LONGEST_ANSWER))
  if (!/[\p{L}\p{N}]/u.test(folded)) return wrong({ kind: 'empty' })
  if (folded === foldText(question.answer)) return right({ kind: 'exact' })
  const accepted = question.accepted.find((text) => foldText(text) === folded)
  if (accepted !== undefined) return right({ kind: 'alias', name: question.answer })
  return matchTarget(given, folded, question, index)
}

function matchTarget(given: string, folded: string, question: TypedQuestion, index: EntityIndex): Match {
  const { target } = question
  switch (target.kind) {
    case 'number':
      return matchNumber(given, target, question.answer) ?? otherOrNone(folded, null, index)
    case 'date': {
      const date = parseDate(given)
      return date && meansDate(date, target.date) ? right({ kind: 'date' }) : otherOrNone(folded, null, index)
    }
    case 'entity':
      return matchEntity(folded, target.entityId, index)
    case 'text':
      return otherOrNone(folded, null, index)
  }
}

function matchEntity(folded: string, entityId: string, index: EntityIndex): Match {
  const target = index.byId.get(entityId)
  for (const name of withoutTitles(folded)) {
    const named = entitiesNamed(index, name)
    const other = named.find((id) => id !== entityId)
    if (named.length > 0 && !named.includes(entityId)) return otherEntity(other ?? entityId, index)
    if (other !== undefined) return wrong({ kind: 'no-match' })
    if (target && entitiesNamed(index, name, false).includes(entityId))
      return right({ kind: 'alias', name: target.name })
    const bearers = index.bySurname.get(name) ?? []
    const [bearer] = bearers
    if (bearer !== undefined && bearers.length === 1) {
      return bearer === entityId && target ? right({ kind: 'surname', name: target.name }) : otherEntity(bearer, index)
    }
  }
  return wrong({ kind: 'no-match' })
}

/** The answer itself, then without the titles in front of it: "president putin", "putin". */
function withoutTitles(folded: string): string[] {
  const words = folded.split(' ', 12)
  const first = words.findIndex((word) => !TITLES.has(word))
  return first > 0 && words.length < 12 ? [folded, words.slice(first).join(' ')] : [folded]
}

function otherOrNone(folded: string, entityId: string | null, index: EntityIndex): Match {
  const [other] = entitiesNamed(index, folded).filter((id) => id !== entityId)
  return other === undefined ? wrong({ kind: 'no-match' }) : otherEntity(other, index)
}

function otherEntity(entityId: string, index: EntityIndex): Match {
  return wrong({ kind: 'other-entity', entityId, name: index.byId.get(entityId)?.name ?? entityId })
}

function matchNumber(given: string, target: Extract<TypedTarget, { kind: 'number' }>, answer: string): Match | null {
  const parsed = given.length > 100 ? null : parseNumber(given)
  if (!parsed || parsed.value !== target.value || !boundFits(parsed.bound, target.bound)) return null
  return restFits(parsed, target.unit, answer) ? right({ kind: 'number', value: parsed.value }) : null
}

/** No qualifier is always fine; "about" wherever the figure is not exact; otherwise the same direction. */
function boundFits(given: NumberBound | null, target: NumberBound): boolean {
  if (given === null || given === target) return true
  if (given === 'exactly' || target === 'exactly') return false
  if (given === 'about') return true
  const upward: NumberBound[] = ['at-least', 'more-than']
  return upward.includes(given) && upward.includes(target)
}

const UNIT_WORDS = new Map(
  Object.entries({
    '%': 'percent',
    cent: 'percent',
    per: 'percent',
    $: 'dollar',
    us: 'dollar',
    usd: 'dollar',
    american: 'dollar',
    '€': 'euro',
    eur: 'euro',
    km: 'kilometre',
    kilometer: 'kilometre',
    sq: 'square',
    people: 'person',
  }),
)

/** Besides the number, only words of the unit or of the answer itself may stand there: "40 hours" is not 40 days. */
function restFits(parsed: ParsedNumber, unit: string, answer: string): boolean {
  const known = new Set([...foldedWords(unit), ...(parseNumber(answer)?.rest ?? foldedWords(answer))].map(unitWord))
  if (['dollar', 'euro', 'percent'].some((word) => known.has(word))) known.add('of')
  return parsed.rest.every((word) => known.has(unitWord(word)))
}

function unitWord(word: string): string {
  const single = /[^s]s$/.test(word) && word !== 'us' ? word.slice(0, -1) : word
  return UNIT_WORDS.get(word) ?? UNIT_WORDS.get(single) ?? single
}

function right(reason: MatchReason): Match {
  return { verdict: 'right', reason }
}

function wrong(reason: MatchReason): Match {
  return { verdict: 'wrong', reason }
}
