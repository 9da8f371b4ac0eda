import { startNumeralSeries } from '@/components/numeral-series'
import type { ArticleError } from '@/core/facts/article'
import type { Dossier } from '@/core/facts/dossier'
import { type Citation, dateLabel, type Footnote } from '@/core/facts/footnote'
import { withheldParagraphs } from './withheld-paragraphs'

/** A sentence with the numerals of its sources; `text` is null while the reader may not see it. */
export type CitedText = { text: string | null; numerals: number[] }

/** A note under the section that mentions its source first. `relaying` names whose reporting the paragraph repeats. */
export type DossierNote = { n: number; citation: Citation; relaying: string | null }

export type FactLine = CitedText & { id: string; disputeId: string | null }
export type SourceLine = {
  id: string
  outlet: string
  dateLabel: string
  character: string
  /** How many facts rest on it. */
  factCount: number
  errors: ArticleError[]
  /** Paragraphs whose errors would answer the reader's running test. */
  withheld: ReadonlySet<number>
}

/** A dossier as its page tells it, from top to bottom, with one series of numerals and the notes of each section. */
export type DossierView = {
  counts: { facts: number; sources: number; corroborated: number; disputes: number }
  figures: { figure: string | null; label: string; numerals: number[] }[]
  figureNotes: DossierNote[]
  sides: { a: string; b: string; rows: { topic: string; a: CitedText; b: CitedText }[] } | null
  sideNotes: DossierNote[]
  timeline: (CitedText & { when: string; isMain: boolean; factId: string })[]
  timelineNotes: DossierNote[]
  disputes: {
    id: string
    title: string
    /** What kind of difference it is; null while a reading is withheld. */
    difference: string | null
    /** In the dossier's order: "Ukraine says", and what. */
    readings: (CitedText & { says: string })[]
  }[]
  disputeNotes: DossierNote[]
  topics: { id: string; title: string; facts: FactLine[]; notes: DossierNote[] }[]
  sources: SourceLine[]
}

/**
 * Puts a dossier, with the footnotes of its facts, in the order of its page and numbers its citations at their first mention. Sentences that rest on a
 * fact of `hiddenFactIds` (ids as in the files) are withheld, numerals included.
 */
export function toDossierView(
  dossier: Dossier,
  footnotes: ReadonlyMap<string, Footnote>,
  hiddenFactIds: ReadonlySet<string>,
): DossierView {
  const { head, facts, articles } = dossier
  const series = startNumeralSeries<Citation>()
  const relaying = relayedAt([...footnotes.values()])

  const cite = (text: string, factIds: readonly string[]): CitedText => {
    if (factIds.some((id) => hiddenFactIds.has(id))) return { text: null, numerals: [] }
    const citations = factIds.flatMap((id) => footnotes.get(id)?.citations ?? [])
    return { text, numerals: citations.map((citation) => series.numeralOf(citation)) }
  }
  const takeNotes = (): DossierNote[] =>
    series.takeNewNotes().map(({ n, cited }) => ({ n, citation: cited, relaying: relaying(cited) }))
  const nameOf = (id: string) => dossier.entities.find((entity) => entity.id === id)?.name ?? id

  const figures = head.glance.map(({ figure, label, fact }) => {
    const { text, numerals } = cite(figure, [fact])
    return { figure: text, label, numerals }
  })
  const figureNotes = takeNotes()
  const sides = head.facing
    ? {
        a: nameOf(head.facing.a),
        b: nameOf(head.facing.b),
        rows: head.facing.rows.map(({ topic, a, b }) => ({
          topic,
          a: cite(a.text, a.facts),
          b: cite(b.text, b.facts),
        })),
      }
    : null
  const sideNotes = takeNotes()
  const timeline = head.timeline.map(({ when, fact, main }) => ({
    ...cite(footnotes.get(fact)?.statement ?? '', [fact]),
    when,
    isMain: main,
    factId: fact,
  }))
  const timelineNotes = takeNotes()
  const disputes = head.disputes.map(({ id, title, difference, readings }) => ({
    id,
    title,
    difference: readings.some((reading) => reading.facts.some((fact) => hiddenFactIds.has(fact))) ? null : difference,
    readings: readings.map(({ says, text, facts: own }) => ({ ...cite(text, own), says })),
  }))
  const disputeNotes = takeNotes()
  const topics = head.topics.map(({ id, title }) => ({
    id,
    title,
    facts: facts
      .filter((fact) => fact.topic === id)
      .map((fact) => ({
        ...cite(footnotes.get(fact.id)?.statement ?? '', [fact.id]),
        id: fact.id,
        disputeId: fact.dispute ?? null,
      })),
    notes: takeNotes(),
  }))

  return {
    counts: {
      facts: facts.length,
      sources: articles.length,
      corroborated: [...footnotes.values()].filter((footnote) => footnote.independentSources >= 2).length,
      disputes: disputes.length,
    },
    figures,
    figureNotes,
    sides,
    sideNotes,
    timeline,
    timelineNotes,
    disputes,
    disputeNotes,
    topics: topics.filter((topic) => topic.facts.length > 0),
    sources: articles.map((article) => ({
      id: article.id,
      outlet: article.outlet,
      dateLabel: dateLabel(article.date),
      character: article.character,
      factCount: facts.filter((fact) => fact.evidence.some((evidence) => evidence.article === article.id)).length,
      errors: article.errors,
      withheld: withheldParagraphs(facts, hiddenFactIds, article.id),
    })),
  }
}

/** Whose reporting a paragraph repeats, over all facts that rest on it: "RT", or "in part RT" if only some do. */
function relayedAt(footnotes: readonly Footnote[]): (place: Citation) => string | null {
  const vias = new Map<string, Set<string | null>>()
  for (const { citations } of footnotes) {
    for (const { articleId, paragraph, via } of citations) {
      const key = `${articleId} ${paragraph}`
      vias.set(key, (vias.get(key) ?? new Set()).add(via))
    }
  }
  return ({ articleId, paragraph }) => {
    const found = vias.get(`${articleId} ${paragraph}`) ?? new Set()
    const names = [...found].filter((via) => via !== null)
    if (names.length === 0) return null
    return `${found.has(null) ? 'in part relaying' : 'relaying'} ${names.join(' and ')}`
  }
}
