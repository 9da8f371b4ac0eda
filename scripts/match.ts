// npm run -s match -- pairs.tsv [--dossier NAME]: judges pairs of an accepted and a given answer, one line each: right or
// wrong, a tab, and why. Without a dossier only the general rules apply.
import { readFileSync } from 'node:fs'
import { buildEntityIndex, type EntityIndex, entitiesNamed } from '@/core/facts/entity-index'
import { type AskedFor, type Match, matchAnswer, matchPair } from '@/core/quiz/match-answer'
import { readContent } from '@/server/facts/read-content'

const args = process.argv.slice(2)
const dossierAt = args.indexOf('--dossier')
const dossierId = dossierAt < 0 ? null : (args.splice(dossierAt, 2)[1] ?? '')
const [file] = args
if (file === undefined || dossierId === '') stop('Usage: npm run -s match -- pairs.tsv [--dossier NAME]')
const index = dossierId === null ? null : await indexOf(dossierId)
const lines = readLines(file).map((line) => {
  const [accepted = '', given = ''] = line.split('\t')
  const { verdict, reason } = judge(accepted, given, index)
  return `${verdict}\t${reasonText(reason)}\n`
})
process.stdout.write(lines.join(''))

function judge(accepted: string, given: string, entities: EntityIndex | null): Match {
  if (!entities) return matchPair(accepted, given)
  const [entityId] = entitiesNamed(entities, accepted, false)
  const target: AskedFor['target'] = entityId === undefined ? { kind: 'text' } : { kind: 'entity', entityId }
  return matchAnswer(given, { answer: accepted, accepted: [], target }, entities)
}

function reasonText(reason: Match['reason']): string {
  const details =
    'word' in reason ? reason.word : 'name' in reason ? reason.name : 'value' in reason ? reason.value : null
  return details === null ? reason.kind : `${reason.kind}: ${details}`
}

async function indexOf(id: string): Promise<EntityIndex> {
  const contents = await readContent(process.cwd())
  const found = contents.find(({ dossier }) => dossier.head.id === id)
  if (!found) stop(`No dossier ${id}. There are: ${contents.map(({ dossier }) => dossier.head.id).join(', ')}`)
  return buildEntityIndex(found.dossier.entities)
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
  } catch {
    return stop(`${path} cannot be read.`)
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
