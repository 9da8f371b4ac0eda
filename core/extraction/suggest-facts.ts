import { hashText } from '../hash'
import { isHeading, type Passage, splitPassages } from './passages'
import { repairQuotes } from './repair-quotes'
import { splitSentences } from './sentences'
import type { KnownEntities, Suggestion, SuggestionArticle } from './suggestion'

/** Suggests facts, in the order of their places in the article. */
export function suggestFacts(article: SuggestionArticle, _known: KnownEntities = []): Suggestion[] {
  const { text } = article
  const repaired = repairQuotes(text)
  return bodyOf(article).flatMap((passage) =>
    splitSentences(repaired, passage.start, passage.end).flatMap(({ start, end }) => {
      const number = /\b\d[\d,.]*\d\b/.exec(text.slice(start, end))
      if (!number) return []
      const answerStart = start + number.index
      const suggestion = {
        kind: 'number' as const,
        subject: '',
        relation: '',
        object: number[0],
        answer: number[0],
        attributedTo: null,
        needsAttribution: /\bsaid\b/.test(text.slice(start, end)),
        paragraph: passage.paragraph,
        evidence: text.slice(start, end),
        start,
        end,
        answerStart,
        answerEnd: answerStart + number[0].length,
        date: null,
        confidence: 0.3,
        flags: [],
      }
      return [{ id: hashText(JSON.stringify(suggestion)), ...suggestion }]
    }),
  )
}

/** The passages that count: no furniture, unless a person restored it, and nothing that a person dropped; no headings. */
function bodyOf({ text, restored = [], dropped = [] }: SuggestionArticle): Passage[] {
  return splitPassages(text).filter(
    ({ paragraph, furniture, start, end }) =>
      (furniture === null || restored.includes(paragraph)) &&
      !dropped.includes(paragraph) &&
      !isHeading(text.slice(start, end)),
  )
}
