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

/** What a set holds and draws, its shares by outlet and side, and what the checks of sets find in it. An empty set has no faults. */
export function reportSet(
  set: Pick<OwnSet, 'id' | 'title' | 'description' | 'count' | 'minutes' | 'recipe'>,
  bank: Bank,
): SetReport {
  const held = heldNow(set.recipe, bank)
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
