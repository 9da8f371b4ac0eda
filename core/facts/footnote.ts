import type { Article, ArticleDate } from './article'
import { independentSources } from './corroboration'
import type { Dispute, Dossier } from './dossier'
import type { Entity } from './entity'
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
  /** The words of an imported article that the fact rests on, in their paragraph; absent where the article's text is not kept. */
  quoted?: Quotation
}

/** A paragraph cut at the words that are quoted; long ends are left out with an ellipsis. */
export type Quotation = { before: string; words: string; after: string }

/** One reading of a disputed matter: "Ukraine says", what it says in a few words, and where that stands. */
export type Reading = { says: string; text: string; citations: Citation[] }

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
  const dispute =
    fact.status === 'disputed' ? dossier.head.disputes.find((candidate) => candidate.id === fact.dispute) : undefined
  return {
    factId: fact.id,
    statement: plainStatement(fact),
    answer: splitStatement(fact).answer,
    topic: fact.topic,
    claimedBy: fact.claimedBy ? nameOf(fact.claimedBy, names) : null,
    status: fact.status,
    independentSources: independentSources(fact, dossier.articles).count,
    citations: fact.evidence.map((evidence) => toCitation(evidence, dossier, names)),
    readings: dispute ? toReadings(dispute, dossier) : null,
    difference: dispute?.difference ?? null,
  }
}

/** The readings of a dispute, each place cited once. Throws if a fact it names is not in the dossier. */
export function toReadings(dispute: Dispute, dossier: Dossier): Reading[] {
  const names = new Map(dossier.entities.map((entity) => [entity.id, entity]))
  return dispute.readings.map(({ says, text, facts }) => {
    const citations = facts
      .map((id) => factOf(id, dossier))
      .flatMap((fact) => fact.evidence.filter((evidence) => evidence.stance === 'supports'))
      .map((evidence) => toCitation(evidence, dossier, names))
    const places = new Map(citations.map((citation) => [`${citation.articleId} ${citation.paragraph}`, citation]))
    return { says, text, citations: [...places.values()] }
  })
}

function factOf(id: string, dossier: Dossier): Fact {
  const fact = dossier.facts.find((candidate) => candidate.id === id)
  if (!fact) throw new Error(`No fact ${id} in dossier ${dossier.head.id}`)
  return fact
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
    ...quotationOf(evidence, article),
  }
}

/** Beside the words themselves no more of a paragraph is shown: some articles are one line. */
const MOST_BESIDE = 300

function quotationOf({ paragraph, range }: Evidence, { text, passages }: Article): { quoted?: Quotation } {
  const whole = passages.find(({ n }) => n === paragraph)?.range
  if (text === undefined || range === undefined || whole === undefined) return {}
  const before = text.slice(whole.start, range.start)
  const after = text.slice(range.end, whole.end)
  const quoted = {
    before: before.length > MOST_BESIDE ? `… ${before.slice(-MOST_BESIDE).toWellFormed()}` : before,
    words: text.slice(range.start, range.end),
    after: after.length > MOST_BESIDE ? `${after.slice(0, MOST_BESIDE).toWellFormed()} …` : after,
  }
  return { quoted }
}

function nameOf(id: string, names: Map<string, Entity>): string {
  const entity = names.get(id)
  if (!entity) throw new Error(`No entity ${id} in the dossier`)
  return entity.name
}
