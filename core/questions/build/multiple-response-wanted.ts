import type { Entity, EntityType } from '../../facts/entity'
import { type Fact, type FactKind, type FactObject, plainStatement } from '../../facts/fact'
import { containsWords } from '../../facts/fold'
import { formatDate } from '../../facts/parse-date'
import { groupBy } from '../../group-by'
import { hashText } from '../../hash'
import { answersOverlap, answerText, type FactBase, falsityOf, opposes, slotOf } from '../fact-base'
import { keyInStem } from '../key-in-stem'
import type { Falsity } from '../question'
import { type Draft, inBundles, isSettled, type Unfit } from './multiple-response-draft'

const FEWEST_KEYS = 2
const MOST_UNFIT = 3
const FEWEST_UNFIT = 2

/** What can be asked of a side in one breath: the kind of fact, and the words for it. */
const VERBS = {
  proposes: { bare: 'propose', past: 'proposed' },
  demands: { bare: 'call for', past: 'called for' },
  rejects: { bare: 'turn down', past: 'turned down' },
} satisfies Partial<Record<FactKind, { bare: string; past: string }>>
type Wanting = keyof typeof VERBS
const WANTS: readonly FactKind[] = ['proposes', 'demands', 'agrees']
const SPEAKERS: readonly EntityType[] = ['country', 'person', 'organisation', 'group']

/**
 * "Which of these did Ukraine call for?": answers of slots that hold several. What does not fit is what the same side turns
 * down, or what the other side wants; of what a side turns down, only what it wants. Nothing that anybody on that side is
 * said to want (turn down), and nothing that both agreed on.
 */
export function draftWanted(base: FactBase): Draft[] {
  const lists = base.live.filter((fact) => isSettled(fact) && isOfList(base, fact) && subjectOf(base, fact) !== null)
  const groups = groupBy(lists, ({ subject, kind }) => `${subject} ${kind}`)
  return [...groups.values()].flatMap((group) =>
    inBundles(withoutOverlaps(base, group)).flatMap((keys) => draft(base, keys)),
  )
}

function draft(base: FactBase, bundle: Fact[]): Draft[] {
  const [first] = bundle
  const subject = first ? subjectOf(base, first) : null
  if (!first || !subject || !isWanting(first.kind)) return []
  const stem = `Which of these did ${subject.name} ${VERBS[first.kind].bare}, by the reports up to ${asOf(bundle)}?`
  const unfit = unfitFor(base, bundle, subject, stem)
  const keys = withoutTelltale(base, bundle, subject, unfit)
  if (keys.length < FEWEST_KEYS || unfit.length < FEWEST_UNFIT) return []
  if (keys.some(({ object }) => keyInStem(base, object, stem) !== null)) return []
  return [
    {
      name: `${first.subject}.${first.kind}`,
      stem,
      keys: keys.map((fact) => ({ fact, text: answerText(base.index, fact.object) })),
      unfit,
      toldOf: null,
    },
  ]
}

/** Without keys that repeat the side's name from the stem, if no wrong option does. */
function withoutTelltale(base: FactBase, keys: Fact[], subject: Entity, unfit: Unfit[]): Fact[] {
  if (unfit.some(({ text }) => isNamedIn(text, subject))) return keys
  return keys.filter(({ object }) => !isNamedIn(answerText(base.index, object), subject))
}

