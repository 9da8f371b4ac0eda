import { type CheckContext, error, type Finding, factsOf } from '../finding'
import type { Question } from '../question'

/** 1: each fact cites at least one supporting passage, and no cited passage is missing or page furniture. */
export function citesPassage(question: Question, context: CheckContext): Finding[] {
  const missing = question.factIds.filter((id) => !context.base.byId.has(id))
  const bare = factsOf(question, context).flatMap((fact) => {
    const supporting = fact.evidence.filter((evidence) => evidence.stance === 'supports')
    if (supporting.length === 0) return [`fact ${fact.id} cites no passage that supports it`]
    return fact.evidence.flatMap(({ article, paragraph }) => {
      const passage = context.articles.get(article)?.passages.find(({ n }) => n === paragraph)
      if (!passage) return [`fact ${fact.id} cites ${article} ¶${paragraph}, which is not there`]
      return passage.furniture ? [`fact ${fact.id} cites ${article} ¶${paragraph}, which is page furniture`] : []
    })
  })
  return [...missing.map((id) => `it rests on fact ${id}, which is not there`), ...bare].map((reason) =>
    error(1, question, reason),
  )
}
