import { describe, expect, it } from 'vitest'
import { canonicalAnswer } from '@/core/quiz/canonical-answer'

describe('an answer in canonical form', () => {
  it('reads the same in whatever order its pairs came', () => {
    const one = JSON.stringify(canonicalAnswer({ kind: 'matching', pairs: { b: 'y', a: 'x' } }))
    expect(one).toBe(JSON.stringify(canonicalAnswer({ kind: 'matching', pairs: { a: 'x', b: 'y' } })))
    expect(one).toBe('{"kind":"matching","pairs":[["a","x"],["b","y"]]}')
  })

  it('is the answer itself where nothing is mapped', () => {
    expect(canonicalAnswer({ kind: 'choice', optionId: 'a' })).toEqual({ kind: 'choice', optionId: 'a' })
    expect(canonicalAnswer({ kind: 'dont-know' })).toEqual({ kind: 'dont-know' })
  })
})
