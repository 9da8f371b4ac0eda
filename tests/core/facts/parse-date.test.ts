import { describe, expect, it } from 'vitest'
import { formatDate, meansDate, parseDate } from '@/core/facts/parse-date'

const means = (text: string, key: string) => {
  const parsed = parseDate(text)
  return parsed !== null && meansDate(parsed, key)
}

describe('reading a date', () => {
  it.each([
    '2 June 2025',
    'June 2, 2025',
    '2nd of June 2025',
    '2 Jun 2025',
    'on Monday 2 June 2025',
    'Monday, June 2nd, 2025',
    '2025-06-02',
    '02.06.2025',
    '2/6/2025',
    '6/2/2025',
    '2 june',
    'June 2',
  ])('%s can mean 2 June 2025', (text) => {
    expect(means(text, '2025-06-02')).toBe(true)
  })

  it.each([
    '3 June 2025',
    '2 July 2025',
    '2 June 2024',
    'June 2025',
    '2025',
    '2',
    '02.07.2025',
    '31 June 2025',
    '2 June 2025 or so',
    '',
  ])('%s does not mean 2 June 2025', (text) => {
    expect(means(text, '2025-06-02')).toBe(false)
  })

  it.each([
    ['May 2025', '2025-05', true],
    ['may', '2025-05', true],
    ['2 May 2025', '2025-05', false],
    ['2022', '2022', true],
    ['in 2022', '2022', true],
    ['2023', '2022', false],
    ['February 2022', '2022', false],
  ])('%s for %s: %s', (text, key, right) => {
    expect(means(text, key)).toBe(right)
  })

  it('writes a date as precisely as it is known', () => {
    expect(['2025-06-02', '2025-06', '2025'].map(formatDate)).toEqual(['2 June 2025', 'June 2025', '2025'])
  })
})
