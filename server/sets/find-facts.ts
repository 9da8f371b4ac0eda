import type { Fact } from '@/core/facts/fact'
import { matches, toSearch } from '@/core/facts/search'
import type { Bank } from './read-bank'
import { hiddenIn } from './save-question'

/** `facts`: the first of those found, in the dossier's order; `withheld`: how many a running test of the reader asks for. */
export type FoundFacts = { facts: Fact[]; total: number; withheld: number }

/** A longer list is not read. */
const MOST_SHOWN = 50

/**
 * The facts of a dossier that words and names are found in, other spellings of a name included; all of them for no words at
 * all. Facts that a running test of the reader asks for are counted only.
 */
export async function findFacts(input: {
  bank: Pick<Bank, 'context' | 'dossier' | 'dossierId' | 'index' | 'searchable'>
  readerId: string | null
  find: string
}): Promise<FoundFacts> {
  const { bank, readerId, find } = input
  const search = toSearch(find, bank.index)
  const found = bank.dossier.facts.filter(({ id, status }) => {
    const searchable = bank.searchable.get(id)
    if (status === 'superseded' || !searchable) return false
    return find.trim() === '' || matches(search, searchable)
  })
  const hidden = readerId === null ? new Set<string>() : await hiddenIn(bank.dossierId, readerId)
  const shown = found.filter(({ id }) => !hidden.has(id))
  return { facts: shown.slice(0, MOST_SHOWN), total: shown.length, withheld: found.length - shown.length }
}
