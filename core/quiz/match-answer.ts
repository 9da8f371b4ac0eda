import { type EntityIndex, entitiesNamed } from '../facts/entity-index'
import { foldText } from '../facts/fold'
import type { TypedQuestion } from '../questions/question'
import { countryMeant, displayCountry } from './match/countries'
import { matchDate } from './match/dates'
import { type GeneralMatch, matchByShape } from './match/general'
import { matchNumber } from './match/numbers'
import { type Found, findRivals, matchEntityNames } from './match/rivals'
import { foldedText } from './match/texts'
import { TITLES } from './match/titles'

/** `name` is the canonical name of what was meant. */
export type MatchReason =
  | { kind: 'exact' }
  | { kind: 'alias' | 'transliteration' | 'surname' | 'acronym' | 'order'; name: string }
  /** `word` is the right spelling of what was mistyped. */
  | { kind: 'slip'; name: string; word: string }
  | { kind: 'number'; value: number }
  | { kind: 'date' }
  /** The answer names another entity of the dossier. */
  | { kind: 'other-entity'; entityId: string; name: string }
  | { kind: 'other-country'; name: string }
  | { kind: 'other-number'; value: number }
  | { kind: 'other-date' }
  | { kind: 'no-match' }
  | { kind: 'empty' }

/** What the grader looks at of a question. */
export type AskedFor = Pick<TypedQuestion, 'answer' | 'accepted' | 'target'>

export type Match = { verdict: 'right' | 'wrong'; reason: MatchReason }

/** Longer answers are none; the schema refuses them first. */
const LONGEST_ANSWER = 10_000
/** No name, place or term is longer: of a longer answer only the exact wording is right. */
const LONGEST_COMPARED = 200

/**
 * Judges a typed answer: right if it is the answer, another right name or spelling of it, its unambiguous surname, its
 * acronym, the same with a slip in a long word, the same number or date. Never if it names something else in the dossier,
 * another country, number or date. Linear in the length of `given`.
 */
export function matchAnswer(given: string, question: AskedFor, index: EntityIndex): Match {
  const folded = foldText(given.slice(0, LONGEST_ANSWER))
  if (!/[\p{L}\p{N}]/u.test(folded)) return wrong({ kind: 'empty' })
  if (folded === foldText(question.answer)) return right({ kind: 'exact' })
  if (question.accepted.some((text) => foldText(text) === folded))
    return right({ kind: 'alias', name: question.answer })
  const { target } = question
  switch (target.kind) {
    case 'number': {
      const match = matchNumber(given, target, question.answer)
      if (match?.kind === 'same') return right({ kind: 'number', value: match.value })
      return match ? wrong({ kind: 'other-number', value: match.value }) : otherOrNone(folded, index)
    }
    case 'date': {
      const match = matchDate(given, target.date)
      if (match === 'same') return right({ kind: 'date' })
      return match === 'other' ? wrong({ kind: 'other-date' }) : otherOrNone(folded, index)
    }
    case 'entity':
      return matchNamed(folded, target.entityId, index) ?? matchBySpelling(given, question, target.entityId, index)
    case 'text':
      return matchText(given, folded, question, index)
  }
}

/** Judges an answer by general rules alone, as for a question whose dossier is unknown. */
export function matchPair(accepted: string, given: string): Match {
  const folded = foldText(given.slice(0, LONGEST_ANSWER))
  if (!/[\p{L}\p{N}]/u.test(folded)) return wrong({ kind: 'empty' })
  if (folded === foldText(accepted)) return right({ kind: 'exact' })
  return toMatch(matchByShape(accepted, given), accepted, accepted, given)
}

/** What the names listed in the dossier say, letter by letter; null if they say nothing. */
function matchNamed(folded: string, entityId: string, index: EntityIndex): Match | null {
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
    if (bearers.length > 1) return wrong({ kind: 'no-match' })
    if (bearer !== undefined)
      return bearer === entityId && target ? right({ kind: 'surname', name: target.name }) : otherEntity(bearer, index)
  }
  return null
}

/** The answer itself, then without the titles in front of it: "president putin", "putin". */
function withoutTitles(folded: string): string[] {
  const words = folded.split(' ', 12)
  const first = words.findIndex((word) => !TITLES.has(word))
  return first > 0 && words.length < 12 ? [folded, words.slice(first).join(' ')] : [folded]
}

/** Spelling, script, order, slips: right only if no other entity of the dossier is as close to what was typed. */
function matchBySpelling(given: string, question: AskedFor, entityId: string, index: EntityIndex): Match {
  const target = index.byId.get(entityId)
  if (given.length > LONGEST_COMPARED || !target) return wrong({ kind: 'no-match' })
  const own = matchEntityNames(given, target, [question.answer, ...question.accepted])
  const [rival] = findRivals(given, entityId, index)
  if (own && (!rival || own.match.rank < rival.match.rank)) return toMatch(own.match, target.name, own.name, given)
  if (own && rival && own.match.rank === rival.match.rank) return wrong({ kind: 'no-match' })
  if (rival) return otherEntity(rival.entityId, index)
  return otherCountry(given, [target.name]) ?? wrong({ kind: 'no-match' })
}

function matchText(given: string, folded: string, question: AskedFor, index: EntityIndex): Match {
  const [named] = entitiesNamed(index, folded)
  if (named !== undefined) return otherEntity(named, index)
  if (given.length > LONGEST_COMPARED) return wrong({ kind: 'no-match' })
  const wordings = [question.answer, ...question.accepted]
  const matches = wordings.map((text) => ({ text, match: matchByShape(text, given) }))
  const accepted = matches.find(({ match }) => match.verdict === 'right')
  const first = matches[0]
  if (accepted) return toMatch(accepted.match, question.answer, accepted.text, given)
  return first ? toMatch(first.match, question.answer, first.text, given) : wrong({ kind: 'no-match' })
}

function toMatch(match: GeneralMatch | Found['match'], name: string, accepted: string, given: string): Match {
  if (match.verdict === 'right') {
    if (match.kind === 'number') return right({ kind: 'number', value: match.value })
    if (match.kind === 'date') return right({ kind: 'date' })
    return right(
      match.kind === 'slip' ? { kind: 'slip', name, word: meantBy(given, accepted) } : { kind: match.kind, name },
    )
  }
  if (match.kind === 'other-country') return wrong({ kind: 'other-country', name: match.name })
  if (match.kind === 'other-number') return wrong({ kind: 'other-number', value: match.value })
  return wrong({ kind: match.kind })
}

/** The part of the accepted name that was typed: its last word for a single word, otherwise all of it. */
function meantBy(given: string, accepted: string): string {
  const last = accepted.trim().split(/\s+/).at(-1)
  return /\s/.test(given.trim()) || last === undefined ? accepted : last
}

function otherOrNone(folded: string, index: EntityIndex): Match {
  const [other] = entitiesNamed(index, folded)
  return other === undefined ? wrong({ kind: 'no-match' }) : otherEntity(other, index)
}

function otherCountry(given: string, names: readonly string[]): Match | null {
  const country = countryMeant(foldedText(given))
  if (!country || names.some((name) => countryMeant(foldedText(name))?.name === country.name)) return null
  return wrong({ kind: 'other-country', name: displayCountry(country.name) })
}

function otherEntity(entityId: string, index: EntityIndex): Match {
  return wrong({ kind: 'other-entity', entityId, name: index.byId.get(entityId)?.name ?? entityId })
}

function right(reason: MatchReason): Match {
  return { verdict: 'right', reason }
}

function wrong(reason: MatchReason): Match {
  return { verdict: 'wrong', reason }
}