function isNamedIn(text: string, { name }: Entity): boolean {
  return containsWords(text.replace(/[’']s?(?=\P{L}|$)/gu, ' '), name)
}

function unfitFor(base: FactBase, keys: Fact[], subject: Entity, stem: string): Unfit[] {
  const salt = keys.map(({ id }) => id).join(' ')
  const isTelltale = keys.some(({ object }) => isNamedIn(answerText(base.index, object), subject))
  const isFirst = ({ object }: Fact) => isTelltale && isNamedIn(answerText(base.index, object), subject)
  const candidates = base.live
    .filter((fact) => isSettled(fact) && isOfList(base, fact) && isContrary(base, keys[0], fact))
    .map((fact) => ({ fact, order: hashText(`${salt} ${fact.id}`) }))
    .sort((a, b) => Number(isFirst(b.fact)) - Number(isFirst(a.fact)) || (a.order < b.order ? -1 : 1))
    .map(({ fact }) => fact)
  const taken: Unfit[] = []
  for (const fact of candidates) {
    const falsity = shownFalse(base, keys, subject, fact)
    const isNew = taken.every((other) => !answersOverlap(base.index, other.fact.object, fact.object))
    if (falsity && isNew && keyInStem(base, fact.object, stem) === null && taken.length < MOST_UNFIT) {
      taken.push({ fact, text: answerText(base.index, fact.object), falsity })
    }
  }
  return taken
}

/** The same side's contrary, or, where it is asked what a side wants, what another side does. */
function isContrary(base: FactBase, key: Fact | undefined, fact: Fact): boolean {
  // "Turned down no recognition" takes too long to untangle.
  if (!key || (!WANTS.includes(key.kind) && /^no /i.test(answerText(base.index, fact.object)))) return false
  const [asked, other] = [WANTS.includes(key.kind), WANTS.includes(fact.kind)]
  if (fact.subject === key.subject) return asked !== other
  const [own, others] = [sideOf(base, key), sideOf(base, fact)]
  return asked && other && own !== undefined && others !== undefined && own !== others
}

/** The proof against a fact's answer where each key is asked for; null if one is missing or the side is said to want it after all. */
function shownFalse(base: FactBase, keys: Fact[], subject: Entity, { object }: Fact): Falsity | null {
  const [key] = keys
  if (!key || !isWanting(key.kind) || isTrueOf(base, key, subject, object)) return null
  const proofs = keys.map((each) => falsityOf(base, each, object))
  const [proof] = proofs
  if (!proof || proofs.includes(null)) return null
  const contrary = (base.bySubject.get(key.subject) ?? []).find(
    (fact) => opposes(key, fact) && answersOverlap(base.index, fact.object, object),
  )
  if (contrary) return { kind: 'contradicted', factId: contrary.id, reason: plainStatement(contrary) }
  const answer = answerText(base.index, object)
  return { ...proof, reason: `In this dossier “${answer}” is not among what ${subject.name} ${VERBS[key.kind].past}.` }
}

/** Whether anybody on that side is said to want it (where wishes are asked for) or to turn it down, or the sides agreed on it. */
function isTrueOf(base: FactBase, key: Fact, subject: Entity, object: FactObject): boolean {
  const isOfSide = (fact: Fact) => fact.subject === subject.id || sideOf(base, fact) === (subject.side ?? subject.id)
  const isOfKind = ({ kind }: Fact) => isWanting(kind) && WANTS.includes(kind) === WANTS.includes(key.kind)
  return base.live.some(
    (fact) =>
      (fact.kind === 'agrees' || (isOfKind(fact) && isOfSide(fact))) && answersOverlap(base.index, fact.object, object),
  )
}

function withoutOverlaps(base: FactBase, facts: Fact[]): Fact[] {
  return facts.filter((fact, i) =>
    facts.slice(0, i).every((other) => !answersOverlap(base.index, other.object, fact.object)),
  )
}

/** Wordings of wishes, of which the slot holds several. */
function isOfList(base: FactBase, fact: Fact): boolean {
  const { object } = fact
  const isWording =
    object.type === 'text' || (object.type === 'entity' && base.index.byId.get(object.id)?.type === 'term')
  return isWanting(fact.kind) && isWording && (base.bySlot.get(slotOf(fact)) ?? []).length > 1
}

function isWanting(kind: FactKind): kind is Wanting {
  return kind in VERBS
}

function subjectOf(base: FactBase, { subject }: Fact): Entity | null {
  const entity = base.index.byId.get(subject)
  return entity && SPEAKERS.includes(entity.type) ? entity : null
}

function sideOf(base: FactBase, { subject }: Fact): string | undefined {
  return base.index.byId.get(subject)?.side
}

function asOf(facts: Fact[]): string {
  const days = facts.map((fact) => fact.asOf).sort()
  return formatDate((days.at(-1) ?? '').slice(0, 7))
}
