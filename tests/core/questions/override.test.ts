import { describe, expect, it } from 'vitest'
import { error, type Finding, warning } from '@/core/questions/finding'
import { applyOverrides, Override } from '@/core/questions/override'
import { leader } from './checks/seeded'

const reason = 'The answer is longer because its wording is the point.'
const override = (input: object) => Override.parse({ check: 9, reason, ...input })
const findings: Finding[] = [
  warning(9, leader, 'too long'),
  warning(8, leader, 'strange'),
  error(6, leader, 'not shown false'),
  warning(20, { id: 'a-set' }, 'one side'),
]
const apply = (...overrides: Override[]) => applyOverrides(findings, overrides, [leader], ['a-set'])

describe('an override', () => {
  it('sets aside the warning that it names, with its reason, and nothing else', () => {
    const { left, setAside, faults } = apply(override({ question: leader.id }))
    expect(left).toEqual(findings.slice(1))
    expect(setAside).toEqual([{ finding: findings[0], reason }])
    expect(faults).toEqual([])
  })

  it('may name a fact, for all of its questions, or a set', () => {
    expect(apply(override({ fact: 'umerov-leads' })).left).toEqual(findings.slice(1))
    expect(apply(override({ set: 'a-set', check: 20 })).left).toEqual(findings.slice(0, 3))
  })

  it('sets no error aside, and is reported as unused', () => {
    const { left, faults } = apply(override({ question: leader.id, check: 6 }))
    expect(left).toEqual(findings)
    expect(faults).toMatchObject([{ severity: 'W', file: 'overrides.yaml', id: leader.id }])
  })

  it('is an error where nothing of its name is there', () => {
    expect(apply(override({ question: 'gone.choice' })).faults).toMatchObject([{ severity: 'E', id: 'gone.choice' }])
  })

  it.each([
    ['names nothing', { check: 9, reason }],
    ['names two things', { question: 'a', set: 'b', check: 9, reason }],
    ['gives no reason', { question: 'a', check: 9, reason: 'fine' }],
    ['names no check', { question: 'a', check: 21, reason }],
  ])('is refused if it %s', (_, input) => {
    expect(Override.safeParse(input).success).toBe(false)
  })
})
