import { describe, expect, it } from 'vitest'
import { largestDifference, loadOracle } from '../support/fsrs-oracle'

const oracle = await loadOracle()

describe('the reference implementation in Rust', () => {
  it.skipIf(oracle === null)('agrees within 1e-5 over 20,000 random states × 4 grades', () => {
    expect(oracle && largestDifference(oracle, 20_000, 2026)).toBeLessThan(1e-5)
  })
})
