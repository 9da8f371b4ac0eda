import { afterEach, beforeEach, expect, vi } from 'vitest'

// A stray console.error is a bug that nobody looked at: every test fails on one that it did not expect.
beforeEach(() => {
  vi.spyOn(console, 'error')
})
afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([])
  vi.restoreAllMocks()
})
