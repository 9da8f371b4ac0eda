import type { Entity } from '../facts/entity'
import { allNames, buildEntityIndex } from '../facts/entity-index'
import { type Fact, plainStatement, splitStatement } from '../facts/fact'
import { containsWords, foldText } from '../facts/fold'
import { newEntity } from './form-to-fact'

/** `facts` are those that changed alone. */
export type NameChange = { entities: Entity[]; removedIds: string[]; facts: Fact[] }

/**
 * Makes two names one thing: `into` goes by all names of `from` as well, keeps its own roles first, and stands in every fact
 * in its place. Throws if one of them is not there.
 */
export function mergeEntities(
  from: string,
  into: string,
  { entities, facts }: { entities: readonly Entity[]; facts: readonly Fact[] },
): NameChange {
  const [gone, kept] = [from, into].map((id) => entities.find((entity) => entity.id === id))
  if (!gone || !kept || gone === kept) throw new Error(`Cannot merge ${from} into ${into}`)
  const known = new Set(allNames(kept).map(foldText))
  const added = [{ text: gone.name, reason: 'transliteration' as const }, ...gone.aliases].filter(
    ({ text }) => !known.has(foldText(text)),
  )
  const partOf = [...new Set([...kept.partOf, ...gone.partOf])].filter((id) => id !== from && id !== into)
  const merged: Entity = {
    ...kept,
    aliases: [...kept.aliases, ...added],
    roles: [...kept.roles, ...gone.roles],
    roleClass: [...new Set([...kept.roleClass, ...gone.roleClass])],
    side: kept.side ?? gone.side,
    partOf,
  }
  const others = entities.filter(
    ({ id, side, partOf: wholes }) => id !== from && id !== into && (side === from || wholes.includes(from)),
  )
  const moved = others.map((entity) => ({
    ...entity,
    side: entity.side === from ? into : entity.side,
    partOf: [...new Set(entity.partOf.map((id) => (id === from ? into : id)))],
  }))
  return {
    entities: [merged, ...moved],
    removedIds: [from],
    facts: facts.flatMap((fact) => replaced(fact, from, into)),
  }
}

/**
 * Makes one of an entity's names a thing of its own. Facts whose words use that name go with it. Throws if the entity is not
 * there or has no such alias.
 */
export function splitName(
  id: string,
  alias: string,
  { entities, facts }: { entities: readonly Entity[]; facts: readonly Fact[] },
): NameChange {
  const whole = entities.find((entity) => entity.id === id)
  if (!whole?.aliases.some(({ text }) => text === alias)) throw new Error(`${id} has no name ${alias}`)
  const rest: Entity = { ...whole, aliases: whole.aliases.filter(({ text }) => text !== alias) }
  const others = [...entities.filter((entity) => entity.id !== id), rest]
  const own = newEntity(
    { name: alias, type: whole.type, otherSpellings: [] },
    buildEntityIndex(others),
    others.map((entity) => entity.id),
  )
  return {
    entities: [rest, own],
    removedIds: [],
    facts: facts.flatMap((fact) => movedTo(fact, id, own.id, alias)),
  }
}

function replaced(fact: Fact, from: string, into: string): Fact[] {
  const swap = (id: string) => (id === from ? into : id)
  const changed: Fact = {
    ...fact,
    subject: swap(fact.subject),
    object: fact.object.type === 'entity' ? { ...fact.object, id: swap(fact.object.id) } : fact.object,
    claimedBy: fact.claimedBy === undefined ? undefined : swap(fact.claimedBy),
    evidence: fact.evidence.map((evidence) => (evidence.via === from ? { ...evidence, via: into } : evidence)),
  }
  return JSON.stringify(changed) === JSON.stringify(fact) ? [] : [changed]
}

function movedTo(fact: Fact, from: string, into: string, alias: string): Fact[] {
  const { answer, before, after } = splitStatement(fact)
  const isObject = fact.object.type === 'entity' && fact.object.id === from && foldText(answer) === foldText(alias)
  const inRest = containsWords(`${before} … ${after}`, alias)
  const isSubject = fact.subject === from && inRest
  const isClaimant = fact.claimedBy === from && containsWords(plainStatement(fact), alias)
  if (!isObject && !isSubject && !isClaimant) return []
  return [
    {
      ...fact,
      object: isObject ? { type: 'entity', id: into } : fact.object,
      subject: isSubject ? into : fact.subject,
      claimedBy: isClaimant ? into : fact.claimedBy,
    },
  ]
}
