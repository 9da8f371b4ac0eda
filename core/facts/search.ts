import { allNames, type EntityIndex } from './entity-index'
import { type Fact, plainStatement } from './fact'
import { foldedWords, foldText } from './fold'

/** Something that can be found: its folded words, and the entities it is about. */
export type Searchable = { text: string; entityIds: ReadonlySet<string> }

/** One thing asked for: a word of which a word of the text must begin with, or an entity under any of its names. */
type Term = { word: string } | { entityIds: ReadonlySet<string>; names: readonly string[] }

/** A question asked of a dossier, ready to be held against many texts. */
export type Search = readonly Term[]

/** Longer names than this many words are looked up by their single words. */
const LONGEST_NAME = 6

/**
 * Reads what somebody typed: names of entities (the longest that fit, aliases and other scripts included) and words.
 * Every part must be found. Nothing but blanks and marks finds nothing.
 */
export function toSearch(typed: string, index: EntityIndex): Search {
  const words = foldedWords(typed)
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const length = longestName(words, at, index)
    terms.push(length === 0 ? { word: words[at] ?? '' } : named(words.slice(at, at + length).join(' '), index))
    at += Math.max(1, length)
  }
  return terms
}

/** What is searched of a fact: its statement, its question, and the names of what it is about. */
export function searchableFact(fact: Fact, index: EntityIndex): Searchable {
  const entityIds = entitiesOf(fact)
  const names = entityIds.map((id) => index.byId.get(id)?.name ?? '')
  return { text: foldedText([plainStatement(fact), fact.ask, ...names]), entityIds: new Set(entityIds) }
}

/** Texts folded into one, each apart, so that no name is found across two. */
export function foldedText(texts: readonly string[]): string {
  return texts.map(foldText).join(' | ')
}

/** Whether everything asked for is in it. Linear in the length of the text. */
export function matches(search: Search, { text, entityIds }: Searchable): boolean {
  return search.length > 0 && search.every((term) => isIn(term, text, entityIds))
}

function isIn(term: Term, text: string, entityIds: ReadonlySet<string>): boolean {
  if ('word' in term) return ` ${text}`.includes(` ${term.word}`)
  return (
    [...term.entityIds].some((id) => entityIds.has(id)) || term.names.some((name) => ` ${text} `.includes(` ${name} `))
  )
}

function longestName(words: readonly string[], at: number, index: EntityIndex): number {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length).join(' ')
    if (index.byName.has(run) || (length === 1 && index.bySurname.has(run))) return length
  }
  return 0
}

function named(name: string, index: EntityIndex): Term {
  const bearers = index.byName.get(name) ?? []
  const proper = bearers.filter(({ reason }) => !STANDS_FOR.includes(reason))
  // "Kiev" for the government finds what speaks of Kyiv so, not everything on the country.
  const [standIn] = proper.length > 0 ? [] : bearers
  if (standIn) return { entityIds: new Set(), names: sameReason(standIn, index) }
  const ids = new Set(proper.length > 0 ? proper.map(({ entityId }) => entityId) : index.bySurname.get(name))
  const names = [...ids].flatMap((id) => {
    const entity = index.byId.get(id)
    return entity ? allNames(entity).map(foldText) : []
  })
  return { entityIds: ids, names: [...new Set([name, ...names])] }
}

/** Aliases that name something else in place of the thing: its capital, its people. */
const STANDS_FOR: readonly string[] = ['metonym', 'demonym']

function sameReason({ entityId, reason }: { entityId: string; reason: string }, { byId }: EntityIndex): string[] {
  const aliases = byId.get(entityId)?.aliases ?? []
  return aliases.filter((alias) => alias.reason === reason).map(({ text }) => foldText(text))
}

function entitiesOf({ subject, claimedBy, object }: Fact): string[] {
  return [subject, claimedBy, object.type === 'entity' ? object.id : undefined].filter((id) => id !== undefined)
}
