import { readFileSync } from 'node:fs'
import { foldText } from '../core/facts/fold'
import { matchPair } from '../core/quiz/match-answer'
import { cpuMs } from './cpu-time'

// node scripts/run.mjs bench/match-answer.ts: how many times as long as bare folding it takes to judge an answer, by kind of
// pair, and the processor time of a thousand comparisons. Ratios are taken within one run, the best of several rounds.
const rounds = 7
const comparisons = 20_000
const pairs = readFileSync(new URL('../tests/core/quiz/answer-pairs.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [accepted = '', given = '', , kind = ''] = line.split('\t')
    return { accepted, given, kind }
  })
const kinds = [
  'surname',
  'spelling',
  'script',
  'slip',
  'order',
  'acronym',
  'number',
  'date',
  'trap-given',
  'trap-country',
]

const ratios = Object.fromEntries(kinds.map((kind) => [kind, ratioOf(pairs.filter((pair) => pair.kind === kind))]))
const thousandMs = (fastest((pair) => matchPair(pair.accepted, pair.given), pairs) * 1000) / comparisons
process.stdout.write(
  `${JSON.stringify({ timesBareFold: { all: ratioOf(pairs), ...ratios }, thousandComparisonsMs: round(thousandMs) }, null, 2)}\n`,
)

type Pair = { accepted: string; given: string }

function ratioOf(some: readonly Pair[]): number {
  const fold = fastest((pair) => foldText(pair.given) === foldText(pair.accepted), some)
  return round(fastest((pair) => matchPair(pair.accepted, pair.given), some) / fold)
}

/** Processor milliseconds of the fastest round. */
function fastest(judge: (pair: Pair) => unknown, some: readonly Pair[]): number {
  const once = () => {
    for (let i = 0; i < comparisons; i++) {
      const pair = some[i % some.length]
      if (pair) judge({ ...pair, given: pair.given + blanks(i) })
    }
  }
  return Math.min(...Array.from({ length: rounds }, () => cpuMs(once)))
}

/** Spaces and tabs, another row of them for each number: no answer is remembered from the time before. */
function blanks(number: number): string {
  return number.toString(2).replace(/0/g, ' ').replace(/1/g, '\t')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
