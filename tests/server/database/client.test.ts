import { describe, expect, it } from 'vitest'
import { database } from '@/server/database/client'
import { testDatabase } from '../../support/database'

describe('the database client', () => {
  const { clear, setClock } = testDatabase()

  it('reads back what it wrote', async () => {
    const { id } = await database().user.create({ data: { name: 'Oksana', roles: ['student'] } })
    expect(await database().user.findUnique({ where: { id }, select: { name: true, roles: true } })).toEqual({
      name: 'Oksana',
      roles: ['student'],
    })
  })

  it('starts from nothing after clear', async () => {
    await database().user.create({ data: { name: 'Ivan' } })
    await clear()
    expect(await database().user.count()).toBe(0)
  })

  it('reads a moved clock through app_now', async () => {
    await setClock(3600)
    const [row] = await database().$queryRaw<{ ahead: number }[]>`
      SELECT extract(epoch FROM app_now() - now())::float8 AS ahead`
    expect(row).toEqual({ ahead: 3600 })
  })
})
