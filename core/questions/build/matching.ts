import type { Fact } from '../../facts/fact'
import { foldText } from '../../facts/fold'
import { formatDate } from '../../facts/parse-date'
import { hashText } from '../../hash'
import { answersOverlap, answerText, type FactBase, falsityOf, gapText, slotOf } from '../fact-base'
import type { MatchingQuestion, Pair } from '../types/matching'
import { areAlike, GAP_STEMS, isSaidIn } from './gap-statements'
import { jointPart } from './joint-part'
import { isSettled } from './settled'

const FEWEST_PAIRS = 3
const MOST_PAIRS = 5

/**
 * Matching questions: three to five facts, alike in kind, with different answers, where each answer is shown false for every
 * other left side. Facts of one relation are matched by their subjects (person and office, event and date); of those left
 * over, statements with a gap are matched with what fills it (who said what, which source has it). No fact is matched twice.
 * Claims and disputed facts stay out: there is no room to say whose they are.
 */
export function buildMatching(base: FactBase): MatchingQuestion[] {
  const fit = base.live.filter((fact) => isSettled(fact, 'matching'))
  const bySubject = bundleInTurn(base, fit, BY_SUBJECT)
  const used = new Set(bySubject.flat())
  const rest = fit.filter((fact) => !used.has(fact))
  // Sets are mostly made of topics: statements of several would meet in hardly any.
  const byGap = bundleBy(base, rest, BY_GAP, (fact) => inTopic(BY_GAP.groupOf(base, fact), fact))
  return [
    ...bySubject.map((facts) => toQuestion(base, facts, BY_SUBJECT)),
    ...byGap.map((facts) => toQuestion(base, facts, BY_GAP)),
  ]
}

/** A way to match: which facts go together, what stands on the left, how it is asked. */
type Way = {
  /** What facts must have in common, null if the fact cannot be matched so. */
  groupOf: (base: FactBase, fact: Fact) => string | null
  leftOf: (base: FactBase, fact: Fact) => string
  mayMeet: (base: FactBase, a: Fact, b: Fact) => boolean
  nameOf: (first: Fact) => string
  stemOf: (base: FactBase, facts: Fact[]) => string
}

const BY_SUBJECT: Way = {
  groupOf: (base, fact) => {
    const subject = base.index.byId.get(fact.subject)
    if (!subject || !(fact.kind in STEMS)) return null
    return [fact.kind, fact.relation, subject.type, answerKind(base, fact)].join(' ')
  },
  leftOf: (base, fact) => base.index.byId.get(fact.subject)?.name ?? fact.subject,
  mayMeet: (_base, a, b) => a.subject !== b.subject,
  nameOf: ({ relation }) => relation,
  stemOf: (_base, facts) => `${asOf(facts)}, ${STEMS[facts[0]?.kind ?? 'event'] ?? 'what belongs to each of these'}?`,
}

const BY_GAP: Way = {
  groupOf: (base, fact) => {
    const answer = fact.object.type === 'entity' ? base.index.byId.get(fact.object.id) : undefined
    return answer && answer.type in GAP_STEMS ? answer.type : null
  },
  leftOf: (_base, fact) => gapText(fact),
  mayMeet: (base, a, b) =>
    slotOf(a) !== slotOf(b) && foldText(gapText(a)) !== foldText(gapText(b)) && areAlike(base, a.object, b.object),
  nameOf: () => 'gap',
  stemOf: (base, [first]) => {
    const type = first?.object.type === 'entity' ? base.index.byId.get(first.object.id)?.type : undefined
    return `By the reports in this dossier, ${GAP_STEMS[type ?? 'person'] ?? 'what'} belongs in the gap of each statement?`
  },
}

function inTopic(group: string | null, fact: Fact): string | null {
  return group === null ? null : `${group} ${fact.topic}`
}

