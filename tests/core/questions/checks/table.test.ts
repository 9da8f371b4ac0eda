import { describe, expect, it } from 'vitest'
import { CONTENT } from './fixtures-content'
import { FORM } from './fixtures-form'
import { SETS } from './fixtures-sets'
import type { Fixture, Item } from './seeded'

/** Caught at least, flagged at most, in parts of 1. */
const AIMS = { E: { caught: 0.95, flagged: 0.05 }, W: { caught: 0.85, flagged: 0.15 } }
const FIXTURES = [...CONTENT, ...FORM, ...SETS].sort((a, b) => a.check - b.check || (a.severity < b.severity ? -1 : 1))

function hits({ check, severity }: Fixture, items: readonly Item[]): boolean[] {
  return items.map((run) => run().some((finding) => finding.check === check && finding.severity === severity))
}

const count = (list: boolean[]) => list.filter(Boolean).length
const rows = FIXTURES.map((fixture) => {
  const [bad, clean] = [hits(fixture, fixture.bad), hits(fixture, fixture.clean)]
  const wrong = [
    ...bad.flatMap((hit, i) => (hit ? [] : [`bad ${i}`])),
    ...clean.flatMap((hit, i) => (hit ? [`clean ${i}`] : [])),
  ]
  return { fixture, caught: count(bad) / bad.length, flagged: count(clean) / clean.length, wrong }
})

describe('the twenty checks on faults seeded into clean items', () => {
  it('all have at least ten of each', () => {
    expect(new Set(FIXTURES.map(({ check }) => check)).size).toBe(20)
    for (const { check, what, clean, bad } of FIXTURES) {
      expect([check, what, clean.length >= 10, bad.length >= 10]).toEqual([check, what, true, true])
    }
  })

  it.each(rows)('$fixture.check $fixture.severity, $fixture.what', ({ fixture, caught, flagged, wrong }) => {
    const aim = AIMS[fixture.severity]
    expect([wrong, caught >= aim.caught, flagged <= aim.flagged]).toEqual([wrong, true, true])
  })

  it('prints what they catch', () => {
    const percent = (share: number) => `${Math.round(share * 100)} %`.padStart(6)
    const lines = rows.map(({ fixture: { check, severity, what, clean, bad }, caught, flagged, wrong }) =>
      [
        `${check}${severity}`.padStart(4),
        what.padEnd(34),
        percent(caught),
        `of ${bad.length}`.padEnd(6),
        percent(flagged),
        `of ${clean.length}`,
        wrong.join(', '),
      ].join('  '),
    )
    console.info(['check                                   caught          flagged', ...lines].join('\n'))
    const average = (severity: 'E' | 'W', of: (row: (typeof rows)[number]) => number) => {
      const those = rows.filter(({ fixture }) => fixture.severity === severity)
      return those.reduce((sum, row) => sum + of(row), 0) / those.length
    }
    expect(average('E', ({ caught }) => caught)).toBeGreaterThanOrEqual(AIMS.E.caught)
    expect(average('W', ({ flagged }) => flagged)).toBeLessThanOrEqual(AIMS.W.flagged)
  })
})
