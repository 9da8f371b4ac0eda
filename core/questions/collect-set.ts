import type { Fact } from '../facts/fact'
import { hashText } from '../hash'
import type { Question } from './question'
import type { QuestionSet, SetRecipe } from './question-set'

/**
 * The questions of a set, in the order of ids: those on its facts (matching: all of its facts) of the wanted types, and the
 * hand-written ones it lists. At most one in ten stays true/false; which ones, the hash of their ids decides.
 */
export function collectSet(set: QuestionSet, questions: readonly Question[], facts: readonly Fact[]): Question[] {
  const wanted = wantedFacts(set.recipe, facts)
  const byHand = new Set((set.recipe.questions ?? []).map((id) => `hand.${id}`))
  const { types } = set.recipe
  const chosen = questions.filter((question) => {
    if (question.id.startsWith('hand.')) return byHand.has(question.id)
    return question.factIds.every((id) => wanted.has(id)) && (!types || types.includes(question.type))
  })
  return withFewTrueFalse(chosen).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** A list of facts is taken as it is; otherwise every condition given must hold. Superseded facts are never asked. */
function wantedFacts(recipe: SetRecipe, facts: readonly Fact[]): Set<string> {
  const { kinds, topics, subjects } = recipe
  const hasConditions = kinds !== undefined || topics !== undefined || subjects !== undefined
  const fits = (fact: Fact) => {
    if (recipe.alsoFacts?.includes(fact.id)) return true
    if (recipe.facts) return recipe.facts.includes(fact.id)
    const kindFits = !kinds || kinds.includes(fact.kind)
    const topicFits = !topics || topics.includes(fact.topic)
    return hasConditions && kindFits && topicFits && (!subjects || subjects.includes(fact.subject))
  }
  const live = facts.filter((fact) => fact.status !== 'superseded' && !recipe.withoutFacts?.includes(fact.id))
  return new Set(live.filter(fits).map((fact) => fact.id))
}

/** At most one in ten of what is left is true/false. */
export function withFewTrueFalse(questions: readonly Question[]): Question[] {
  const others = questions.filter((question) => question.type !== 'true-false')
  const trueFalse = questions.filter((question) => question.type === 'true-false')
  // t of t + o questions are at most a tenth exactly if t is at most a ninth of o.
  const most = Math.floor(others.length / 9)
  const inChanceOrder = trueFalse.sort((a, b) => (hashText(a.id) < hashText(b.id) ? -1 : 1))
  return [...others, ...inChanceOrder.slice(0, most)]
}
