import type { Fact } from '@/core/facts/fact'

/** The paragraphs of an article on which a hidden fact rests: telling what they say, or what is right there, would tell the fact. */
export function withheldParagraphs(
  facts: readonly Pick<Fact, 'id' | 'evidence'>[],
  hiddenFactIds: ReadonlySet<string>,
  articleId: string,
): Set<number> {
  const evidence = facts.filter(({ id }) => hiddenFactIds.has(id)).flatMap((fact) => fact.evidence)
  return new Set(evidence.filter(({ article }) => article === articleId).map(({ paragraph }) => paragraph))
}
