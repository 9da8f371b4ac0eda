import type { Entity } from '../../facts/entity'
import type { Fact, FactObject } from '../../facts/fact'
import { foldText } from '../../facts/fold'
import { formatDate } from '../../facts/parse-date'
import { hashText } from '../../hash'
import { answersOverlap, answerText, type FactBase, falsityOf, gapText, opposes, slotOf } from '../fact-base'
import { withReason } from '../falsity-reason'
import type { Falsity } from '../question'
import type { CategoriseQuestion } from '../types/categorise'
import { areAlike, GAP_STEMS, isSaidIn } from './gap-statements'
import { jointPart } from './joint-part'
import { isSettled } from './settled'

/** With one item a category would be a pair to match; with many the last ones are told by counting. */
const FEWEST_EACH = 2
const MOST_EACH = 3
/** One item more than the fewest, or none where there are three categories: how many belong to each stays open. */
const MOST_ITEMS = [0, 0, 5, 6]

/**
 * Categorise questions: things that two or three sides want or refuse, by whose they are, and statements of one topic with a
 * gap, by what fills it, where several have the same. What is shown true, or not shown false, for a second category stays
 * out. No fact stands in two questions of one way. Disputed facts stay out, and claims but those of the side asked for.
 */
export function buildCategorise(base: FactBase): CategoriseQuestion[] {
  return [BY_SUBJECT, BY_ANSWER].flatMap((way) => {
    const groups = new Map<string, Fact[]>()
    for (const fact of base.live) {
      const key = fact.skipForms.includes('categorise') ? null : way.groupOf(base, fact)
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), fact])
    }
    return [...groups.values()].flatMap((facts) => bundles(base, inChanceOrder(facts), way))
  })
}

/** A way to categorise: which facts go together, what their category and their words are, how it is asked. */
type Way = {
  categoryIs: CategoriseQuestion['categoryIs']
  /** What facts must have in common, null if the fact cannot be categorised so. */
  groupOf: (base: FactBase, fact: Fact) => string | null
  categoryOf: (fact: Fact) => string
  textOf: (base: FactBase, fact: Fact) => string
  mayMeet: (base: FactBase, a: string, b: string) => boolean
  /** Whether the words of a fact tell its category among these. */
  isTold: (base: FactBase, fact: Fact, categories: readonly string[]) => boolean
  /** The proof that the fact does not belong to another category; null if nothing shows that. */
  proofAgainst: (base: FactBase, fact: Fact, category: string) => Falsity | null
  nameOf: (first: Fact) => string
  stemOf: (base: FactBase, facts: readonly Fact[]) => string
}

/** What somebody can be asked to have done with a proposal. */
const VERBS: Partial<Record<Fact['kind'], string>> = {
  proposes: 'proposed',
  demands: 'called for',
  rejects: 'turned down',
  agrees: 'agreed to',
}

const BY_SUBJECT: Way = {
  categoryIs: 'subject',
  groupOf: (base, fact) => {
    const isOwn = isSettled({ ...fact, claimedBy: undefined }, 'categorise')
    const mayStand = isOwn && (fact.claimedBy === undefined || fact.claimedBy === fact.subject)
    return mayStand && fact.kind in VERBS && isSide(base, fact.subject) ? `${fact.kind} ${fact.relation}` : null
  },
  categoryOf: ({ subject }) => subject,
  textOf: (base, { object }) => answerText(base.index, object),
  mayMeet: () => true,
  isTold: (base, fact) => isSaidIn(base, answerText(base.index, fact.object), entityObject(fact.subject)),
  proofAgainst: (base, fact, category) => {
    const [asked] = base.bySlot.get(slotOf({ subject: category, relation: fact.relation })) ?? []
    return asked ? notWanted(base, asked, fact.object) : null
  },
  nameOf: ({ relation }) => relation,
  stemOf: (_base, facts) => {
    const days = facts.map(({ asOf }) => asOf).sort()
    const verb = VERBS[facts[0]?.kind ?? 'proposes'] ?? 'proposed'
    return `By the reports up to ${formatDate((days.at(-1) ?? '').slice(0, 7))}, which side ${verb} each of these?`
  },
}

