import { beforeEach, expect, test } from 'vitest'
import { LIMITS, takeFrom } from '@/server/auth/rate-limit'
import { testDatabase } from '@/tests/support/database'

const { clear } = testDatabase()
beforeEach(clear)

test('the fourth class of a school that made accounts in the same hour was refused: twenty classes of thirty may', async () => {
  const school = '203.0.113.7'
  const pupils = await Promise.all(Array.from({ length: 20 * 30 }, () => takeFrom(LIMITS.signUpPerAddress, school)))
  expect(pupils.filter((taken) => !taken.allowed)).toEqual([])
  expect(await takeFrom(LIMITS.signUpPerAddress, school)).toMatchObject({ allowed: false })
  expect(await takeFrom(LIMITS.signUpPerAddress, '203.0.113.8')).toEqual({ allowed: true })
})
