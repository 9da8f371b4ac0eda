import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const ARTICLES = ['reuters', 'unsigned', 'afp', 'globalpost', 'infowars']

const Printed = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.string(),
    statement: z.string(),
    claimedBy: z.string().nullable(),
    status: z.string(),
    answers: z.array(z.string()).min(1),
    evidence: z
      .array(
        z.strictObject({
          article: z.enum(ARTICLES),
          paragraph: z.number().int(),
          stance: z.enum(['supports', 'disputes']),
        }),
      )
      .min(1),
  }),
)

async function factsCommand(...args: string[]): Promise<string> {
  const command = ['--import', 'tsx', path.join('scripts', 'facts.ts'), ...args]
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, maxBuffer: 10_000_000 })
  return stdout
}

it('prints every fact as JSON and nothing else', { timeout: 60_000 }, async () => {
  const facts = Printed.parse(JSON.parse(await factsCommand('--json')))
  expect(facts.length).toBeGreaterThanOrEqual(240)
  expect(facts.filter(({ statement }) => /[[\]]/.test(statement))).toEqual([])
  const leader = facts.find(({ id }) => id === 'umerov-leads-ukraine')
  expect(leader?.answers[0]).toBe('Rustem Umerov')
  expect(leader?.answers).toContain('Umerov')
  // A garbled name of a faulty source is recognised, and never printed as right.
  expect(
    facts
      .flatMap(({ answers }) => answers)
      .filter((answer) => /Rassmuumerov|Volodymiazelensky|Medynsky|Selenskyy/.test(answer)),
  ).toEqual([])
})

it('names the claimant by the canonical name', { timeout: 60_000 }, async () => {
  const facts = Printed.parse(JSON.parse(await factsCommand('--json')))
  expect(facts.find(({ id }) => id === 'bombers-damaged-ukraine')?.claimedBy).toBe('Ukraine')
  expect(facts.find(({ id }) => id === 'second-round-city')?.claimedBy).toBeNull()
})

it('prints a table to read without --json', { timeout: 60_000 }, async () => {
  const table = await factsCommand()
  expect(table).toContain('On 2 June 2025 Rustem Umerov led Ukraine’s delegation')
  expect(table).toMatch(/afp ¶15/)
})
