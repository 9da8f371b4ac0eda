// npm run -s memory:replay -- events.jsonl [--retention 0.9] [--fuzz off]: what a log of graded answers leaves in memory, one
// JSON line for each learner and fact. The same fold as the app's, without a database.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ReplaySettings, replay } from '@/core/review/replay'
import { RETENTION } from '@/core/review/schedule'

const USAGE = 'Usage: npm run -s memory:replay -- events.jsonl [--retention 0.9] [--fuzz off]'

const { file, settings } = readArguments()
const result = replay(readText(file), settings)
if (!result.ok) stop(`${file}, ${result.detail}`)
process.stdout.write(result.value.map((replayed) => `${JSON.stringify(replayed)}\n`).join(''))

function readArguments(): { file: string; settings: ReplaySettings } {
  const { values, positionals } = parsed()
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) stop(USAGE)
  const { retention = String(RETENTION.usual), fuzz = 'on' } = values
  const wanted = retention.trim() === '' ? Number.NaN : Number(retention)
  if (!(wanted >= RETENTION.least && wanted <= RETENTION.most)) {
    stop(`--retention must be a number from ${RETENTION.least.toFixed(2)} to ${RETENTION.most.toFixed(2)}.`)
  }
  if (fuzz !== 'on' && fuzz !== 'off') stop('--fuzz must be on or off.')
  return { file: path, settings: { retention: wanted, fuzz: fuzz === 'on' } }
}

function parsed() {
  const options = { retention: { type: 'string' }, fuzz: { type: 'string' } } as const
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch {
    return stop(USAGE)
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return stop(`${path} cannot be read.`)
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
