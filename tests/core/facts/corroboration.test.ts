import { describe, expect, it } from 'vitest'
import { independentSources } from '@/core/facts/corroboration'
import { Evidence, type Fact } from '@/core/facts/fact'

const articles = [
  { id: 'wire-preview', outletEntity: 'wire' },
  { id: 'digest', outletEntity: 'digest-outlet' },
  { id: 'relay', outletEntity: 'relay-outlet' },
  { id: 'nameless' },
]

function backed(evidence: object[], rest: Partial<Pick<Fact, 'status' | 'dispute'>> = {}) {
  const parsed = evidence.map((item) => Evidence.parse({ paragraph: 1, ...item }))
  return independentSources({ evidence: parsed, status: 'active', ...rest }, articles)
}

describe('independent sources of a fact', () => {
  it('counts two outlets that report for themselves as two', () => {
    expect(backed([{ article: 'wire-preview' }, { article: 'digest' }])).toEqual({
      count: 2,
      origins: ['wire', 'digest-outlet'],
      disputed: false,
    })
  })

  it('counts two paragraphs of one article once', () => {
    expect(
      backed([
        { article: 'relay', paragraph: 3 },
        { article: 'relay', paragraph: 13 },
      ]).count,
    ).toBe(1)
  })

  it('counts two articles that relay one source once', () => {
    const { count, origins } = backed([
      { article: 'relay', via: 'broadcaster' },
      { article: 'digest', via: 'broadcaster' },
    ])
    expect(count).toBe(1)
    expect(origins).toEqual(['broadcaster'])
  })

  it('counts an agency’s own report and a retelling of it once', () => {
    expect(backed([{ article: 'wire-preview' }, { article: 'digest', via: 'wire' }]).origins).toEqual(['wire'])
  })

  it('tells an outlet’s own words from what it relays', () => {
    expect(backed([{ article: 'relay' }, { article: 'relay', via: 'broadcaster' }]).count).toBe(2)
  })

  it('lets an article without a known outlet stand for itself', () => {
    expect(backed([{ article: 'nameless' }]).origins).toEqual(['nameless'])
  })

  it('does not count a source that disputes the fact, and says that it is disputed', () => {
    expect(backed([{ article: 'wire-preview' }, { article: 'digest', stance: 'disputes' }])).toEqual({
      count: 1,
      origins: ['wire'],
      disputed: true,
    })
  })

  it('says that a reading of a disputed matter is disputed', () => {
    expect(backed([{ article: 'wire-preview' }], { dispute: 'losses' }).disputed).toBe(true)
    expect(backed([{ article: 'wire-preview' }], { status: 'disputed' }).disputed).toBe(true)
  })
})
