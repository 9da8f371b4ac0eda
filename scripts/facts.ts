// npm run facts: every fact of the bundled dossiers as a table; with --json as one JSON array on stdout, and nothing else.
import type { Dossier } from '../core/facts/dossier'
import type { Entity } from '../core/facts/entity'
import { rightNames } from '../core/facts/entity-index'
import { type Fact, plainStatement } from '../core/facts/fact'
import { readContent } from '../server/facts/read-content'

const contents = await readContent(process.cwd())
const facts = contents.flatMap(({ dossier }) => dossier.facts.map((fact) => toRow(fact, dossier)))
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(facts, null, 2)}\n` : toTable(facts))

type Row = {
  id: string
  kind: Fact['kind']
  statement: string
  claimedBy: string | null
  status: Fact['status']
  /** The canonical answer first, then every other that is right. */
  answers: string[]
  evidence: { article: string; paragraph: number; stance: 'supports' | 'disputes' }[]
}

function toRow(fact: Fact, { entities }: Dossier): Row {
  return {
    id: fact.id,
    kind: fact.kind,
    statement: plainStatement(fact),
    claimedBy: fact.claimedBy === undefined ? null : entityOf(fact.claimedBy, entities).name,
    status: fact.status,
    answers: answersOf(fact, entities),
    evidence: fact.evidence.map(({ article, paragraph, stance }) => ({ article, paragraph, stance })),
  }
}

function answersOf({ object }: Fact, entities: readonly Entity[]): string[] {
  if (object.type === 'entity') return rightNames(entityOf(object.id, entities))
  return object.type === 'text' ? [object.text, ...object.accept] : [object.text]
}

function entityOf(id: string, entities: readonly Entity[]): Entity {
  const entity = entities.find((candidate) => candidate.id === id)
  if (!entity) throw new Error(`facts.yaml names the entity ${id}, which entities.yaml does not have`)
  return entity
}

function toTable(rows: readonly Row[]): string {
  const lines = rows.map(({ id, kind, statement, claimedBy, status, evidence }) => {
    const sources = evidence.map(({ article, paragraph }) => `${article} ¶${paragraph}`).join(', ')
    const marks = [kind, ...(claimedBy ? [`claimed by ${claimedBy}`] : []), ...(status === 'active' ? [] : [status])]
    return `${id}\n  ${statement}\n  ${marks.join(' · ')} · ${sources}\n`
  })
  return `${lines.join('\n')}\n${rows.length} facts\n`
}
