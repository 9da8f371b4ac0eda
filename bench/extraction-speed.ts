// node scripts/run.mjs bench/extraction-speed.ts: what reading an article of the largest size costs, as JSON. Processor time;
// each ratio is taken within one run. `perKilobyteAgainst25` is 1 if the time is linear, `timesTagger` what all of the
// reading costs if the tagging of its words alone costs 1.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { proposeEntities } from '@/core/extraction/clusters'
import { splitPassages } from '@/core/extraction/passages'
import { readArticle } from '@/core/extraction/read-article'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import { tagWords } from '@/core/extraction/tag-words'
import { hashNumber } from '@/core/hash'
import { cpuMs } from './cpu-time'

const FOLDER = 'bench/extraction'
const DATE = '2025-06-02'
/** In kB: a long article, and the most that an upload may have. */
const SMALL = 25
const LARGE = 200
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
  const grew = (pick: (costs: Costs) => number) => rounded(pick(cost) / pick(before) / (LARGE / SMALL))
  return [
    kind,
    {
      seconds: rounded(cost.facts / 1000),
      perKilobyteAgainst25: grew(({ facts }) => facts),
      timesTagger: rounded(cost.facts / cost.tagger),
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

function rounded(value: number): number {
  return Number(value.toFixed(2))
}
