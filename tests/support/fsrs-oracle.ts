import fc from 'fast-check'
import { addDays } from '@/core/review/days'
import { GRADES } from '@/core/review/grade'
import { type Memory, schedule } from '@/core/review/schedule'
import { SETTINGS } from './memory'

type Binding = typeof import('@open-spaced-repetition/binding')

/** The reference implementation in Rust, or null where there is no build of it for the machine. */
export async function loadOracle(): Promise<Binding | null> {
  try {
    return await import('@open-spaced-repetition/binding')
  } catch {
    return null
  }
}

/**
 * The largest relative difference between our scheduler and the reference, over random states × 4 grades and the four first
 * grades. The reference computes in 32-bit floats.
 */
export function largestDifference({ FSRSBinding, BindingMemoryState }: Binding, states: number, seed: number): number {
  const reference = new FSRSBinding([])
  const differences = [compare(null, 0)]
  for (const [stability, memoryDifficulty, elapsed] of fc.sample(randomState, { numRuns: states, seed })) {
    const memory = { stability, memoryDifficulty, lastDay: '2025-06-02', dueDay: '2025-06-03', reps: 3, lapses: 1 }
    differences.push(compare(memory, elapsed))
  }
  return differences.reduce((most, difference) => Math.max(most, difference), 0)

  function compare(memory: Memory | null, elapsed: number): number {
    const known = memory && new BindingMemoryState(memory.stability, memory.memoryDifficulty)
    const expected = reference.nextStates(known, SETTINGS.retention, elapsed)
    const day = addDays('2025-06-02', elapsed)
    const perGrade = GRADES.map((grade) => {
      const { stability, memoryDifficulty } = schedule(memory, grade, day, SETTINGS)
      const state = expected[grade].memory
      return Math.max(relative(stability, state.stability), relative(memoryDifficulty, state.difficulty))
    })
    return Math.max(...perGrade)
  }
}

const randomState = fc.tuple(
  // Stabilities from an hour to two years, evenly on a logarithmic scale, as the wide range of real ones is.
  fc.double({ min: Math.log(0.05), max: Math.log(730), noNaN: true }).map(Math.exp),
  fc.double({ min: 1, max: 10, noNaN: true }),
  fc.integer({ min: 0, max: 730 }),
)

function relative(a: number, b: number): number {
  return Math.abs(a - b) / Math.abs(b)
}
