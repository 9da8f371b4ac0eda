import type { AliasReason, Entity } from './entity'
import { foldedWords, foldText } from './fold'

export type NameReason = 'canonical' | AliasReason

/** Finds entities by id, by any folded name, and people by surname. Built once per dossier. */
export type EntityIndex = {
  byId: ReadonlyMap<string, Entity>
  byName: ReadonlyMap<string, readonly { entityId: string; reason: NameReason }[]>
  /** Folded surname to the ids of the people who bear it. */
  bySurname: ReadonlyMap<string, readonly string[]>
}

/** Builds the index; the order of `entities` does not matter to any look-up's meaning. */
export function buildEntityIndex(entities: readonly Entity[]): EntityIndex {
  const byName = new Map<string, { entityId: string; reason: NameReason }[]>()
  const bySurname = new Map<string, string[]>()
  for (const entity of entities) {
    addName(byName, entity.name, entity.id, 'canonical')
    for (const alias of entity.aliases) addName(byName, alias.text, entity.id, alias.reason)
    for (const surname of surnamesOf(entity)) addTo(bySurname, surname, entity.id)
  }
  return { byId: new Map(entities.map((entity) => [entity.id, entity])), byName, bySurname }
}

/** Ids of the entities that bear exactly this name, the ones garbled in a source included only if asked for. */
export function entitiesNamed(index: EntityIndex, text: string, withErrors = true): string[] {
  const found = index.byName.get(foldText(text)) ?? []
  return found.filter((name) => withErrors || name.reason !== 'source-error').map((name) => name.entityId)
}

/** The entity's canonical name and its right aliases, without those that only a faulty source uses. */
export function rightNames(entity: Entity): string[] {
  return [entity.name, ...entity.aliases.filter((alias) => alias.reason !== 'source-error').map((alias) => alias.text)]
}

/** Every name by which sources mean this entity, faulty ones included. */
export function allNames(entity: Entity): string[] {
  return [entity.name, ...entity.aliases.map((alias) => alias.text)]
}

/** Whether one of the two is, through any number of steps, part of the other, or both are the same. */
export function arePartAndWhole(index: EntityIndex, a: string, b: string): boolean {
  return a === b || wholesOf(index, a).has(b) || wholesOf(index, b).has(a)
}

function wholesOf(index: EntityIndex, id: string): Set<string> {
  const wholes = new Set<string>()
  const open = [id]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const whole of index.byId.get(next)?.partOf ?? []) {
      if (!wholes.has(whole)) {
        wholes.add(whole)
        open.push(whole)
      }
    }
  }
  return wholes
}

function surnamesOf(entity: Entity): Set<string> {
  if (entity.type !== 'person') return new Set()
  const spellings = entity.aliases.filter((alias) => alias.reason === 'transliteration').map((alias) => alias.text)
  const surnames = [entity.name, ...spellings].map((name) => foldedWords(name).at(-1) ?? '')
  return new Set(surnames.filter((surname) => surname !== ''))
}

function addName(
  names: Map<string, { entityId: string; reason: NameReason }[]>,
  text: string,
  entityId: string,
  reason: NameReason,
): void {
  const folded = foldText(text)
  if (names.get(folded)?.some((name) => name.entityId === entityId)) return
  addTo(names, folded, { entityId, reason })
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
