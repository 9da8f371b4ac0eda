import type { EntityIndex } from './entity-index'
import type { Fact } from './fact'

/** What stands for the side of a fact that belongs to none. */
export const NEITHER_SIDE = 'neither'

/** The entity whose side a fact tells of: its claimant's side, else its subject's; `neither` if they have none. */
export function sideOfFact(fact: Pick<Fact, 'claimedBy' | 'subject'>, { byId }: Pick<EntityIndex, 'byId'>): string {
  const named = [fact.claimedBy, fact.subject].map((id) => byId.get(id ?? ''))
  return named.map((entity) => entity?.side).find((side) => side !== undefined) ?? NEITHER_SIDE
}
