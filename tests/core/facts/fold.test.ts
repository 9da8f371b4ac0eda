import { describe, expect, it } from 'vitest'
import { containsWords, foldText } from '@/core/facts/fold'

describe('folding a text', () => {
  it.each([
    ['The  Kremlin', 'kremlin'],
    ['Türkiye', 'turkiye'],
    ['İstanbul', 'istanbul'],
    ['Donald J. Trump', 'donald j trump'],
    ['U.S.', 'us'],
    ['the delegations’ list', 'delegations list'],
    ["Reuters’s copy of Ukraine's", 'reuters copy of ukraine'],
    ['Ukraine’s  “road-map”', 'ukraine road map'],
    ['1,200.5 km', '1200.5 km'],
    ['Зеленський', 'зеленськии'],
    ['ﬁnal', 'final'],
    ['', ''],
    ['…!?', ''],
  ])('%s → %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('folds curly and straight quotes alike', () => {
    expect(foldText("the 'first' round")).toBe(foldText('the ‘first’ round'))
  })

  it('finds whole words only', () => {
    expect(containsWords('an airport in Oman', 'man')).toBe(false)
    expect(containsWords('The Isle of Man, 2025', 'isle of man')).toBe(true)
    expect(containsWords('anything', '')).toBe(false)
  })

  it('takes a flood of combining marks in its stride', () => {
    const flood = `a${'\u0315\u0300\u05ae'.repeat(4000)}`
    expect(foldText(flood)).toBe('a')
  })
})
