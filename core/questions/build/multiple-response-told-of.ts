import type { Entity, EntityType } from '../../facts/entity'
import type { Fact } from '../../facts/fact'
import { containsWords } from '../../facts/fold'
import { groupBy } from '../../group-by'
import { hashText } from '../../hash'
import { type FactBase, falsityOf, namesOf } from '../fact-base'
import { withReason } from '../falsity-reason'
import { type Draft, inBundles, isSettled, type Unfit } from './multiple-response-draft'

const UNFIT = 3
const FEWEST_UNFIT = 2

/** Of whom something can be told in half a sentence, and the words that their questions begin with. */
const ASKING: Partial<Record<EntityType, RegExp>> = {
  person: /^Who (?=\p{Ll})(?!(?:on|in|at|by|as|after|before|to|of) )(.+)\?$/u,
  country: /^Which country (?=\p{Ll})(?!(?:on|in|at|by|as|after|before|to|of) )(.+)\?$/u,
  document: /^Which of the \p{L}+ sources (?=\p{Ll})(?!(?:on|in|at|by|as|after|before|to|of) )(.+)\?$/u,
}

/**
 * "By the reports in this dossier, Sergey Lavrov ____.": what facts say of one person, country or source, each in the words of
 * its question after "who". What does not fit is told of others like that one, and the fact it comes from says so.
 */
export function draftToldOf(base: FactBase): Draft[] {
  const told = base.live.filter((fact) => isSettled(fact) && toldIn(base, fact) !== null)
  const groups = groupBy(told, ({ object }) => (object.type === 'entity' ? object.id : ''))
  return [...groups].flatMap(([id, facts]) => {
    const entity = base.index.byId.get(id)
    if (!entity) return []
    return inBundles(facts.filter((fact) => !isNamedIn(base, entity, fact))).flatMap((keys) =>
      draft(base, entity, keys, told),
    )
  })
}

function draft(base: FactBase, entity: Entity, keys: Fact[], told: Fact[]): Draft[] {
  const unfit = unfitFor(base, entity, keys, told)
  if (unfit.length < FEWEST_UNFIT) return []
  return [
    {
      name: `told-of.${entity.id}`,
      stem: `By the reports in this dossier, ${entity.name} ____.`,
      keys: keys.map((fact) => ({ fact, text: toldIn(base, fact) ?? '' })),
      unfit,
      toldOf: entity.id,
    },
  ]
}

/** Told of others of the same type and role; of the same side and on the topics of the keys first. */
function unfitFor(base: FactBase, entity: Entity, keys: Fact[], told: Fact[]): Unfit[] {
  const topics = new Set(keys.map(({ topic }) => topic))
  const salt = keys.map(({ id }) => id).join(' ')
  const ranked = told
    .filter((fact) => isOfAnother(base, entity, fact) && !isNamedIn(base, entity, fact))
    .map((fact) => ({
      fact,
      likeness: Number(topics.has(fact.topic)) + Number(isOfSide(base, entity, fact)),
      order: hashText(`${salt} ${fact.id}`),
    }))
    .sort((a, b) => b.likeness - a.likeness || (a.order < b.order ? -1 : 1))
  return ranked
    .flatMap(({ fact }) => {
      const falsity = falsityOf(base, fact, { type: 'entity', id: entity.id })
      return falsity ? [{ fact, text: toldIn(base, fact) ?? '', falsity: withReason(base, fact, falsity) }] : []
    })
    .slice(0, UNFIT)
}

function isOfAnother(base: FactBase, entity: Entity, { object }: Fact): boolean {
  const other = object.type === 'entity' ? base.index.byId.get(object.id) : undefined
  if (!other || other.id === entity.id || other.type !== entity.type) return false
  return entity.roleClass.some((name) => other.roleClass.includes(name))
}

function isOfSide(base: FactBase, { side }: Entity, { object }: Fact): boolean {
  const other = object.type === 'entity' ? base.index.byId.get(object.id) : undefined
  return side !== undefined && other?.side === side
}

/** What the question says after its question word; null if it begins otherwise, or asks who holds an office: that is told by the name. */
function toldIn(base: FactBase, { kind, object, ask }: Fact): string | null {
  if (kind === 'role' || kind === 'leads') return null
  const type = object.type === 'entity' ? base.index.byId.get(object.id)?.type : undefined
  return (type && ASKING[type]?.exec(ask)?.[1]) ?? null
}

/** Whether the words name that one, by any name or the surname: they would rule it in or out. */
function isNamedIn(base: FactBase, entity: Entity, fact: Fact): boolean {
  const plain = (toldIn(base, fact) ?? '').replace(/[’']s?(?=\P{L}|$)/gu, ' ')
  const surname = entity.type === 'person' ? [entity.name.split(' ').at(-1) ?? ''] : []
  return [...namesOf(base.index, { type: 'entity', id: entity.id }), ...surname].some((name) =>
    containsWords(plain, name),
  )
}
