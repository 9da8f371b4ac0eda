import { describe, expect, it } from 'vitest'
import { isRejected, spellingsKey } from '@/core/desk/name-proposals'

describe('a rejected proposal', () => {
  it('is known again in another order, case and with other marks', () => {
    expect(isRejected(['müller', 'Anna Muller'], [['Anna Müller', 'Müller']])).toBe(true)
    expect(spellingsKey(['müller', 'Anna Muller'])).toBe(spellingsKey(['Anna Müller', 'Müller']))
  })

  it('is known again with a spelling that a later article adds', () => {
    expect(isRejected(['Anna Khan', 'Khan', 'A. Khan'], [['Anna Khan', 'Khan']])).toBe(true)
  })

  it('is another one with fewer spellings', () => {
    expect(isRejected(['Anna Khan'], [['Anna Khan', 'Khan']])).toBe(false)
  })

  it('of one spelling says nothing about a longer name that has it', () => {
    expect(isRejected(['Khan'], [['Khan']])).toBe(true)
    expect(isRejected(['Anna Khan', 'Khan'], [['Khan']])).toBe(false)
  })

  it('leaves others alone', () => {
    expect(isRejected(['Petra Lund', 'Lund'], [['Anna Khan', 'Khan']])).toBe(false)
    expect(isRejected(['Petra Lund'], [])).toBe(false)
  })
})
