import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
let file = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-statistics-'))
  file = join(folder, 'marks.csv')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(content: string) {
  writeFileSync(file, content)
  const command = ['run', '-s', 'statistics', '--', file]
  const { status, stdout, stderr } = spawnSync('npm', command, { encoding: 'utf8' })
  return { status, stdout, stderr }
}

// Q1 1 1 0 and Q2 2 1 0: rests 2 1 0 and 1 1 0, covariance 1/2, index 50 ÷ √(1/3), sorted the same; with the totals 5/6 and 3/2.
const MARKS = 'learner,Q1/1,Q2/2\nada,1,2\nben,1,1\ncem,,0\n'

describe('npm run statistics', () => {
  it('prints every figure of each question and of the set as JSON', () => {
    const { status, stdout } = run(MARKS)
    expect(status).toBe(0)
    const { questions, set, ...others } = JSON.parse(stdout)
    expect(others).toEqual({})
    const weights = [Math.sqrt(5 / 6), Math.sqrt(3 / 2)].map(
      (root) => (100 * root) / (Math.sqrt(5 / 6) + Math.sqrt(3 / 2)),
    )
    const shared = {
      discriminationIndex: expect.closeTo(50 / Math.sqrt(1 / 3), 9),
      discriminativeEfficiency: expect.closeTo(100, 9),
      covariance: expect.closeTo(1 / 2, 9),
      maxCovariance: expect.closeTo(1 / 2, 9),
      upperLower: 1,
    }
    expect(questions).toEqual([
      {
        name: 'Q1',
        facility: expect.closeTo(2 / 3, 9),
        standardDeviation: expect.closeTo(Math.sqrt(1 / 3), 9),
        effectiveWeight: expect.closeTo(weights[0] ?? 0, 9),
        ...shared,
      },
      {
        name: 'Q2',
        facility: 0.5,
        standardDeviation: 0.5,
        effectiveWeight: expect.closeTo(weights[1] ?? 0, 9),
        ...shared,
      },
    ])
    // Totals 3 2 0: mean 5/3, deviations 4/3 1/3 −5/3, variance 7/3; m3 = (64 + 1 − 125)/81 = −20/27, k3 = 9/2·m3 = −10/3.
    // alpha = 2·(1 − (1/3 + 1) ÷ 7/3) = 6/7.
    expect(set).toEqual({
      n: 3,
      mean: expect.closeTo(5 / 3, 9),
      median: 2,
      standardDeviation: expect.closeTo(Math.sqrt(7 / 3), 9),
      skewness: expect.closeTo(-10 / 3 / (7 / 3) ** 1.5, 9),
      kurtosis: null,
      internalConsistency: expect.closeTo(600 / 7, 9),
      errorRatio: expect.closeTo(100 * Math.sqrt(1 / 7), 9),
      standardError: expect.closeTo(Math.sqrt(1 / 3), 9),
    })
  })

  it('prints nulls for a header alone', () => {
    const { status, stdout } = run('learner,Q1/1\n')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ questions: [{ name: 'Q1', facility: null }], set: { n: 0, mean: null } })
  })

  it('explains in one line what is wrong, where and in which file', () => {
    const { status, stdout, stderr } = run('learner,Q1/1\nada,2\n')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^\S+marks\.csv: row 2, column 2 \("Q1\/1"\): the mark "2" is over the maximum 1\. .+\n$/)
  })

  it('explains how it is used, and a file that is not there', () => {
    const { status, stderr } = spawnSync('npm', ['run', '-s', 'statistics'], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([1, 'Usage: npm run -s statistics -- marks.csv\n'])
    const missing = spawnSync('npm', ['run', '-s', 'statistics', '--', 'not-there.csv'], { encoding: 'utf8' })
    expect([missing.status, missing.stderr]).toEqual([1, 'not-there.csv cannot be read.\n'])
  })
})
