import type { Entity } from '../../facts/entity'
import { entitiesNamed, rightNames } from '../../facts/entity-index'
import { type Fact, plainStatement, splitStatement } from '../../facts/fact'
import { containsWords, foldedWords, foldText } from '../../facts/fold'
import { answerText, type FactBase, slotOf } from '../fact-base'
import { numberValue } from '../number-options'
import type { Confusable, TypedPart, TypedTarget } from '../types/typed'

const LONGEST_TYPED_WORDS = 4

/** Short enough to be typed, with few enough ways to put it. */
export function isTypable(base: FactBase, fact: Fact): boolean {
  const words = foldedWords(answerText(base.index, fact.object)).length
  if (fact.object.type === 'number' || fact.object.type === 'date') return true
  const entity = fact.object.type === 'entity' ? base.index.byId.get(fact.object.id) : undefined
  return entity?.type === 'term'
    ? words < LONGEST_TYPED_WORDS && entity.aliases.length > 0
    : words <= LONGEST_TYPED_WORDS
}

/** Another live fact that the same words ask for, or one more of the things that this side wants: a right answer told wrong. */
export function hasRival(base: FactBase, fact: Fact, askedAlike: readonly Fact[] = []): boolean {
  const isList = ['proposes', 'demands', 'rejects', 'agrees'].includes(fact.kind)
  const rivals = isList ? [...askedAlike, ...(base.bySlot.get(slotOf(fact)) ?? [])] : askedAlike
  return rivals.some((other) => other.id !== fact.id)
}

/** The answer of a fact and all that counts as it, for a question asked by `stem`. */
export function typedPart(base: FactBase, fact: Fact, stem: string): TypedPart {
  const answer = answerText(base.index, fact.object)
  return {
    answer,
    target: targetOf(fact),
    accepted: withoutRepeats(answer, acceptedFor(base, fact, stem)),
    confusable: confusableFor(base, fact),
  }
}

/** What a typed answer to the fact has to hit. */
export function targetOf({ object }: Fact): TypedTarget {
  switch (object.type) {
    case 'entity':
      return { kind: 'entity', entityId: object.id }
    case 'number':
      return { kind: 'number', value: numberValue(object), unit: object.unit, bound: object.bound }
    case 'date':
      return { kind: 'date', date: object.date }
    case 'text':
      return { kind: 'text' }
  }
}

/** Entities that are the answer of a fact of the same relation about something else. */
export function confusableFor(base: FactBase, fact: Fact): Confusable[] {
  const alike = base.byRelation.get(fact.relation) ?? []
  return alike.flatMap((other) => {
    if (other.id === fact.id || other.object.type !== 'entity' || slotOf(other) === slotOf(fact)) return []
    return [{ entityId: other.object.id, factId: other.id, rationale: plainStatement(other) }]
  })
}

function acceptedFor(base: FactBase, fact: Fact, stem: string): string[] {
  const { object } = fact
  if (object.type === 'text') return [...object.accept, splitStatement(fact).answer]
  if (object.type === 'date') return [splitStatement(fact).answer]
  if (object.type === 'number') return [splitStatement(fact).answer, ...bareFigure(object, stem)]
  const entity = base.index.byId.get(object.id)
  return entity
    ? rightNames(entity)
        .slice(1)
        .filter((name) => isOnlyNameOf(base, name, entity))
    : []
}

/** Without wordings that read like the answer or an earlier one once folded. */
function withoutRepeats(answer: string, wordings: string[]): string[] {
  const seen = new Set([foldText(answer)])
  return wordings.filter((wording) => !seen.has(foldText(wording)) && seen.add(foldText(wording)))
}

/** Where the stem already says "billion", the figure alone is the whole answer. */
function bareFigure(object: Extract<Fact['object'], { type: 'number' }>, stem: string): string[] {
  const figure = /\d[\d,.]*\d|\d/.exec(object.text)?.[0]
  return object.scale && figure && containsWords(stem, object.scale) ? [figure] : []
}

/** "Kyiv" may stand for the government, but where it is also the city's name it is not taken for the country. */
function isOnlyNameOf(base: FactBase, name: string, entity: Entity): boolean {
  return entitiesNamed(base.index, name).every((id) => id === entity.id)
}
