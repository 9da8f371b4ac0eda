// npm run -s suggest -- FILE --date 2025-06-02 [--json]: the facts that rules suggest in an article, as a list or as one
// JSON array on stdout, and nothing else. For a folder, all its *.txt: with --json one object, each file with its array.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { Suggestion } from '@/core/extraction/suggestion'
import { IsoDate } from '@/core/facts/slug'

const args = process.argv.slice(2)
const isJson = args.includes('--json')
const dateAt = args.indexOf('--date')
const date = dateAt < 0 ? null : args[dateAt + 1]
const [target, ...others] = args.filter(
  (arg, i) => arg !== '--json' && i !== dateAt && (dateAt < 0 || i !== dateAt + 1),
)
if (target === undefined || others.length > 0) stop('Usage: npm run -s suggest -- FILE.txt --date YYYY-MM-DD [--json]')
if (date === null) stop('The day on which the article appeared is missing: --date YYYY-MM-DD')
if (!IsoDate.safeParse(date).success) stop(`${date} is no date. Write --date YYYY-MM-DD`)
const published = date ?? ''
const isFolder = kindOf(target) === 'folder'
const results = (isFolder ? textsIn(target) : [target]).map((file) => ({ file, suggestions: suggest(file) }))
process.stdout.write(isJson ? toJson() : results.map(({ file, suggestions }) => toList(file, suggestions)).join('\n'))

type Row = Pick<
  Suggestion,
  'kind' | 'subject' | 'relation' | 'object' | 'answer' | 'attributedTo' | 'paragraph' | 'evidence' | 'confidence'
>

function suggest(file: string): Row[] {
  return suggestFacts({ text: read(file), date: published }).map(
    ({ kind, subject, relation, object, answer, attributedTo, paragraph, evidence, confidence }) => ({
      kind,
      subject,
      relation,
      object,
      answer,
      attributedTo,
      paragraph,
      evidence,
      confidence,
    }),
  )
}

function toJson(): string {
  const [only] = results
  const value = isFolder
    ? Object.fromEntries(results.map(({ file, suggestions }) => [nameOf(file), suggestions]))
    : only?.suggestions
  return `${JSON.stringify(value, null, 2)}\n`
}

function toList(file: string, rows: readonly Row[]): string {
  const lines = rows.map(({ kind, subject, relation, object, answer, attributedTo, paragraph, confidence }) => {
    const slots = [subject, relation, object].map((slot) => slot || '…').join(' · ')
    const source = attributedTo === null ? '' : `, says ${attributedTo}`
    return `¶${paragraph} ${kind} (${confidence}): ${slots}${source}\n   asks for: ${answer}\n`
  })
  return `${nameOf(file)}: ${rows.length} suggestions\n${lines.join('')}`
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}

function kindOf(path: string): 'file' | 'folder' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return stop(`${path} is not there or cannot be read.`)
  }
}

function textsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  if (files.length === 0) stop(`${folder} has no *.txt.`)
  return files.sort().map((name) => join(folder, name))
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
