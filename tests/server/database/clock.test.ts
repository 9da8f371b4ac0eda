import { afterEach, describe, expect, it } from 'vitest'
import { refuseMovedClock } from '@/server/database/clock'
import { testDatabase } from '../../support/database'

describe('refuseMovedClock', () => {
  const { setClock } = testDatabase()
  afterEach(() => {
    delete process.env.FOOTNOTE_TEST_CLOCK
  })

  it('lets an unmoved clock pass', async () => {
    await expect(refuseMovedClock()).resolves.toBeUndefined()
  })

  it('refuses a moved one outside tests, even moved by nothing', async () => {
    await setClock(0)
    await expect(refuseMovedClock()).rejects.toThrow('test clock')
  })

  it('accepts a moved one when tests say so', async () => {
    await setClock(60)
    process.env.FOOTNOTE_TEST_CLOCK = '1'
    await expect(refuseMovedClock()).resolves.toBeUndefined()
  })
})
