import type { Fact } from '../facts/fact'
import { plainStatement } from '../facts/fact'
import { containsWords, foldText } from '../facts/fold'
import { formatDate } from '../facts/parse-date'
import { hashText } from '../hash'
import { answersOverlap, answerText, type FactBase, falsityOf, namesOf } from './fact-base'
import type { MatchingQuestion, Pair } from './question'

const FEWEST_PAIRS = 3
const MOST_PAIRS = 5

/**
 * Matching questions: three to five facts of one relation, alike in kind, with different subjects and answers, where each
 * answer is shown false for every other subject. Claims and disputed facts stay out: there is no room to say whose they are.
 */
export function buildMatching(base: FactBase): MatchingQuestion[] {
  const fit = base.live.filter((fact) => groupKey(base, fact) !== null)
  // Within a topic first: sets are mostly made of topics, and hold a matching question only with all of its facts.
  const inTopic = bundleBy(base, fit, (fact) => `${groupKey(base, fact)} ${fact.topic}`)
  const used = new Set(inTopic.flat())
  const left = fit.filter((fact) => !used.has(fact))
  return [...inTopic, ...bundleBy(base, left, (fact) => groupKey(base, fact) ?? '')].map((facts) =>
    toQuestion(base, facts),
  )
}

function bundleBy(base: FactBase, facts: Fact[], keyOf: (fact: Fact) => string): Fact[][] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) groups.set(keyOf(fact), [...(groups.get(keyOf(fact)) ?? []), fact])
  return [...groups.values()].flatMap((group) => bundle(base, group))
}

function groupKey(base: FactBase, fact: Fact): string | null {
  if (fact.claimedBy || fact.dispute || fact.status !== 'active' || fact.skipForms.includes('matching')) return null
  const subject = base.index.byId.get(fact.subject)
  if (!subject || !(fact.kind in STEMS)) return null
  return [fact.kind, fact.relation, subject.type, answerKind(base, fact)].join(' ')
}

function answerKind(base: FactBase, { object }: Fact): string {
  if (object.type === 'entity') return base.index.byId.get(object.id)?.type ?? 'entity'
  if (object.type === 'number') return `${object.type} ${object.unit}`
  return object.type === 'date' ? `date ${object.date.length}` : 'text'
}

/** Bundles of facts that fit together, as long as they last; the order is drawn by hash, so that it looks like chance. */
function bundle(base: FactBase, facts: Fact[]): Fact[][] {
  let left = facts.map((fact) => ({ fact, order: hashText(fact.id) })).sort((a, b) => (a.order < b.order ? -1 : 1))
  const bundles: Fact[][] = []
  while (left.length >= FEWEST_PAIRS) {
    const taken: Fact[] = []
    for (const { fact } of left) {
      if (taken.length < MOST_PAIRS && taken.every((other) => fitTogether(base, fact, other))) taken.push(fact)
    }
    if (taken.length >= FEWEST_PAIRS) bundles.push(taken)
    const used = new Set(taken.length >= FEWEST_PAIRS ? taken : left.slice(0, 1).map(({ fact }) => fact))
    left = left.filter(({ fact }) => !used.has(fact))
  }
  return bundles
}

function fitTogether(base: FactBase, a: Fact, b: Fact): boolean {
  if (a.subject === b.subject || answersOverlap(base.index, a.object, b.object)) return false
  if (isSaidIn(base, a, b) || isSaidIn(base, b, a) || isSaidIn(base, a, a) || isSaidIn(base, b, b)) return false
  return falsityOf(base, a, b.object) !== null && falsityOf(base, b, a.object) !== null
}

/** Whether the left side of one pair holds the right side of the other, or the other way round. */
function isSaidIn(base: FactBase, left: Fact, right: Fact): boolean {
  const subject = leftText(base, left)
  return namesOf(base.index, right.object).some((name) => containsWords(subject, name) || containsWords(name, subject))
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

function toQuestion(base: FactBase, facts: Fact[]): MatchingQuestion {
  const [first] = facts
  if (!first) throw new Error('No facts to match')
  const ids = facts.map((fact) => fact.id).sort()
  const id = `match.${first.relation}.${hashText(ids.join(' '))}`
  return {
    id,
    type: 'matching',
    form: 'matching',
    factIds: facts.map((fact) => fact.id),
    topic: first.topic,
    stem: `${asOf(facts)}, ${STEMS[first.kind] ?? 'what belongs to each of these'}?`,
    attribution: null,
    isClaim: false,
    answerStatement: facts.map(plainStatement).join(' '),
    derived: facts.some((fact) => fact.evidence.some((evidence) => evidence.derived !== undefined)),
    pairs: facts.map((fact) => toPair(base, fact, id)),
  }
}

function toPair(base: FactBase, fact: Fact, questionId: string): Pair {
  const left = leftText(base, fact)
  const right = answerText(base.index, fact.object)
  const idOf = (side: string, text: string) => hashText(`${questionId}\n${side}\n${foldText(text)}`)
  return { id: idOf('left', left), left, right, rightId: idOf('right', right), factId: fact.id }
}

function leftText(base: FactBase, fact: Fact): string {
  return base.index.byId.get(fact.subject)?.name ?? fact.subject
}

/** The month that makes it true; a date asked for has none, so that the stem cannot hold an answer. */
function asOf(facts: Fact[]): string {
  if (facts.some((fact) => fact.object.type === 'date')) return 'By the reports in this dossier'
  const days = facts.map((fact) => fact.asOf).sort()
  return `By the reports up to ${formatDate((days.at(-1) ?? '').slice(0, 7))}`
}