const BY_ANSWER: Way = {
  categoryIs: 'answer',
  groupOf: (base, fact) => {
    const type = answerEntity(base, fact)?.type
    return type && type in GAP_STEMS && isSettled(fact, 'categorise') ? `${type} ${fact.topic}` : null
  },
  categoryOf: ({ object }) => (object.type === 'entity' ? object.id : ''),
  textOf: (_base, fact) => gapText(fact),
  mayMeet: (base, a, b) => areAlike(base, entityObject(a), entityObject(b)),
  isTold: (base, fact, categories) => categories.some((id) => isSaidIn(base, gapText(fact), entityObject(id))),
  proofAgainst: (base, fact, category) => {
    const falsity = falsityOf(base, fact, entityObject(category))
    return falsity && withReason(base, fact, falsity)
  },
  nameOf: () => 'gap',
  stemOf: (base, [first]) => {
    const type = (first && answerEntity(base, first)?.type) ?? 'person'
    return `By the reports in this dossier, ${GAP_STEMS[type] ?? 'what'} belongs in the gap of each statement?`
  },
}

/** What the side of `asked` does not want (or reject, if that is asked), best shown by its saying the contrary. */
function notWanted(base: FactBase, asked: Fact, object: FactObject): Falsity | null {
  const own = base.bySubject.get(asked.subject) ?? []
  const isSame = (other: Fact) => answersOverlap(base.index, other.object, object)
  // Under whatever relation: a side that proposes a thing elsewhere is not one that does not want it.
  if (own.some((other) => other.kind in VERBS && !opposes(asked, other) && isSame(other))) return null
  const against = own.find((other) => opposes(asked, other) && isSame(other))
  const falsity: Falsity | null = against
    ? { kind: 'contradicted', factId: against.id }
    : falsityOf(base, asked, object)
  if (falsity?.kind !== 'closed') return falsity && withReason(base, asked, falsity)
  const side = base.index.byId.get(asked.subject)?.name ?? asked.subject
  return { ...falsity, reason: `This dossier lists all that ${side} ${VERBS[asked.kind]}, and this is not among it.` }
}

/** Questions as long as there are facts for them. */
function bundles(base: FactBase, facts: readonly Fact[], way: Way): CategoriseQuestion[] {
  const bundle = firstBundle(base, facts, way)
  if (!bundle) return []
  const rest = facts.filter((fact) => !bundle.facts.includes(fact))
  return [toQuestion(base, bundle, way), ...bundles(base, rest, way)]
}

type Bundle = { categories: string[]; facts: Fact[] }

/** The facts of the first choice of categories that has enough of them; categories with most facts first, three before two. */
function firstBundle(base: FactBase, facts: readonly Fact[], way: Way): Bundle | null {
  const all = [...new Set(facts.map(way.categoryOf))]
  const countOf = (id: string) => facts.filter((fact) => way.categoryOf(fact) === id).length
  const sorted = all
    .filter((id) => countOf(id) >= FEWEST_EACH)
    .sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1))
  for (const categories of [...choicesOf(sorted, 3), ...choicesOf(sorted, 2)]) {
    const isMixed = categories.some((a) => categories.some((b) => a !== b && !way.mayMeet(base, a, b)))
    const taken = isMixed ? null : takeFacts(base, facts, categories, way)
    if (taken) return { categories, facts: taken }
  }
  return null
}

/** Every choice of `count` of the items, in their order. */
function choicesOf<Item>(items: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]]
  return items.flatMap((item, i) => choicesOf(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]))
}

