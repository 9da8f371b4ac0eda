import type { OwnSetRecipe, SetConditions } from '@/core/questions/own-set'
import { type SetSummaryCounts, summariseSet } from '@/core/questions/summarise-set'
import { findOwnSet } from './own-set'
import { type Bank, readBank } from './read-bank'
import { heldNow } from './report-set'

/**
 * What a set with these conditions would hold and draw: a new one, or one's own set `setId` with what was picked and left
 * out by hand. Null if there is no such dossier; a set that is foreign or not there counts as a new one.
 */
export async function countSet(input: {
  dossierId: string
  ownerId: string | null
  setId: string | null
  conditions: SetConditions | null
  count: number
}): Promise<SetSummaryCounts | null> {
  const { dossierId, ownerId, setId, conditions, count } = input
  const bank = await readBank({ dossierId, readerId: ownerId, ownerId })
  if (!bank) return null
  const set = ownerId !== null && setId !== null ? await findOwnSet({ ownerId, setId }) : null
  return countIn(bank, { picked: [], leftOut: [], ...set?.recipe, conditions }, count)
}

/** As countSet, for a bank that was read already. */
export function countIn(bank: Bank, recipe: OwnSetRecipe, count: number): SetSummaryCounts {
  return summariseSet(heldNow(recipe, bank), { count, reveals: bank.reveals })
}
