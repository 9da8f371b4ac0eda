import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/server/database/client'
import { loadDemo } from '@/server/demo/load-demo'
import { loadContent } from '@/server/facts/load-content'
import { readMemory } from '@/server/review/read-memory'
import { rebuildMemory } from '@/server/review/rebuild-memory'
import { testDatabase } from '@/tests/support/database'

const DAY_MS = 86_400_000

describe('the demo class', () => {
  testDatabase()
  const now = new Date()
  let report: Awaited<ReturnType<typeof loadDemo>> = null

  beforeAll(async () => {
    await loadContent()
    report = await loadDemo({ seed: 'test', now })
  }, 300_000)

  it('has one teacher who is also admin while nobody else is, and 24 students with passwords of their own', () => {
    expect(report?.accounts.map((account) => account.roles.join('+'))).toEqual([
      'admin+teacher',
      ...Array.from({ length: 24 }, () => 'student'),
    ])
    expect(new Set(report?.accounts.map((account) => account.password)).size).toBe(25)
  })

  it('is spread over five weeks that end before now, each answer at its own moment', async () => {
    const days = await database().evidence.groupBy({ by: ['learnerDay'] })
    expect(days.length).toBe(17)
    const range = await database().response.aggregate({ _min: { receivedAt: true }, _max: { receivedAt: true } })
    expect(range._min.receivedAt?.getTime()).toBeGreaterThan(now.getTime() - 36 * DAY_MS)
    expect(range._max.receivedAt?.getTime()).toBeLessThan(now.getTime())
    const sameMoment = await database().response.groupBy({
      by: ['attemptId', 'receivedAt'],
      having: { receivedAt: { _count: { gt: 1 } } },
    })
    expect(sameMoment).toEqual([])
  })

  it('went through the use cases: every attempt is finished and every answer has its evidence', async () => {
    expect(await database().attempt.count({ where: { finishedAt: null } })).toBe(0)
    expect(await database().attempt.count()).toBe(report?.attempts)
    expect(await database().response.count()).toBe(report?.responses)
    expect(await database().response.count({ where: { evidence: { none: {} } } })).toBe(0)
  })

  it('looks like a class: neither everything right nor everything wrong, with confusions and blanks among the misses', async () => {
    const rights = await database().response.count({ where: { outcome: 'right' } })
    const share = rights / (report?.responses ?? 1)
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.9)
    expect(await database().evidence.count({ where: { confusedWith: { not: null } } })).toBeGreaterThan(0)
    expect(await database().evidence.count({ where: { dontKnow: true } })).toBeGreaterThan(0)
  })

  it('shows memory in all its parts: every level, due and not due, each reason to be missed, cleared, dismissed, starred', async () => {
    const learners = await database().user.findMany({ where: { roles: { has: 'student' } }, select: { id: true } })
    const memories = await Promise.all(learners.map(({ id }) => readMemory({ learnerId: id, now })))
    const facts = memories.flatMap(({ day, facts }) => facts.map((fact) => ({ ...fact, day })))
    const levels = new Set(facts.map(({ state }) => state.level))
    expect([...levels].sort()).toEqual(['attempted', 'familiar', 'mastered', 'proficient'])
    const due = facts.filter(({ state, day }) => state.memory !== null && state.memory.dueDay <= day).length
    expect(due / facts.length).toBeGreaterThan(0.1)
    expect(due / facts.length).toBeLessThan(0.9)
    const episodes = facts.flatMap(({ state }) => state.episodes)
    expect(new Set(episodes.map(({ reason }) => reason.kind))).toEqual(new Set(['confused', 'slip', 'unknown']))
    expect(new Set(episodes.map(({ status }) => status))).toEqual(
      new Set(['open', 'practised', 'cleared', 'dismissed']),
    )
    expect(await database().review.count()).toBe(report?.reviews)
    expect(await database().starredFact.count()).toBeGreaterThan(0)
  })

  it('is remembered as its events say', async () => {
    expect((await rebuildMemory()).differing).toEqual([])
  })

  it('moves nobody else’s clock', async () => {
    const [row] = await database().$queryRaw<{ apart: number }[]>`
      SELECT abs(extract(epoch FROM app_now() - now()))::float8 AS apart`
    expect(row?.apart).toBe(0)
  })

  it('is made once', async () => {
    expect(await loadDemo({ seed: 'test', now })).toBeNull()
    expect(await database().classroom.count()).toBe(1)
  })
})
