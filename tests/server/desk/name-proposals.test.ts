import { expect, it } from 'vitest'
import { newArticle } from '@/core/desk/new-article'
import { splitPassages } from '@/core/extraction/passages'
import { nameProposals } from '@/server/desk/name-proposals'
import { takeSteps } from '@/server/desk/take-steps'
import { FLOOD_DETAILS } from '../../support/flood-article'

const article = newArticle({
  id: 'report',
  details: FLOOD_DETAILS,
  text: 'Ana Paz said so.',
  passages: splitPassages('Ana Paz said so.'),
  outletEntity: 'valley-post',
  relays: [],
})

it('the names of articles are looked for once, and again when a text has changed or looking failed', async () => {
  let readings = 0
  const read: typeof takeSteps = (steps) => {
    readings++
    return readings === 1 ? Promise.reject(new Error('A bug')) : takeSteps(steps)
  }
  const named = async (text: string) => (await nameProposals([{ ...article, text }], read)).map(({ name }) => name)
  await expect(named('Ana Paz said so.')).rejects.toThrow('A bug')
  expect(await Promise.all([named('Ana Paz said so.'), named('Ana Paz said so.')])).toEqual([['Ana Paz'], ['Ana Paz']])
  expect(readings).toBe(2)
  expect(await named('Joe Lee said so.')).toEqual(['Joe Lee'])
  expect(readings).toBe(3)
})
