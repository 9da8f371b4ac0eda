import type { Dossier } from '../facts/dossier'
import { allNames } from '../facts/entity-index'
import { plainStatement } from '../facts/fact'
import { foldedWords } from '../facts/fold'
import { stemOf } from './content-words'
import { buildFactBase } from './fact-base'
import type { CheckContext } from './finding'

/** What the checks of a dossier's questions look things up in. `passageText` gives a passage's wording, null where it is not at hand. */
export function toCheckContext(dossier: Dossier, passageText: CheckContext['passageText']): CheckContext {
  const { head, facts, entities, articles } = dossier
  return {
    base: buildFactBase(facts, entities),
    articles: new Map(articles.map((article) => [article.id, article])),
    passageText,
    loadedWords: head.loadedWords,
    vocabulary: vocabularyOf(dossier),
  }
}

/** Every word, cut to its stem, that the dossier has of its own: names, offices, statements, digests; not the wrong answers. */
function vocabularyOf({ facts, entities, articles }: Pick<Dossier, 'facts' | 'entities' | 'articles'>): Set<string> {
  const texts = [
    ...entities.flatMap((entity) => [
      ...allNames(entity),
      entity.description ?? '',
      ...entity.roles.map(({ title }) => title),
    ]),
    ...facts.flatMap((fact) => [
      plainStatement(fact),
      fact.ask,
      ...(fact.object.type === 'text' ? [fact.object.text, ...fact.object.accept] : []),
      ...fact.evidence.map(({ note }) => note ?? ''),
    ]),
    ...articles.flatMap(({ outlet, title, passages }) => [outlet, title, ...passages.map(({ digest }) => digest)]),
  ]
  return new Set(texts.flatMap(foldedWords).map(stemOf))
}
