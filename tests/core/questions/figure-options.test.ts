import { describe, expect, it } from 'vitest'
import { dateTemplates } from '@/core/questions/date-options'
import { numberTemplates, numberValue } from '@/core/questions/number-options'

const number = (value: number, text: string, unit = 'drone', scale?: 'million' | 'billion') => ({
  type: 'number' as const,
  value,
  unit,
  scale,
  bound: 'exactly' as const,
  text,
})
const both = <Item extends { text: string }>({ below, above }: { below: Item[]; above: Item[] }) =>
  [...below, ...above].map(({ text }) => text)

describe('wrong figures', () => {
  it('keep unit, wording and precision', () => {
    expect(
      both(numberTemplates(number(6000, 'about 6,000'), 's')).every((text) => /^about \d{1,2},000$/.test(text)),
    ).toBe(true)
    expect(
      both(numberTemplates(number(1.2, '1.2 million', 'person', 'million'), 's')).every((text) =>
        /^\d\.\d million$/.test(text),
      ),
    ).toBe(true)
  })

  it('are words where the key is a word', () => {
    const texts = both(numberTemplates(number(4, 'four'), 's'))
    expect(texts).toEqual(expect.arrayContaining(['two', 'six', 'eight']))
    expect(texts).not.toContain('four')
  })

  it('stay 10 % away, above one, and under 100 per cent', () => {
    for (const key of [2, 3, 15, 40, 117, 1000, 113_100]) {
      const { below, above } = numberTemplates(number(key, key.toLocaleString('en-US')), 's')
      for (const made of [...below, ...above]) {
        expect(Math.abs(made.value - key)).toBeGreaterThan(key * 0.1)
        expect(made.value).toBeGreaterThan(1)
      }
      expect(below.every((made) => made.value < key) && above.every((made) => made.value > key)).toBe(true)
    }
    expect(numberTemplates(number(60, '60', 'per cent'), 's').above.every((made) => made.value < 100)).toBe(true)
  })

  it('are none for a text with two figures or none', () => {
    expect(both(numberTemplates(number(40, '40 of 41'), 's'))).toEqual([])
    expect(both(numberTemplates(number(12, 'a dozen'), 's'))).toEqual([])
  })

  it('count the scale word in, whichever way the value is written', () => {
    expect(numberValue(number(7, 'US$7 billion', 'US dollar', 'billion'))).toBe(7e9)
    expect(numberValue(number(7e9, 'US$7 billion', 'US dollar', 'billion'))).toBe(7e9)
  })
})

describe('wrong dates', () => {
  const range = { from: '2025-04-26', to: '2025-06-02' }
  const date = (key: string, text: string) => ({ type: 'date' as const, date: key, text })

  it('lie whole days away, inside the range', () => {
    const { below, above } = dateTemplates(date('2025-06-01', '1 June 2025'), range, 's')
    expect(above.map(({ text }) => text)).toEqual(['2 June 2025'])
    expect(below.length).toBeGreaterThan(3)
    expect(below.every((made) => made.date >= range.from && made.date < '2025-06-01')).toBe(true)
  })

  it('keep the precision', () => {
    expect(dateTemplates(date('2025-05', 'May 2025'), range, 's').below.map(({ date: made }) => made)).toEqual([
      '2025-04',
    ])
    expect(both(dateTemplates(date('2022', '2022'), range, 's'))).toEqual(expect.arrayContaining(['2023']))
  })

  it('are none where the text says more than the date', () => {
    expect(both(dateTemplates(date('2025-06-02', 'Monday 2 June 2025'), range, 's'))).toEqual([])
  })
})
