import { givesAwayAnswer } from '../questions/gives-away'
import type { Question } from '../questions/question'
import type { QuestionForm } from '../questions/question-types'
import { keyPosition } from './key-position'
import { balancedPositions, imbalances } from './key-positions'
import type { ServedOrder } from './question-view'
import type { ScoredResponse } from './score-response'
import { type Random, seededRandom, shuffle } from './shuffle'
import { stagesOf } from './type-stages'

/** One place of an attempt: which question, and the order in which its options are served. */
export type DrawnQuestion = { questionId: string; order: ServedOrder }

/** A form in which the learner has met a fact; a larger `shownAt` is later (any unit). */
export type SeenForm = { factId: string; form: QuestionForm; shownAt: number }

export type DrawRequest = {
  /** The set's questions. Their order does not matter. */
  questions: readonly Question[]
  setCount: number
  /** Stored with the attempt: the same seed draws the same attempt. */
  seed: string
  seenForms?: readonly SeenForm[]
  /** Fact id to the facts that a question on it would give away. Such facts never meet in one attempt. */
  reveals?: ReadonlyMap<string, readonly string[]>
  /** Question ids in the order in which they are to be asked; without it chance decides. */
  inOrder?: readonly string[]
}

/** Draws tried before the one with the fewest faults is taken. */
const TRIES = 80

/**
 * Draws an attempt: each fact once, forms mixed (each type up to the most that it allows), the least recently
 * shown form of a fact first, key positions balanced. Shorter than `setCount` only if the set has too few facts.
 */
export function drawQuestions(request: DrawRequest): DrawnQuestion[] {
  const random = seededRandom(request.seed)
  const bank = toBank(request)
  let best: { faults: number; drawn: DrawnQuestion[] } = { faults: Number.POSITIVE_INFINITY, drawn: [] }
  for (let attempt = 0; attempt < TRIES && best.faults > 0; attempt++) {
    const questions = arranged(shuffle(pickQuestions(bank, random), random), request.inOrder)
    const drawn = withOrders(questions, random)
    const faults = faultsOf(questions, drawn, request.setCount)
    if (faults < best.faults) best = { faults, drawn }
  }
  return best.drawn
}

/** These questions in this order, each with its options as an attempt would serve them. The same seed gives the same. */
export function serveQuestions(questions: readonly Question[], seed: string): DrawnQuestion[] {
  return withOrders(questions, seededRandom(seed))
}

export type AttemptResult =
  | { kind: 'incomplete'; answered: number; total: number }
  | { kind: 'scored'; score: number; maxScore: number; missedFactIds: string[] }

/**
 * The result of an attempt. `handedIn` counts unanswered questions as missed; before that they make it incomplete. A void question
 * is left out. `missedFactIds` holds each fact scored under 1, in order, once.
 */
export function attemptResult(
  asked: readonly { factIds: readonly string[]; scored: ScoredResponse | null; isVoid?: boolean }[],
  handedIn: boolean,
): AttemptResult {
  const items = asked.filter((item) => !item.isVoid)
  const answered = items.filter((item) => item.scored !== null).length
  if (answered < items.length && !handedIn) return { kind: 'incomplete', answered, total: items.length }
  const missed = items.flatMap(({ factIds, scored }) =>
    scored ? scored.perFact.filter((fact) => fact.score < 1).map((fact) => fact.factId) : [...factIds],
  )
  const score = items.reduce((sum, item) => sum + (item.scored?.score ?? 0), 0)
  return { kind: 'scored', score, maxScore: items.length, missedFactIds: [...new Set(missed)] }
}

type Bank = {
  count: number
  /** Fact ids, sorted, each with the questions that test it (matching under its first fact). */
  byFact: Map<string, Question[]>
  shownAt: Map<string, number>
  conflicts: Map<string, Set<string>>
}

function toBank({ questions, setCount, seenForms = [], reveals = new Map() }: DrawRequest): Bank {
  const sorted = [...questions].sort((a, b) => (a.id < b.id ? -1 : 1))
  const byFact = new Map<string, Question[]>()
  for (const question of sorted) {
    const first = question.factIds[0] ?? question.id
    byFact.set(first, [...(byFact.get(first) ?? []), question])
  }
  const shownAt = new Map<string, number>()
  for (const { factId, form, shownAt: at } of seenForms) {
    const key = `${factId} ${form}`
    shownAt.set(key, Math.max(at, shownAt.get(key) ?? Number.NEGATIVE_INFINITY))
  }
  return { count: setCount, byFact, shownAt, conflicts: bothWays(reveals) }
}

