import { addDays, daysBetween } from './days'
import { type Memory, retrievability } from './schedule'

export type RecallPoint = { day: string; recall: number }

/**
 * Expected recall (0 to 1) day by day, from the first grade to `until`. `memories` are those that the applied grades left, in
 * order: each holds from its day to the next one’s, so that a day with a grade has two points, before and after it.
 */
export function recallHistory(memories: readonly Memory[], until: string): RecallPoint[] {
  return memories.flatMap((memory, i) => {
    const end = memories[i + 1]?.lastDay ?? until
    // Of several grades of one day the last one holds.
    if (i < memories.length - 1 && end === memory.lastDay) return []
    const days = Math.max(0, daysBetween(memory.lastDay, end))
    return Array.from({ length: days + 1 }, (_, ahead) => {
      const day = addDays(memory.lastDay, ahead)
      return { day, recall: retrievability(memory, day) }
    })
  })
}
