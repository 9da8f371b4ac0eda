import type { Entity } from '../facts/entity'
import { allNames, arePartAndWhole, buildEntityIndex, type EntityIndex } from '../facts/entity-index'
import { type Fact, type FactObject, splitStatement } from '../facts/fact'
import { containsWords, foldText } from '../facts/fold'
import { groupBy } from '../group-by'
import { numberValue } from './number-options'
import type { Falsity } from './question'

/** The facts as building and checking need them: by slot, by dispute, by answer. Superseded facts are left out but for `byId`. */
export type FactBase = {
  index: EntityIndex
  byId: ReadonlyMap<string, Fact>
  /** Every fact that is not superseded, in the order of ids. */
  live: readonly Fact[]
  bySlot: ReadonlyMap<string, readonly Fact[]>
  byRelation: ReadonlyMap<string, readonly Fact[]>
  byDispute: ReadonlyMap<string, readonly Fact[]>
  /** Folded question text to the facts asked for with it. */
  byAsk: ReadonlyMap<string, readonly Fact[]>
  /** Folded statement without its answer to the facts that fill the gap. */
  byGap: ReadonlyMap<string, readonly Fact[]>
  /** Entity id to the live facts whose answer it is. */
  byAnswer: ReadonlyMap<string, readonly Fact[]>
  bySubject: ReadonlyMap<string, readonly Fact[]>
  /** Capitalised words of the entities' names: what keeps its capital inside a sentence. */
  properWords: ReadonlySet<string>
}

/** Indexes facts and entities; the order of neither matters. */
export function buildFactBase(facts: readonly Fact[], entities: readonly Entity[]): FactBase {
  const live = facts.filter((fact) => fact.status !== 'superseded').sort((a, b) => (a.id < b.id ? -1 : 1))
  const disputed = live.filter((fact) => fact.dispute !== undefined)
  const named = live.filter((fact) => fact.object.type === 'entity')
  return {
    index: buildEntityIndex([...entities].sort((a, b) => (a.id < b.id ? -1 : 1))),
    byId: new Map(facts.map((fact) => [fact.id, fact])),
    live,
    bySlot: groupBy(live, slotOf),
    byRelation: groupBy(live, (fact) => fact.relation),
    byDispute: groupBy(disputed, (fact) => fact.dispute ?? ''),
    byAsk: groupBy(live, (fact) => foldText(fact.ask)),
    byGap: groupBy(live, (fact) => foldText(gapText(fact))),
    byAnswer: groupBy(named, (fact) => (fact.object.type === 'entity' ? fact.object.id : '')),
    bySubject: groupBy(live, (fact) => fact.subject),
    properWords: new Set(entities.flatMap(allNames).flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}-]*/gu) ?? [])),
  }
}

/** How a learner reads an answer. Throws if it names an entity that there is none of. */
export function answerText(index: EntityIndex, object: FactObject): string {
  if (object.type !== 'entity') return object.text
  const entity = index.byId.get(object.id)
  if (!entity) throw new Error(`No entity ${object.id}`)
  return entity.name
}

/**
 * Whether two answers are the same thing, or one is part of the other: same entity or a shared name, part and whole,
 * numbers of one unit within 10 % of the first, dates alike as far as both are precise, one text inside the other.
 */
export function answersOverlap(index: EntityIndex, a: FactObject, b: FactObject): boolean {
  if (a.type === 'entity' && b.type === 'entity' && arePartAndWhole(index, a.id, b.id)) return true
  if (a.type === 'number' && b.type === 'number' && a.unit === b.unit) {
    return Math.abs(numberValue(a) - numberValue(b)) <= Math.abs(numberValue(a)) * 0.1
  }
  if (a.type === 'date' && b.type === 'date') return a.date.startsWith(b.date) || b.date.startsWith(a.date)
  const [namesA, namesB] = [namesOf(index, a), namesOf(index, b)]
  if (namesA.some((name) => namesB.some((other) => foldText(name) === foldText(other)))) return true
  if (!isWording(index, a) || !isWording(index, b)) return false
  return namesA.some((name) => namesB.some((other) => containsWords(name, other) || containsWords(other, name)))
}

/** Every way in which an answer is put, an entity's faulty names included. */
export function namesOf(index: EntityIndex, object: FactObject): string[] {
  if (object.type === 'text') return [object.text, ...object.accept]
  if (object.type !== 'entity') return [object.text]
  const entity = index.byId.get(object.id)
  return entity ? allNames(entity) : []
}

/** A live fact that makes `object` a right answer where `fact` is asked: same slot, same dispute or same question. */
export function factMakingTrue(base: FactBase, fact: Fact, object: FactObject): Fact | undefined {
  const rivals = [
    fact,
    ...(base.bySlot.get(slotOf(fact)) ?? []),
    ...(fact.dispute === undefined ? [] : (base.byDispute.get(fact.dispute) ?? [])),
    ...(base.byAsk.get(foldText(fact.ask)) ?? []),
  ]
  return rivals.find((rival) => answersOverlap(base.index, rival.object, object))
}

/**
 * Why `object` is a wrong answer to `fact`, or null if nothing shows that: the slot is closed, the same subject rejects it
 * (or, asked for what is rejected, wants it), or a slot that holds one figure or date holds another.
 */
export function falsityOf(base: FactBase, fact: Fact, object: FactObject): Falsity | null {
  if (factMakingTrue(base, fact, object)) return null
  const slot = base.bySlot.get(slotOf(fact)) ?? []
  const closing = slot.find((other) => other.closed)
  if (closing) return { kind: 'closed', factId: closing.id }
  const against = (base.bySubject.get(fact.subject) ?? []).find(
    (other) => opposes(fact, other) && sameEntity(other.object, object),
  )
  if (against) return { kind: 'contradicted', factId: against.id }
  return holdsOneValue(fact, slot) && object.type === fact.object.type
    ? { kind: 'contradicted', factId: fact.id }
    : null
}

/** Subject and relation: what shares them answers the same question. */
export function slotOf(fact: Pick<Fact, 'subject' | 'relation'>): string {
  return `${fact.subject} ${fact.relation}`
}

/** The statement with a gap where its answer stands. */
export function gapText(fact: Fact): string {
  const { before, after } = splitStatement(fact)
  return `${before}____${after}`
}

/** Whether one of the two facts tells what is wanted and the other what is rejected. */
export function opposes(fact: Fact, other: Fact): boolean {
  const wants: Fact['kind'][] = ['proposes', 'demands', 'agrees']
  return wants.includes(fact.kind) ? other.kind === 'rejects' : fact.kind === 'rejects' && wants.includes(other.kind)
}

function sameEntity(a: FactObject, b: FactObject): boolean {
  return a.type === 'entity' && b.type === 'entity' && a.id === b.id
}

/** A count has one value and an event one date; "more than 40" leaves other values open, unless it is what somebody said. */
function holdsOneValue(fact: Fact, slot: readonly Fact[]): boolean {
  const isClaim = fact.claimedBy !== undefined
  if (!isClaim && (fact.dispute !== undefined || slot.length > 1)) return false
  if (fact.object.type === 'date') return fact.kind === 'date' || isClaim
  if (fact.object.type !== 'number') return false
  return isClaim || fact.object.bound === 'exactly' || fact.object.bound === 'about'
}

/** Wordings, unlike names, say the same when one contains the other: "a ceasefire" in "a full ceasefire". */
function isWording(index: EntityIndex, object: FactObject): boolean {
  return object.type === 'text' || (object.type === 'entity' && index.byId.get(object.id)?.type === 'term')
}
