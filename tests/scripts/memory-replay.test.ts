import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
let file = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-replay-'))
  file = join(folder, 'events.jsonl')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(text: string, ...args: string[]) {
  writeFileSync(file, text)
  const command = ['scripts/run.mjs', 'scripts/memory-replay.ts', file, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('memory:replay', () => {
  const good = '{"learner":"ada","fact":"f","occurredAt":"2025-06-02T10:00:00Z","zone":"UTC","grade":"good"}\n'

  it('prints one JSON line for each learner and fact', () => {
    const { status, stdout } = run(good, '--retention', '0.85', '--fuzz', 'off')
    expect(status).toBe(0)
    // 2.3065 days × ((0.85^(−1/0.1542) − 1) ÷ (0.9^(−1/0.1542) − 1)) = × 1.9064 = 4.4, so after four days.
    expect(stdout).toBe(
      '{"learner":"ada","fact":"f","stability":2.3065,"memoryDifficulty":2.11810397,"lastDay":"2025-06-02","dueDay":"2025-06-06","reps":1,"lapses":0,"applied":[true],"missed":"none"}\n',
    )
  })

  it('names file, line and field of what is amiss, and prints nothing else', () => {
    const { status, stdout, stderr } = run(`${good}{"learner":"ada","fact":"f"}\n`)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(`${file}, line 2: occurredAt: `)
  })

  it.each([
    [['--retention', '0.99'], '--retention must be a number from 0.80 to 0.95.'],
    [['--fuzz', 'maybe'], '--fuzz must be on or off.'],
    [['--speed'], 'Usage: '],
  ])('explains %j', (args, reason) => {
    const { status, stderr } = run(good, ...args)
    expect(status).toBe(1)
    expect(stderr).toContain(reason)
  })
})
