import type { Entity } from '../../facts/entity'
import { allNames, type EntityIndex, rightNames } from '../../facts/entity-index'
import { type GeneralMatch, matchName, type Shape } from './general'
import { isParticle, readName } from './name'
import { matchWord, type Word } from './word-match'

type Candidate = { entityId: string; name: string; shape: Shape; words: readonly Word[] }
/** The best way in which a name of an entity stands for an answer. */
export type Found = { entityId: string; name: string; match: Extract<GeneralMatch, { verdict: 'right' }> }

const ANY: { isArabic: true; isKorean: false; isChinese: false; isPerson: true } = {
  isArabic: true,
  isKorean: false,
  isChinese: false,
  isPerson: true,
}

/** Only people have surnames and initials, and of a person’s aliases only those that are names. */
function shapeOf(entity: Entity, name: string): Shape {
  const reason = entity.aliases.find((alias) => alias.text === name)?.reason
  const isName =
    reason === undefined || reason === 'transliteration' || reason === 'script' || reason === 'source-error'
  return entity.type === 'person' && isName ? 'person' : 'thing'
}

/** The closest of an entity’s right names, and of further accepted wordings; null if none stands for the answer. */
export function matchEntityNames(given: string, entity: Entity, further: readonly string[]): Found | null {
  const names = [...new Set([...rightNames(entity), ...further])]
  return best(names.map((name) => judge(given, entity.id, name, shapeOf(entity, name))))
}

/** Other entities of the dossier that the answer stands for, the closest first, each once. */
export function findRivals(given: string, entityId: string, index: EntityIndex): Found[] {
  const words = (readName(given)?.words ?? []).filter((word) => !isParticle(word))
  const longest = words.reduce<Word | null>(
    (long, word) => (word.latin.length > (long?.latin.length ?? 0) ? word : long),
    null,
  )
  if (!longest) return []
  const candidates = candidatesOf(index).filter(
    (candidate) => candidate.entityId !== entityId && candidate.words.some((word) => mayMatch(word, longest)),
  )
  const found = candidates
    .map(({ entityId: id, name, shape }) => judge(given, id, name, shape))
    .filter((rival) => rival !== null)
  found.sort((a, b) => a.match.rank - b.match.rank)
  return found.filter((rival, i) => found.findIndex((other) => other.entityId === rival.entityId) === i)
}

/** Cheap and generous: whether it is worth comparing the whole names. */
function mayMatch(word: Word, given: Word): boolean {
  const isForeign =
    word.skeleton !== null || given.skeleton !== null || given.script === 'hangul' || given.script === 'han'
  if (isForeign || word.latin === given.latin) return true
  // A slip leaves the first letter alone and the length nearly.
  if (word.isInitial || Math.abs(word.latin.length - given.latin.length) > 4) return false
  const beginsAlike = word.keys.some((key) => given.keys.some((other) => key.charAt(0) === other.charAt(0)))
  return (beginsAlike || word.nameLines.length > 0) && matchWord(word, given, ANY) !== null
}

const prepared = new WeakMap<EntityIndex, Candidate[]>()

function candidatesOf(index: EntityIndex): Candidate[] {
  const known = prepared.get(index)
  if (known) return known
  const candidates = [...index.byId.values()].flatMap((entity) =>
    [...new Set(allNames(entity))].map((name) => ({
      entityId: entity.id,
      name,
      shape: shapeOf(entity, name),
      words: readName(name)?.words ?? [],
    })),
  )
  prepared.set(index, candidates)
  return candidates
}

function judge(given: string, entityId: string, name: string, shape: Shape): Found | null {
  const match = matchName(name, given, shape)
  return match.verdict === 'right' ? { entityId, name, match } : null
}

function best(found: readonly (Found | null)[]): Found | null {
  return found.reduce(
    (closest, next) => (next && (!closest || next.match.rank < closest.match.rank) ? next : closest),
    null,
  )
}
