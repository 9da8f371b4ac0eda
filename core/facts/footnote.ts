import { type ArticleDate } from './article'
import { independentSources } from './corroboration'
import type { Dossier } from './dossier'
import { type Entity } from './entity'
import { type Evidence, type Fact, plainStatement, splitStatement } from './fact'

/** One line of a footnote: where a fact stands, and what that place does to it. */
export type Citation = {
  articleId: string
  outlet: string
  /** "2 June 2025", or our label for an undated article: "late May 2025". */
  dateLabel: string
  /** What a reader should know about the outlet, in a few words. */
  character: string
  paragraph: number
  stance: 'supports' | 'disputes'
  /** Name of the original source that the article relays here. */
  via: string | null
  note: string | null
}

/** One reading of a disputed matter. */
export type Reading = { factId: string; says: string; text: string; citations: Citation[] }

/** Everything the footnote panel shows for one fact. Holds the answer: never sent before feedback is due. */
export type Footnote = {
  factId: string
  statement: string
  /** The answer as it reads in the statement. */
  answer: string
  topic: string
  claimedBy: string | null
  status: Fact['status']
  /** Supporting sources, each original source counted once. */
  independentSources: number
  citations: Citation[]
  /** For a disputed fact: every reading, in the dossier's order; null otherwise. */
  readings: Reading[] | null
  /** What kind of difference the dispute is; null if there is none. */
  difference: string | null
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "2 June 2025" for a dated article, else the label it was given. */
export function dateLabel(date: ArticleDate): string {
  return 'on' in date ? DAY.format(new Date(`${date.on}T00:00:00Z`)) : date.label
}

/** The footnote of one fact of `dossier`. Throws if the dossier's references are broken; check-facts finds those first. */
export function toFootnote(fact: Fact, dossier: Dossier): Footnote {
  const names = new Map(dossier.entities.map((entity) => [entity.id, entity]))
  const disputed = fact.dispute !== undefined
  const readings = disputed ? dossier.facts.filter((other) => other.dispute === fact.dispute) : []
  return {
    factId: fact.id,
    statement: plainStatement(fact),
    answer: splitStatement(fact).answer,
    topic: fact.topic,
    claimedBy: fact.claimedBy ? nameOf(fact.claimedBy, names) : null,
    status: fact.status,
    independentSources: independentSources(fact, dossier.articles).count,
    citations: fact.evidence.map((evidence) => toCitation(evidence, dossier, names)),
    readings: disputed
      ? readings.map((reading) => ({
          factId: reading.id,
          says: readingSays(reading, dossier, names),
          text: plainStatement(reading),
          citations: reading.evidence.map((evidence) => toCitation(evidence, dossier, names)),
        }))
      : null,
    difference: dossier.head.disputes.find((dispute) => dispute.id === fact.dispute)?.difference ?? null,
  }
}

function readingSays(fact: Fact, dossier: Dossier, names: Map<string, Entity>): string {
  if (fact.claimedBy) return nameOf(fact.claimedBy, names)
  const first = fact.evidence.find((evidence) => evidence.stance === 'supports') ?? fact.evidence[0]
  return dossier.articles.find((article) => article.id === first?.article)?.outlet ?? 'One source'
}

function toCitation(evidence: Evidence, dossier: Dossier, names: Map<string, Entity>): Citation {
  const article = dossier.articles.find((candidate) => candidate.id === evidence.article)
  if (!article) throw new Error(`No article ${evidence.article} in dossier ${dossier.head.id}`)
  return {
    articleId: article.id,
    outlet: article.outlet,
    dateLabel: dateLabel(article.date),
    character: article.shortCharacter,
    paragraph: evidence.paragraph,
    stance: evidence.stance,
    via: evidence.via ? nameOf(evidence.via, names) : null,
    note: evidence.note ?? null,
  }
}

function nameOf(id: string, names: Map<string, Entity>): string {
  const entity = names.get(id)
  if (!entity) throw new Error(`No entity ${id} in the dossier`)
  return entity.name
}
