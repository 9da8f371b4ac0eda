import { checkSet } from '@/core/questions/check-set'
import { type Shares, sharesOf } from '@/core/questions/checks/20-shares'
import { collectOwnSet } from '@/core/questions/collect-own-set'
import type { Finding } from '@/core/questions/finding'
import type { OwnSetRecipe } from '@/core/questions/own-set'
import { type SetSummaryCounts, summariseSet } from '@/core/questions/summarise-set'
import type { OwnSet } from './own-set'
import type { Bank, BankEntry } from './read-bank'

export type SetReport = { counts: SetSummaryCounts; shares: Shares; findings: Finding[] }

/** Attempts drawn to look for faults that not every one has. */
const SEEDS = ['one', 'two', 'three']

/**
 * What a set holds and draws, its shares by outlet and side, and what the checks of sets find in it. An empty set has no
 * faults. Drawing and comparing hundreds of questions takes a second, so what was found for one state of them is kept.
 */
export function reportSet(set: Reported, bank: Bank): SetReport {
  const held = heldNow(set.recipe, bank)
  const state = stateOf(set, held, bank)
  const known = kept.get(state)
  if (known) return known
  const report = makeReport(set, held, bank)
  kept.set(state, report)
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  return report
}

type Reported = Pick<OwnSet, 'id' | 'version' | 'title' | 'description' | 'count' | 'minutes' | 'recipe'>

const kept = new Map<string, SetReport>()
const MOST_KEPT = 200

/** All that a report depends on: the set, the dossier, and the own questions in it, at their versions. */
function stateOf({ id, version }: Reported, held: readonly BankEntry[], bank: Bank): string {
  const own = held.filter(({ isOwn }) => isOwn).map(({ question, version: at }) => `${question.id}@${at}`)
  return [`${id}@${version}`, bank.version, ...own].join(' ')
}

function makeReport(set: Reported, held: readonly BankEntry[], bank: Bank): SetReport {
  const questions = held.map(({ question }) => question)
  const { id, title, description, count, minutes } = set
  const asBundled = { id, title, description, count, minutes, recipe: {} }
  return {
    counts: summariseSet(held, { count, reveals: bank.reveals }),
    shares: sharesOf(questions, bank.context),
    findings: held.length === 0 ? [] : checkSet(asBundled, questions, SEEDS, bank.reveals, bank.context),
  }
}

/** The questions that a recipe holds and that are asked: those whose facts are in use. */
export function heldNow(recipe: OwnSetRecipe, bank: Bank): BankEntry[] {
  return collectOwnSet(recipe, bank.entries).filter(({ trouble }) => trouble !== 'fact-gone')
}
