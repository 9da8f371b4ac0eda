import { hashNumber } from '../hash'

/** Numbers in [0, 1), the same series for the same seed. */
export type Random = () => number

/** A seeded series (mulberry32): the seed decides all of it, nothing else does. Not for secrets. */
export function seededRandom(seed: string | number): Random {
  let state = typeof seed === 'number' ? seed >>> 0 : hashNumber(seed)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The items in a new, evenly drawn order (Fisher–Yates); the given array stays as it is. */
export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items]
  const drawn: Item[] = []
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  return drawn
}
