import type { Fact } from '../../facts/fact'
import { hashText } from '../../hash'
import type { Falsity } from '../question'

/** A wrong option: the fact it is the answer of (or the words of), and what shows that it does not fit here. */
export type Unfit = { fact: Fact; text: string; falsity: Falsity }

/** A question before it has its ids. `keys` are two or three facts, `unfit` two or three that do not belong to them. */
export type Draft = {
  /** Part of the id: what the keys have in common. */
  name: string
  stem: string
  keys: { fact: Fact; text: string }[]
  unfit: Unfit[]
  toldOf: string | null
}

/** Bundles of two or three, as even as can be, in an order drawn by hash; a single one is left out. */
export function inBundles(facts: readonly Fact[]): Fact[][] {
  const drawn = [...facts].sort((a, b) => (hashText(a.id) < hashText(b.id) ? -1 : 1))
  if (drawn.length < FEWEST_KEYS) return []
  const count = Math.ceil(drawn.length / MOST_KEYS)
  return Array.from({ length: count }, (_, i) => drawn.filter((_fact, at) => at % count === i))
}

const FEWEST_KEYS = 2
const MOST_KEYS = 3

/** Whether a fact may stand in a question that has no room to say whose claim it is. */
export function isSettled({ claimedBy, dispute, status, skipForms }: Fact): boolean {
  return !claimedBy && !dispute && status === 'active' && !skipForms.includes('multiple-response')
}
