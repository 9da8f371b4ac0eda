import type { Article } from './article'
import type { Evidence, Fact } from './fact'

/** How well a fact is backed. `origins` are entity ids of original sources, or the article's id where its outlet is unknown. */
export type Corroboration = {
  count: number
  origins: string[]
  /** A citation disputes the fact, or the fact is one reading of a disputed matter. */
  disputed: boolean
}

/**
 * Counts the original sources that support a fact: whoever the article relays there, else the article's own outlet. Two
 * articles that relay one source are one, and so are an agency's own report and another's retelling of it. Origins come in
 * the order of the citations. An article that is not in `articles` stands for itself.
 */
export function independentSources(
  fact: Pick<Fact, 'evidence' | 'status' | 'dispute'>,
  articles: readonly Pick<Article, 'id' | 'outletEntity'>[],
): Corroboration {
  const supporting = fact.evidence.filter((evidence) => evidence.stance === 'supports')
  const origins = [...new Set(supporting.map((evidence) => originOf(evidence, articles)))]
  const isContradicted = fact.evidence.some((evidence) => evidence.stance === 'disputes')
  return {
    count: origins.length,
    origins,
    disputed: isContradicted || fact.status === 'disputed' || fact.dispute !== undefined,
  }
}

function originOf(evidence: Evidence, articles: readonly Pick<Article, 'id' | 'outletEntity'>[]): string {
  if (evidence.via !== undefined) return evidence.via
  return articles.find((article) => article.id === evidence.article)?.outletEntity ?? evidence.article
}
