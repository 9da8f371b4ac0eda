import type { Passage } from '../extraction/passages'
import { Article } from '../facts/article'

/** What a person says of an article that they bring in. `date`: YYYY-MM-DD. */
export type ArticleDetails = { outlet: string; title: string; date: string }

/** An imported article: its text as it was brought in, cut into `passages` (those of `splitPassages`), page furniture marked. */
export function newArticle(input: {
  id: string
  details: ArticleDetails
  text: string
  passages: readonly Passage[]
  outletEntity: string
  relays: readonly string[]
}): Article {
  const { details, passages, ...rest } = input
  return Article.parse({
    ...rest,
    outlet: details.outlet,
    title: details.title,
    date: { on: details.date },
    kind: 'report',
    character: 'Brought in by a teacher, with its text as it was printed.',
    shortCharacter: 'brought in by a teacher',
    passages: passages.map(({ paragraph, start, end, furniture }) => ({
      n: paragraph,
      range: { start, end },
      furniture: furniture !== null,
    })),
  })
}
