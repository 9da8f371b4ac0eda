import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairQuotes } from '@/core/extraction/repair-quotes'
import { splitSentences } from '@/core/extraction/sentences'

const sentences = (text: string) => splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it.each([
    ['an abbreviation', 'Gen. Ana Paz met Mr. Olsen. They talked.', ['Gen. Ana Paz met Mr. Olsen.', 'They talked.']],
    ['initials', 'J. R. Paz won. She smiled.', ['J. R. Paz won.', 'She smiled.']],
    ['U.S. inside', 'The U.S. Senate met. It voted.', ['The U.S. Senate met.', 'It voted.']],
    ['U.S. at the end', 'He moved to the U.S. The trial goes on.', ['He moved to the U.S.', 'The trial goes on.']],
    ['No. before a figure', 'She lives at No. 10 now. He does not.', ['She lives at No. 10 now.', 'He does not.']],
    [
      'speech that ends in a question mark',
      '“Who pays?” she asked. Nobody knew.',
      ['“Who pays?” she asked.', 'Nobody knew.'],
    ],
    ['three dots', 'They waited ... and left. It rained.', ['They waited ... and left.', 'It rained.']],
  ])('are not cut by %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  it('are the same in a long text as in a short one, wherever the reader begins anew', () => {
    const one = 'He moved to the U.S. 1 2 3 and stayed. “Who pays?” she asked (so it is said). No. 10 is shut… Is it? '
    const repeated = sentences(one.repeat(300))
    const [first, second] = [sentences(one), sentences(one.repeat(2))]
    expect(second).toEqual([...first, ...first])
    expect(repeated).toEqual(Array.from({ length: 300 }, () => first).flat())
  })

  it('may be longer than the piece that is read at once', () => {
    expect(sentences(`It was ${'very '.repeat(3_000)}wet. It ended.`).map(({ length }) => length)).toEqual([15_011, 9])
  })

  it('lie inside what was given, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0
        for (const { start, end } of splitSentences(text, 0, text.length)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('quotation marks', () => {
  it('that close while nothing is open, before a word, are turned round', () => {
    expect(repairQuotes('She said,” We are ready.” They left.')).toBe('She said,“ We are ready.” They left.')
  })

  it('that are straight become pairs', () => {
    expect(repairQuotes('"Yes," she said. "No."')).toBe('“Yes,” she said. “No.”')
  })

  it('that are right stay, over two paragraphs of one quotation, too', () => {
    const text = '“One.\n“Two,” he said.'
    expect(repairQuotes(text)).toBe(text)
  })

  it('keep every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', '“', '”', '«', 'a', ',', ' ', '\n'), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const repaired = repairQuotes(text)
        expect(repaired.length).toBe(text.length)
        expect(repaired.replace(/[“”]/g, '"')).toBe(text.replace(/["“”«»„]/g, '"'))
      }),
    )
  })
})
