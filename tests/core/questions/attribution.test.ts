import { describe, expect, it } from 'vitest'
import { findAttribution } from '@/core/questions/attribution'
import { anEntity } from '@/tests/support/small-dossier'

const service = anEntity({
  id: 'service',
  type: 'organisation',
  name: 'Security Service of Ukraine',
  aliases: [
    { text: 'Ukraine’s security service', reason: 'synonym' },
    { text: 'SBU', reason: 'acronym' },
  ],
})

describe('finding whose claim it is', () => {
  it.each([
    ['According to Ukraine’s security service, how many were hit?', 'According to Ukraine’s security service'],
    ["According to Ukraine's security service, how many were hit?", "According to Ukraine's security service"],
    ['How many were hit, according to the SBU?', 'according to the SBU'],
    ['How many did the SBU say were hit?', 'SBU'],
    ['According to a spokesperson of the SBU, how many were hit?', 'According to a spokesperson of the SBU'],
  ])('%s', (text, words) => {
    expect(findAttribution(text, service)).toBe(words)
  })

  it('finds nothing where the claimant is not named, or only inside another word', () => {
    expect(findAttribution('How many were hit?', service)).toBeNull()
    expect(findAttribution('How many did SBUs say were hit?', service)).toBeNull()
  })
})
