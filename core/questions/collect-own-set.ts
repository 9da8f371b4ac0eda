import type { FactKind } from '../facts/fact'
import { withFewTrueFalse } from './collect-set'
import type { Difficulty } from './difficulty'
import type { OwnSetRecipe, SetConditions } from './own-set'
import type { Question } from './question'

/** A question as a recipe sees it: what is known of its facts, and how hard it is. */
export type Candidate = {
  question: Question
  /** Of each fact that it tests. */
  topics: readonly string[]
  kinds: readonly FactKind[]
  sides: readonly string[]
  difficulty: Difficulty
  /** Written by the set's owner: in a set only if picked. */
  isOwn: boolean
}

/** Rough time for one question, feedback included, in minutes: ten take six, as in the bundled sets. */
const MINUTES_EACH = 0.6

/**
 * The questions of a set, picked ones first in their order, then what the conditions hold in the order of ids. At most one
 * in ten of what the conditions hold is true/false; what was picked is taken as it is.
 */
export function collectOwnSet<Known extends Candidate>(
  { conditions, picked, leftOut }: OwnSetRecipe,
  candidates: readonly Known[],
): Known[] {
  const byId = new Map(candidates.map((candidate) => [candidate.question.id, candidate]))
  const byHand = [...new Set(picked)].map((id) => byId.get(id)).filter((candidate) => candidate !== undefined)
  const taken = new Set([...picked, ...leftOut])
  const fitting = conditions === null ? [] : heldBy(conditions, candidates)
  return [...byHand, ...fitting.filter(({ question }) => !taken.has(question.id))]
}

/** What the conditions alone hold, in the order of ids. */
export function heldBy<Known extends Candidate>(conditions: SetConditions, candidates: readonly Known[]): Known[] {
  const fitting = new Map(
    candidates
      .filter((candidate) => !candidate.isOwn && fits(conditions, candidate))
      .map((candidate) => [candidate.question.id, candidate]),
  )
  return withFewTrueFalse([...fitting.values()].map(({ question }) => question))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id }) => fitting.get(id))
    .filter((candidate) => candidate !== undefined)
}

/** The recipe with one question more. */
export function withQuestion(recipe: OwnSetRecipe, id: string, candidates: readonly Candidate[]): OwnSetRecipe {
  const readmitted = { ...recipe, leftOut: recipe.leftOut.filter((other) => other !== id) }
  return holds(readmitted, id, candidates) ? readmitted : { ...readmitted, picked: [...readmitted.picked, id] }
}

/** The recipe without one of its questions. */
export function withoutQuestion(recipe: OwnSetRecipe, id: string, candidates: readonly Candidate[]): OwnSetRecipe {
  const unpicked = { ...recipe, picked: recipe.picked.filter((other) => other !== id) }
  return holds(unpicked, id, candidates) ? { ...unpicked, leftOut: [...unpicked.leftOut, id] } : unpicked
}

/** The recipe with a copy in the place of the question it was made from. */
export function withCopy(
  recipe: OwnSetRecipe,
  { originalId, copyId }: { originalId: string; copyId: string },
  candidates: readonly Candidate[],
): OwnSetRecipe {
  const place = recipe.picked.indexOf(originalId)
  const without = withoutQuestion(recipe, originalId, candidates)
  const at = place < 0 ? without.picked.length : place
  return { ...without, picked: [...without.picked.slice(0, at), copyId, ...without.picked.slice(at)] }
}

/** Rough time in minutes for an attempt of `count` questions. */
export function minutesFor(count: number): number {
  return Math.max(1, Math.round(count * MINUTES_EACH))
}

function holds(recipe: OwnSetRecipe, id: string, candidates: readonly Candidate[]): boolean {
  return collectOwnSet(recipe, candidates).some(({ question }) => question.id === id)
}

function fits(conditions: SetConditions, { question, topics, kinds, sides, difficulty }: Candidate): boolean {
  return (
    allAmong(topics, conditions.topics) &&
    allAmong(kinds, conditions.kinds) &&
    allAmong(sides, conditions.sides) &&
    allAmong([question.type], conditions.types) &&
    allAmong([difficulty], conditions.difficulties)
  )
}

/** An empty list of wanted things wants anything. */
function allAmong(values: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || values.every((value) => wanted.includes(value))
}
