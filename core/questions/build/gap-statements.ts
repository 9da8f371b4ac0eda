import type { EntityType } from '../../facts/entity'
import type { FactObject } from '../../facts/fact'
import { containsWords, foldText } from '../../facts/fold'
import { type FactBase, namesOf } from '../fact-base'

/** Types of answer of which a gap takes one as easily as another, so that grammar does not tell. */
export const GAP_STEMS: Partial<Record<EntityType, string>> = {
  person: 'who',
  country: 'which country',
  organisation: 'which body',
  document: 'which source',
  place: 'which place',
}

/** Statements that may go together need answers that could be taken for one another: a city for a city, a politician for a politician. */
export function areAlike(base: FactBase, a: FactObject, b: FactObject): boolean {
  const [one, other] = [a, b].map((object) => (object.type === 'entity' ? base.index.byId.get(object.id) : undefined))
  if (!one || !other || one.plural !== other.plural) return false
  const isBare = one.roleClass.length === 0 && other.roleClass.length === 0
  return isBare || one.roleClass.some((name) => other.roleClass.includes(name))
}

/** Whether a text holds the answer of a fact, by any name or a person’s surname, or is part of it. */
export function isSaidIn(base: FactBase, left: string, object: FactObject): boolean {
  const names = namesOf(base.index, object)
  const entity = object.type === 'entity' ? base.index.byId.get(object.id) : undefined
  const surname = entity?.type === 'person' ? foldText(entity.name).split(' ').slice(-1) : []
  // Possessives count: in "Putin’s order" the name is said.
  const plain = left.replace(/[’']s?(?=\P{L}|$)/gu, ' ')
  return [...names, ...surname].some((name) => containsWords(plain, name) || containsWords(name, left))
}
