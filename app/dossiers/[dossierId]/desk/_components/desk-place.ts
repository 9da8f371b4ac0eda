import type { Article } from '@/core/facts/article'
import type { Desk, DeskSuggestion } from '@/server/desk/read-desk'

/** What of the desk is open. */
export type DeskPlace = {
  /** Null while the dossier has no article. */
  article: Article | null
  /** Those of the article, in its order. */
  suggestions: DeskSuggestion[]
  /** Null once everything is decided, unless one was asked for. */
  open: DeskSuggestion | null
  /** 1-based, of the open one among those of the article. */
  number: number
  decided: number
  previousId: string | null
  nextId: string | null
  /** The undecided one to go on with after the open one. */
  nextOpenId: string | null
  /** The newest decision of the reader, to take back. */
  lastOwn: DeskSuggestion | null
}

/** What to show for `?article=…&at=…`: without them the first article with something to decide, and its first suggestion. */
export function placeOnDesk({ articles, suggestions }: Desk, query: { article?: string; at?: string }): DeskPlace {
  const asked = suggestions.find(({ id }) => id === query.at)
  const slug = query.article ?? asked?.articleSlug ?? suggestions.find(({ state }) => state === 'open')?.articleSlug
  const article = articles.find(({ id }) => id === slug) ?? articles[0] ?? null
  const own = suggestions.filter(({ articleSlug }) => articleSlug === (article?.id ?? null))
  const open = own.find(({ id }) => id === query.at) ?? own.find(({ state }) => state === 'open') ?? null
  const index = open ? own.indexOf(open) : -1
  const later = [...own.slice(index + 1), ...own.slice(0, Math.max(index, 0))]
  const decisions = suggestions.filter(({ isMine, sequence }) => isMine && sequence > 0)
  return {
    article,
    suggestions: own,
    open,
    number: index + 1,
    decided: own.filter(({ state }) => state !== 'open').length,
    previousId: own[index - 1]?.id ?? null,
    nextId: index < 0 ? null : (own[index + 1]?.id ?? null),
    nextOpenId: later.find(({ state }) => state === 'open')?.id ?? null,
    lastOwn: decisions.toSorted((a, b) => Number(b.decidedAt) - Number(a.decidedAt))[0] ?? null,
  }
}
