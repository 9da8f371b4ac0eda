import { cutPassage, type Highlight, type Segment } from '@/core/desk/highlight'
import type { Article } from '@/core/facts/article'
import { groupBy } from '@/core/group-by'
import type { DeskSuggestion } from '@/server/desk/read-desk'

type TextProps = {
  article: Article
  suggestions: readonly DeskSuggestion[]
  open: DeskSuggestion | null
  hrefOf: (suggestionId: string) => string
}

/** An article as it was printed, what is suggested in it marked. Every run of words knows its place, so that words can be selected. */
export function ArticleText({ article, suggestions, open, hrefOf }: TextProps) {
  // By paragraph: a long article has thousands of suggestions, and each paragraph would send a gap for each of them.
  const numbered = groupBy(
    suggestions.map((suggestion, i) => ({ suggestion, number: i + 1 })),
    ({ suggestion }) => String(suggestion.paragraph),
  )
  return (
    <div className="mt-3">
      {article.passages.map(({ n, range, furniture }) => {
        if (furniture || !range) return null
        const own = numbered.get(String(n)) ?? []
        const highlights = own.flatMap(({ suggestion }) => highlightsOf(suggestion, suggestion.id === open?.id))
        return (
          <div className="passage" key={n} id={`p${n}`} data-passage={n} data-start={range.start}>
            <span className="pn">¶&nbsp;{n}</span>
            <p dir="auto">
              {cutPassage(range, highlights).map((segment) => (
                <Words key={segment.start} segment={segment} text={article.text ?? ''} />
              ))}
              {own.map(({ suggestion: { id, state }, number }) =>
                state === 'open' ? (
                  <a key={id} className="fn" href={hrefOf(id)} aria-label={`Suggestion ${number}`}>
                    {number}
                  </a>
                ) : null,
              )}
            </p>
          </div>
        )
      })}
    </div>
  )
}

function highlightsOf({ range, answerRange, flags, state }: DeskSuggestion, isOpen: boolean): Highlight[] {
  if (!range || (state === 'rejected' && !isOpen)) return []
  return [
    { range, kind: isOpen ? 'open' : 'other' },
    ...(isOpen && answerRange ? [{ range: answerRange, kind: 'answer' as const }] : []),
    ...flags.map(({ start, end }) => ({ range: { start, end }, kind: 'damaged' as const })),
  ]
}

/** Carried as `data-start`, so that a selection can say where in the article it is. */
function Words({ segment, text }: { segment: Segment; text: string }) {
  const { start, end, kinds } = segment
  const words = text.slice(start, end)
  const damaged = kinds.has('damaged') ? <span className="garble">{words}</span> : words
  if (kinds.has('open')) {
    return (
      <mark data-start={start} id={kinds.has('answer') ? 'answer' : undefined}>
        {kinds.has('answer') ? <b>{damaged}</b> : damaged}
      </mark>
    )
  }
  return kinds.has('other') ? (
    <mark className="soft" data-start={start}>
      {damaged}
    </mark>
  ) : (
    <span data-start={start}>{damaged}</span>
  )
}