/** The fewest of each category, then others as they come; null if one has too few. */
function takeFacts(base: FactBase, facts: readonly Fact[], categories: string[], way: Way): Fact[] | null {
  const fit = withoutTwins(
    base,
    facts.filter((fact) => isClear(base, fact, categories, way)),
    way,
  )
  const least = categories.map((id) => fit.filter((fact) => way.categoryOf(fact) === id).slice(0, FEWEST_EACH))
  if (least.some((own) => own.length < FEWEST_EACH)) return null
  const taken = least.flat()
  for (const fact of fit) {
    const ofCategory = taken.filter((other) => way.categoryOf(other) === way.categoryOf(fact)).length
    const isFull = taken.length >= (MOST_ITEMS[categories.length] ?? 0) || ofCategory >= MOST_EACH
    if (!isFull && !taken.includes(fact)) taken.push(fact)
  }
  return inChanceOrder(taken)
}

/** Whether a fact belongs to one of the categories, not told by its words, and is shown not to belong to the others. */
function isClear(base: FactBase, fact: Fact, categories: string[], way: Way): boolean {
  const own = way.categoryOf(fact)
  if (!categories.includes(own) || way.isTold(base, fact, categories)) return false
  return categories.every((id) => id === own || way.proofAgainst(base, fact, id) !== null)
}

/** Without what says the same as an earlier one, or a part of it. */
function withoutTwins(base: FactBase, facts: readonly Fact[], way: Way): Fact[] {
  const isTwin = (a: Fact, b: Fact) =>
    foldText(way.textOf(base, a)) === foldText(way.textOf(base, b)) ||
    (way.categoryIs === 'subject' ? answersOverlap(base.index, a.object, b.object) : slotOf(a) === slotOf(b))
  const kept: Fact[] = []
  for (const fact of facts) if (!kept.some((other) => isTwin(fact, other))) kept.push(fact)
  return kept
}

function toQuestion(base: FactBase, { categories, facts }: Bundle, way: Way): CategoriseQuestion {
  const [first] = facts
  if (!first) throw new Error('No facts to categorise')
  const ids = facts.map((fact) => fact.id).sort()
  const id = `categorise.${way.nameOf(first)}.${hashText(ids.join(' '))}`
  const idOf = (side: string, text: string) => hashText(`${id}\n${side}\n${foldText(text)}`)
  const named = categories.map((entityId) => {
    const text = answerText(base.index, entityObject(entityId))
    return { id: idOf('category', text), text, entityId }
  })
  const items = facts.map((fact) => ({
    id: idOf('item', way.textOf(base, fact)),
    text: way.textOf(base, fact),
    factId: fact.id,
    categoryId: named.find(({ entityId }) => entityId === way.categoryOf(fact))?.id ?? '',
    wrong: named.flatMap(({ id: categoryId, entityId }) => {
      const falsity = entityId === way.categoryOf(fact) ? null : way.proofAgainst(base, fact, entityId)
      return falsity ? [{ categoryId, falsity }] : []
    }),
  }))
  return {
    ...jointPart(facts, way.stemOf(base, facts)),
    id,
    type: 'categorise',
    form: 'categorise',
    categoryIs: way.categoryIs,
    categories: named.sort((a, b) => (a.text < b.text ? -1 : 1)),
    items,
  }
}

/** The proof against a category, asked anew: for the check. */
export function proofAgainstCategory(
  base: FactBase,
  { categoryIs }: Pick<CategoriseQuestion, 'categoryIs'>,
  fact: Fact,
  category: string,
): Falsity | null {
  return (categoryIs === 'subject' ? BY_SUBJECT : BY_ANSWER).proofAgainst(base, fact, category)
}

function isSide(base: FactBase, id: string): boolean {
  const entity = base.index.byId.get(id)
  return entity !== undefined && (entity.side === id || entity.type === 'country')
}

function answerEntity(base: FactBase, { object }: Fact): Entity | undefined {
  return object.type === 'entity' ? base.index.byId.get(object.id) : undefined
}

function entityObject(id: string): FactObject {
  return { type: 'entity', id }
}

/** In an order that looks like chance and never changes. */
function inChanceOrder(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => (hashText(a.id) < hashText(b.id) ? -1 : 1))
}
