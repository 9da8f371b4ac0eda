import type { HandQuestion } from '../questions/question-set'
import type { Article } from './article'
import type { Dossier } from './dossier'
import type { Entity } from './entity'
import type { Fact } from './fact'

/** Something wrong with a dossier's content: E must be mended, W is worth a look. `id` is the item's own. */
export type ContentFinding = { severity: 'E' | 'W'; file: ContentFile; id: string; problem: string }
export type ContentFile =
  | 'dossier.yaml'
  | 'articles.yaml'
  | 'entities.yaml'
  | 'facts.yaml'
  | 'questions.yaml'
  | 'sets.yaml'
  | 'overrides.yaml'

/** A dossier as its checks look things up: by id. */
export type Content = {
  articles: ReadonlyMap<string, Article>
  entities: ReadonlyMap<string, Entity>
  facts: ReadonlyMap<string, Fact>
  topics: ReadonlySet<string>
  disputes: ReadonlySet<string>
  hand: ReadonlySet<string>
  loadedWords: readonly { word: string; instead: string }[]
}

/** Indexes a dossier and its hand-written questions for the checks. */
export function indexContent({ head, articles, entities, facts }: Dossier, hand: readonly HandQuestion[]): Content {
  return {
    articles: new Map(articles.map((article) => [article.id, article])),
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    topics: new Set(head.topics.map((topic) => topic.id)),
    disputes: new Set(head.disputes.map((dispute) => dispute.id)),
    hand: new Set(hand.map((question) => question.id)),
    loadedWords: head.loadedWords,
  }
}

/** A reference to something that is not there. */
export function missing(file: ContentFile, id: string, what: string, name: string): ContentFinding {
  return wrong(file, id, `there is no ${what} “${name}”; correct the id or add it`)
}

/** A fault that must be mended. */
export function wrong(file: ContentFile, id: string, problem: string): ContentFinding {
  return { severity: 'E', file, id, problem }
}

/** Something worth a look. */
export function note(file: ContentFile, id: string, problem: string): ContentFinding {
  return { severity: 'W', file, id, problem }
}