/** Within a topic first: sets are mostly made of topics, and hold a matching question only with all of its facts. */
function bundleInTurn(base: FactBase, facts: Fact[], way: Way): Fact[][] {
  const bundles = bundleBy(base, facts, way, (fact) => inTopic(way.groupOf(base, fact), fact))
  const used = new Set(bundles.flat())
  const left = facts.filter((fact) => !used.has(fact))
  return [...bundles, ...bundleBy(base, left, way, (fact) => way.groupOf(base, fact))]
}

function bundleBy(base: FactBase, facts: Fact[], way: Way, keyOf: (fact: Fact) => string | null): Fact[][] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = keyOf(fact)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), fact])
  }
  return [...groups.values()].flatMap((group) => bundle(base, group, way))
}

function answerKind(base: FactBase, { object }: Fact): string {
  if (object.type === 'entity') return base.index.byId.get(object.id)?.type ?? 'entity'
  if (object.type === 'number') return `${object.type} ${object.unit}`
  return object.type === 'date' ? `date ${object.date.length}` : 'text'
}

/** Bundles of facts that fit together, as long as they last; the order is drawn by hash, so that it looks like chance. */
function bundle(base: FactBase, facts: Fact[], way: Way): Fact[][] {
  let left = facts.map((fact) => ({ fact, order: hashText(fact.id) })).sort((a, b) => (a.order < b.order ? -1 : 1))
  const bundles: Fact[][] = []
  while (left.length >= FEWEST_PAIRS) {
    const taken: Fact[] = []
    for (const { fact } of left) {
      if (taken.length < MOST_PAIRS && taken.every((other) => fitTogether(base, fact, other, way))) taken.push(fact)
    }
    if (taken.length >= FEWEST_PAIRS) bundles.push(taken)
    const used = new Set(taken.length >= FEWEST_PAIRS ? taken : left.slice(0, 1).map(({ fact }) => fact))
    left = left.filter(({ fact }) => !used.has(fact))
  }
  return bundles
}

function fitTogether(base: FactBase, a: Fact, b: Fact, way: Way): boolean {
  if (!way.mayMeet(base, a, b) || answersOverlap(base.index, a.object, b.object)) return false
  const lefts = [way.leftOf(base, a), way.leftOf(base, b)]
  if (lefts.some((left) => isSaidIn(base, left, a.object) || isSaidIn(base, left, b.object))) return false
  return falsityOf(base, a, b.object) !== null && falsityOf(base, b, a.object) !== null
}

/** Kinds of fact that can be asked for in one breath. */
const STEMS: Partial<Record<Fact['kind'], string>> = {
  leads: 'who led each of these',
  role: 'which office or role did each of these people hold',
  event: 'what belongs to each of these events',
  number: 'which figure belongs to each of these',
  date: 'which date belongs to each of these',
  place: 'which place belongs to each of these',
}

function toQuestion(base: FactBase, facts: Fact[], way: Way): MatchingQuestion {
  const [first] = facts
  if (!first) throw new Error('No facts to match')
  const ids = facts.map((fact) => fact.id).sort()
  const id = `match.${way.nameOf(first)}.${hashText(ids.join(' '))}`
  return {
    ...jointPart(facts, way.stemOf(base, facts)),
    id,
    type: 'matching',
    form: 'matching',
    pairs: facts.map((fact) => toPair(base, fact, id, way)),
  }
}

function toPair(base: FactBase, fact: Fact, questionId: string, way: Way): Pair {
  const left = way.leftOf(base, fact)
  const right = answerText(base.index, fact.object)
  const idOf = (side: string, text: string) => hashText(`${questionId}\n${side}\n${foldText(text)}`)
  return { id: idOf('left', left), left, right, rightId: idOf('right', right), factId: fact.id }
}

/** The month that makes it true; a date asked for has none, so that the stem cannot hold an answer. */
function asOf(facts: Fact[]): string {
  if (facts.some((fact) => fact.object.type === 'date')) return 'By the reports in this dossier'
  const days = facts.map((fact) => fact.asOf).sort()
  return `By the reports up to ${formatDate((days.at(-1) ?? '').slice(0, 7))}`
}
