import { describe, expect, it } from 'vitest'
import { ANSWER_KINDS } from '@/core/quiz/answer-kind'
import { readFields, readGiven } from '@/core/quiz/read-fields'

const fields = (texts: Record<string, string>) => new Map(Object.entries(texts))

describe('reading an answer from a form', () => {
  it('takes the option chosen, the text as written, and each pair that is not left open', () => {
    expect(readFields('choice', fields({ optionId: 'a', text: 'b' }))).toEqual({ kind: 'choice', optionId: 'a' })
    expect(readFields('typed', fields({ text: ' Kyiv ' }))).toEqual({ kind: 'typed', text: ' Kyiv ' })
    const pairs = fields({ kind: 'matching', 'pair.l1': 'r2', 'pair.l2': '', 'pair.__proto__': 'r1' })
    expect(readFields('matching', pairs)).toEqual({
      kind: 'matching',
      pairs: Object.fromEntries([
        ['l1', 'r2'],
        ['__proto__', 'r1'],
      ]),
    })
  })

  it.each(ANSWER_KINDS)('finds nothing given in an empty form of kind %s', (kind) => {
    expect(readGiven(kind, fields({}))).toBeNull()
    expect(readFields(kind, fields({})).kind).toBe(kind)
  })

  it('takes blanks for nothing given, and the same answer as the server otherwise', () => {
    expect(readGiven('typed', fields({ text: ' \n' }))).toBeNull()
    const given = fields({ 'pair.l1': 'r2', 'pair.l2': '' })
    expect(readGiven('matching', given)).toEqual(readFields('matching', given))
  })
})
