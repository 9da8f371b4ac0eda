import { type Random, shuffle } from './shuffle'

/** More equal key letters in a row than this look like a pattern. */
const LONGEST_RUN = 3

/** True/false questions: their places are balanced among themselves and are no letters. */
export const TRUE_FALSE_GROUP = 'true/false'

/** A served question as far as key positions go. `group` keeps what is balanced apart: option counts, true/false, ordered. */
export type KeyPosition = { group: string; optionCount: number; position: number }

/** `count` key positions among `optionCount`: each equally often but for one, and none more than twice running. */
export function balancedPositions(count: number, optionCount: number, random: Random): number[] {
  const positions: number[] = []
  const all = Array.from({ length: optionCount }, (_, position) => position)
  while (positions.length < count) positions.push(...shuffle(all, random))
  return positions.slice(0, count)
}

/** What is wrong with the key positions of an attempt, in words; empty if they are balanced. */
export function imbalances(served: readonly KeyPosition[]): string[] {
  const groups = new Map<string, KeyPosition[]>()
  for (const item of served) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  const uneven = [...groups].flatMap(([group, items]) => unevenCounts(group, items))
  const letters = served.filter((item) => item.group !== TRUE_FALSE_GROUP)
  const answers = served.filter((item) => item.group === TRUE_FALSE_GROUP)
  return [...uneven, ...longRuns('letter', letters), ...longRuns('true/false', answers)]
}

function unevenCounts(group: string, items: KeyPosition[]): string[] {
  const counts = Array.from({ length: items[0]?.optionCount ?? 0 }, () => 0)
  for (const { position } of items) counts[position] = (counts[position] ?? 0) + 1
  if (Math.max(...counts) - Math.min(...counts) <= 1) return []
  return [`${group}: the key stands ${counts.join(', ')} times in the places from A`]
}

function longRuns(what: string, items: KeyPosition[]): string[] {
  let run = 0
  let last = -1
  for (const { position } of items) {
    run = position === last ? run + 1 : 1
    last = position
    if (run > LONGEST_RUN)
      return [`${what}: the key stands in place ${position + 1} more than ${LONGEST_RUN} times running`]
  }
  return []
}