function bothWays(reveals: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>> {
  const conflicts = new Map<string, Set<string>>()
  const add = (a: string, b: string) => conflicts.set(a, (conflicts.get(a) ?? new Set()).add(b))
  for (const [factId, others] of reveals) {
    for (const other of others) {
      add(factId, other)
      add(other, factId)
    }
  }
  return conflicts
}

function arranged(questions: Question[], inOrder: readonly string[] | undefined): Question[] {
  if (!inOrder) return questions
  const place = new Map(inOrder.map((id, i) => [id, i]))
  return questions.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}

type Picked = { questions: Question[]; facts: Set<string>; ranks: Map<string, number[]> }

function pickQuestions(bank: Bank, random: Random): Question[] {
  const picked: Picked = { questions: [], facts: new Set(), ranks: new Map() }
  for (const factId of shuffle([...bank.byFact.keys()], random)) {
    if (picked.questions.length >= bank.count) break
    const possible = (bank.byFact.get(factId) ?? []).filter((question) => mayJoin(question, picked, bank))
    const question = preferred(possible, picked, bank, random)
    if (question) join(question, picked)
  }
  return picked.questions
}

function mayJoin(question: Question, picked: Picked, bank: Bank): boolean {
  if (countType(picked, question.type) + 1 > stagesOf(question).serve.most(bank.count)) return false
  if (picked.questions.some((other) => givesAwayAnswer(other, question) || givesAwayAnswer(question, other)))
    return false
  return question.factIds.every(
    (id) => !picked.facts.has(id) && ![...(bank.conflicts.get(id) ?? [])].some((other) => picked.facts.has(other)),
  )
}

/** The form shown longest ago (never is longest), then the type furthest behind its aim, chance deciding between equals. */
function preferred(possible: Question[], picked: Picked, bank: Bank, random: Random): Question | undefined {
  const balanced = possible.filter((question) => keepsRanksEven(question, picked))
  const candidates = shuffle(balanced.length > 0 ? balanced : possible, random)
  const rank = (question: Question) => ({ last: lastShown(question, bank), lack: lack(question, picked) })
  return candidates
    .map((question) => ({ question, ...rank(question) }))
    .sort((a, b) => compare(a.last, b.last) || b.lack - a.lack)
    .at(0)?.question
}

function lastShown(question: Question, bank: Bank): number {
  const times = question.factIds.map((id) => bank.shownAt.get(`${id} ${question.form}`) ?? Number.NEGATIVE_INFINITY)
  return Math.max(...times)
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function lack(question: Question, picked: Picked): number {
  return stagesOf(question).serve.aim * (picked.questions.length + 1) - countType(picked, question.type)
}

function countType(picked: Picked, type: Question['type']): number {
  return picked.questions.filter((question) => question.type === type).length
}

/** Where the key cannot be moved (true/false, ordered numbers), a question fits only if its place is not ahead of the others. */
function keepsRanksEven(question: Question, picked: Picked): boolean {
  const place = stagesOf(question).serve.keyPlace(question)
  if (!place || place.fixedAt === null) return true
  const ranks = picked.ranks.get(place.group) ?? []
  const counts = Array.from({ length: place.optionCount }, (_, rank) => ranks.filter((other) => other === rank).length)
  return (counts[place.fixedAt] ?? 0) === Math.min(...counts)
}

function join(question: Question, picked: Picked): void {
  picked.questions.push(question)
  for (const id of question.factIds) picked.facts.add(id)
  const place = stagesOf(question).serve.keyPlace(question)
  if (!place || place.fixedAt === null) return
  picked.ranks.set(place.group, [...(picked.ranks.get(place.group) ?? []), place.fixedAt])
}

function withOrders(questions: readonly Question[], random: Random): DrawnQuestion[] {
  const places = questions.map((question) => stagesOf(question).serve.keyPlace(question))
  const free = places.filter((place) => place !== null).filter((place) => place.fixedAt === null)
  const positions = new Map<string, number[]>()
  for (const { group, optionCount } of free) {
    if (positions.has(group)) continue
    const members = free.filter((place) => place.group === group)
    positions.set(group, balancedPositions(members.length, optionCount, random))
  }
  return questions.map((question, i) => {
    const place = places[i]
    const keyAt = place?.fixedAt === null ? positions.get(place.group)?.shift() : undefined
    return { questionId: question.id, order: stagesOf(question).serve.order(question, random, keyAt ?? 0) }
  })
}

/** Missing questions count most, then unbalanced key positions. */
function faultsOf(questions: Question[], drawn: DrawnQuestion[], count: number): number {
  const places = questions.map((question, i) => keyPosition(question, drawn[i]?.order.options ?? []))
  const unbalanced = imbalances(places.filter((place) => place !== null))
  return (count - questions.length) * 100 + unbalanced.length
}
