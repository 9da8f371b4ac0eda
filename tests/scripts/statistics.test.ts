import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
let file = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-marks-'))
  file = join(folder, 'marks.csv')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(text: string) {
  writeFileSync(file, text)
  const command = ['scripts/run.mjs', 'scripts/statistics.ts', file]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('npm run statistics', () => {
  it('prints each question and the set as JSON, whichever way a spreadsheet wrote the file', () => {
    const { status, stdout } = run('learner,"Who leads, who attends/1",Q2/1.5\nada,1,1.5\nben,0,\ncy,1,0\n')
    expect(status).toBe(0)
    const { questions, set } = JSON.parse(stdout)
    expect(questions.map(({ name }: { name: string }) => name)).toEqual(['Who leads, who attends', 'Q2'])
    expect(Object.keys(questions[0]).sort()).toEqual(
      ['name', 'facility', 'standardDeviation', 'discriminationIndex', 'discriminativeEfficiency', 'effectiveWeight', 'covariance', 'maxCovariance', 'upperLower'].sort(), // biome-ignore format: a list
    )
    expect([set.n, set.mean, set.kurtosis]).toEqual([3, 3.5 / 3, null])
    const european = '\uFEFFlearner;Who leads, who attends/1;Q2/1,5\r\nada;1;1,5\r\n\r\nben;0;\r\ncy;1;0\r\n'
    expect(run(european).stdout).toBe(stdout)
  })

  it.each([
    ['', 'the file is empty'],
    ['learner,Q1/1\n"Ada\nLove",1\nben,yes\n', 'line 4, column 2 (“Q1”): “yes” is not a number'],
    ['learner,Q1/1\nada,"1\n', 'line 2: a quotation mark is not closed'],
  ])('says what is wrong with %j, where, and what to do', (text, reason) => {
    const { status, stdout, stderr } = run(text)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(reason)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
