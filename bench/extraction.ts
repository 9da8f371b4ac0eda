// npm run bench:extraction -- FOLDER [--each]: reads every *.txt of the folder that gold.json speaks of and prints the table
// of docs/extraction.md; with --each also every suggestion with its verdict, and the core facts that were missed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import { Gold } from './extraction-gold'
import { type Measures, measureExtraction, type Share, type Verdict } from './measure-extraction'

const args = process.argv.slice(2)
const isDetailed = args.includes('--each')
const [folder] = args.filter((arg) => arg !== '--each')
if (folder === undefined) stop('Usage: npm run bench:extraction -- FOLDER [--each]')
const gold = readGold(folder)
const names = Object.keys(gold).filter((name) => textNames(folder).includes(name))
if (names.length === 0) stop(`${folder} has no *.txt that gold.json names.`)
const coldMs = coldTime()
const results = names.map((name) => ({
  name,
  measures: measureExtraction(read(join(folder, `${name}.txt`)), gold[name] ?? stop(name)),
}))
process.stdout.write(
  `${isDetailed ? results.map(({ name, measures }) => toDetails(name, measures)).join('\n') : ''}${toTable(results.map(({ measures }) => measures))}`,
)

function coldTime(): number {
  const [name = ''] = names
  const text = read(join(folder ?? '', `${name}.txt`))
  const startedAt = performance.now()
  suggestFacts({ text, date: gold[name]?.date ?? '' })
  return performance.now() - startedAt
}

function toTable(all: Measures[]): string {
  const verdicts = all.flatMap((measures) => measures.verdicts.map(({ verdict }) => verdict))
  const judged = verdicts.filter((verdict) => verdict !== 'unjudged').length
  const share = (...wanted: Verdict[]): Share => ({
    found: verdicts.filter((verdict) => wanted.includes(verdict)).length,
    of: judged,
  })
  const sum = (pick: (measures: Measures) => Share): Share => ({
    found: all.reduce((total, measures) => total + pick(measures).found, 0),
    of: all.reduce((total, measures) => total + pick(measures).of, 0),
  })
  const count = (pick: (measures: Measures) => number) =>
    String(all.reduce((total, measures) => total + pick(measures), 0))
  const rows: [string, string, string][] = [
    ['core facts covered', '≥ 75 %', percent(sum(({ covered }) => covered))],
    ['exact answer slot', '≥ 50 %', percent(sum(({ exactAnswer }) => exactAnswer))],
    ['usable as is', '≥ 60 %', percent(share('as-is'))],
    ['usable with an edit at most', '≥ 88 %', percent(share('as-is', 'edit'))],
    ['wrong', '≤ 10 %', percent(share('wrong', 'actor', 'attribution', 'condition'))],
    ['false actor, lost attribution, condition as fact', '≤ 3 %', percent(share('actor', 'attribution', 'condition'))],
    ['suggestions that the gold does not judge', '', percent({ found: verdicts.length - judged, of: verdicts.length })],
    ['person recall', '≥ 90 %', percent(sum(({ peopleFound }) => peopleFound))],
    ['person precision', '≥ 85 %', percent(sum(({ peopleRight }) => peopleRight))],
    ['different people merged', '0', count(({ peopleMerged }) => peopleMerged)],
    ['quotation spans', '≥ 95 %', percent(sum(({ quotations }) => quotations))],
    ['right speaker of those proposed', '≥ 85 %', percent(sum(({ speakers }) => speakers))],
    ['dates found and resolved', '≥ 95 %', percent(sum(({ dates }) => dates))],
    ['body dropped', '≤ 1 %', percent(sum(({ bodyDropped }) => bodyDropped))],
    ['furniture dropped', '≥ 90 %', percent(sum(({ furnitureDropped }) => furnitureDropped))],
    [
      'suggestions per sentence',
      '≤ 2.5',
      (verdicts.length / Math.max(1, Number(count(({ sentences }) => sentences)))).toFixed(2),
    ],
    ['ranges that reproduce their text', '100 %', percent(sum(({ rangesRight }) => rangesRight))],
    ['suggestions from furniture', '0', count(({ fromFurniture }) => fromFurniture)],
    ['first article, cold', '≤ 2 s', `${(coldMs / 1000).toFixed(2)} s`],
  ]
  const width = Math.max(...rows.map(([title]) => title.length))
  return `${names.join(', ')}\n${rows.map(([title, bar, value]) => `${title.padEnd(width)}  ${bar.padEnd(8)}${value}`).join('\n')}\n`
}

function percent({ found, of }: Share): string {
  return of === 0 ? '–' : `${((100 * found) / of).toFixed(0)} %  (${found} of ${of})`
}

function toDetails(name: string, { verdicts, missed }: Measures): string {
  const lines = verdicts.map(
    ({ verdict, suggestion: { paragraph, kind, subject, relation, object, answer, attributedTo } }) => {
      const slots = [subject, relation, object].map((slot) => slot || '…').join(' · ')
      return `${verdict.padEnd(12)}¶${paragraph} ${kind}: ${slots} [${answer}]${attributedTo === null ? '' : ` says ${attributedTo}`}`
    },
  )
  return `${name}\n${lines.join('\n')}\n${missed.map((fact) => `missed      ${fact}`).join('\n')}\n`
}

function readGold(path: string): Gold {
  const file = join(path, 'gold.json')
  const parsed = Gold.safeParse(parseJson(read(file), file))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return stop(`${file}: ${issue?.path.join('.')}: ${issue?.message}`)
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return stop(`${file} is no JSON.`)
  }
}

function textNames(path: string): string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return stop(`${path} cannot be read.`)
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
