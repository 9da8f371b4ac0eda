// node scripts/run.mjs bench/extraction-speed.ts: what reading an article of the largest size costs, as JSON. Processor time;
// each ratio is taken within one run. `perKilobyteAgainst25` is 1 if the time is linear, `timesTagger` what all of the
// reading costs if the tagging of its words alone costs 1. `longestStepMs` is for how long the reading of an article and that
// of its names cannot be interrupted, `longestStepShare` what share of the whole reading that is.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proposalSteps, proposeEntities } from '@/core/extraction/clusters'
import { splitPassages } from '@/core/extraction/passages'
import { readArticle } from '@/core/extraction/read-article'
import { suggestFacts, suggestionSteps } from '@/core/extraction/suggest-facts'
import { tagWords } from '@/core/extraction/tag-words'
import { hashNumber } from '@/core/hash'
import type { Steps } from '@/core/steps'
import { cpuMs } from './cpu-time'

const FOLDER = 'bench/extraction'
const DATE = '2025-06-02'
/** In kB: a long article, and the most that an upload may have. */
const SMALL = 25
const LARGE = 200
/** The longest step of each round is now and then one in which memory was tidied up. */
const ROUNDS = 3
const SYLLABLES = 'ba ke li mo nu ra se ti vo zu'.split(' ')

const texts = ['development', 'held-out'].flatMap((folder) =>
  readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(FOLDER, folder, name), 'utf8')),
)
const kinds = {
  sameTexts: texts.join('\n\n'),
  otherNamesAndNumbers: texts.join('\n\n'),
  oneLine: texts.join(' ').replace(/\s+/gu, ' '),
  manyNames: 'Ana Paz told Joe Paz. ',
}
// The library’s model and the compiler’s first rounds are no part of any figure.
readAll(grown('sameTexts', SMALL))
process.stdout.write(`${JSON.stringify(Object.fromEntries(Object.keys(kinds).map(measure)), null, 2)}\n`)

function measure(kind: string): [string, Record<string, number>] {
  const [small, large] = [grown(kind, SMALL), grown(kind, LARGE)]
  const cost = costsOf(large)
  const before = costsOf(small)
  const longest = longestOf(large)
  const grew = (pick: (costs: Costs) => number) => rounded(pick(cost) / pick(before) / (LARGE / SMALL))
  return [
    kind,
    {
      seconds: rounded(cost.facts / 1000),
      perKilobyteAgainst25: grew(({ facts }) => facts),
      timesTagger: rounded(cost.facts / cost.tagger),
      longestStepMs: rounded(longest),
      longestStepShare: rounded(longest / cost.facts, 3),
      passagesPerKilobyteAgainst25: grew(({ passages }) => passages),
      namesPerKilobyteAgainst25: grew(({ names }) => names),
    },
  ]
}

type Costs = { facts: number; passages: number; names: number; tagger: number }

function costsOf(text: string): Costs {
  const sentences = readArticle({ text, date: DATE, restored: paragraphsOf(text) })
  return {
    facts: cpuMs(() => readAll(text)),
    passages: cpuMs(() => splitPassages(text)),
    names: cpuMs(() => proposeEntities([{ id: 'text', text }])),
    tagger: cpuMs(() => {
      for (const { start, end } of sentences) tagWords(text, start, end)
    }),
  }
}

/** The longest step in the best of some rounds, in milliseconds of processor time. */
function longestOf(text: string): number {
  const article = { text, date: DATE, restored: paragraphsOf(text) }
  const rounds = Array.from({ length: ROUNDS }, () =>
    Math.max(longestStep(suggestionSteps(article)), longestStep(proposalSteps([{ id: 'text', text }]))),
  )
  return Math.min(...rounds)
}

function longestStep(steps: Steps<unknown>): number {
  let longest = 0
  let isDone = false
  while (!isDone) {
    const ms = cpuMs(() => {
      isDone = steps.next().done === true
    })
    longest = Math.max(longest, ms)
  }
  return longest
}

/** Every passage: those that say again what another one says would otherwise be left out. */
function readAll(text: string): void {
  suggestFacts({ text, date: DATE, restored: paragraphsOf(text) })
}

function paragraphsOf(text: string): number[] {
  return splitPassages(text).map(({ paragraph }) => paragraph)
}

function grown(kind: string, kilobytes: number): string {
  const length = kilobytes * 1_000
  const one = `${kinds[kind as keyof typeof kinds]}${kind === 'sameTexts' || kind === 'otherNamesAndNumbers' ? '\n\n' : ' '}`
  const rounds = Array.from({ length: Math.ceil(length / one.length) }, (_, round) =>
    kind === 'otherNamesAndNumbers' || kind === 'manyNames' ? varied(one, round) : one,
  )
  return rounds.join('').slice(0, length)
}

/** The text with another ending of each name and other figures, the same for the same round. */
function varied(text: string, round: number): string {
  return text
    .replace(/\p{Lu}\p{Ll}{2,}/gu, (name) => `${name}${syllable(name, round)}${syllable(name, round + 1)}`)
    .replace(/\d/gu, (digit, at: number) => String(1 + (hashNumber(`${digit} ${round} ${at}`) % 9)))
}

function syllable(name: string, round: number): string {
  return SYLLABLES[hashNumber(`${name} ${round}`) % SYLLABLES.length] ?? ''
}

function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
