import { z } from 'zod'
import { type GroundingDoubt, groundingDoubts, isGrounded } from '../extraction/ground-suggestion'
import type { Suggestion } from '../extraction/suggestion'
import { type Article, wordsOfPassage } from '../facts/article'
import { FactKind } from '../facts/fact'
import { parseDate } from '../facts/parse-date'
import { hashText } from '../hash'
import { reportsSpeech } from './hand-suggestion'

const words = (most: number) => z.string().trim().max(most)

/** What a language model is asked to reply: facts with their evidence, word for word. Anything else is refused. */
export const ModelReply = z
  .array(
    z.strictObject({
      kind: FactKind,
      subject: words(200),
      relation: words(120),
      object: words(300),
      answer: words(300).min(1),
      attributedTo: words(200).nullable(),
      paragraph: z.number().int().positive(),
      evidence: z.string().min(1).max(3_000),
    }),
  )
  .max(80)
export type ModelReply = z.infer<typeof ModelReply>

/** A suggestion of a model, with what is odd about its slots: reasons to look, none to block. */
export type ModelSuggestion = Suggestion & { doubts: GroundingDoubt[] }

/** A model sees no odds: what it suggests comes after nothing and before nothing of the rules. */
const CONFIDENCE = 0.5

/**
 * The suggestions of a reply whose evidence and answer stand in a paragraph of the article that counts, word for word; all
 * others are left out. `blocked` is their number.
 */
export function groundReply(
  reply: ModelReply,
  article: Pick<Article, 'text' | 'passages'>,
): { suggestions: ModelSuggestion[]; blocked: number } {
  const suggestions = reply.flatMap((found) => grounded(found, article) ?? [])
  return { suggestions, blocked: reply.length - suggestions.length }
}

function grounded(found: ModelReply[number], article: Pick<Article, 'text' | 'passages'>): ModelSuggestion | null {
  const passage = article.passages.find(({ n }) => n === found.paragraph)
  const text = wordsOfPassage(article, found.paragraph)
  if (article.text === undefined || text === null || !passage?.range || passage.furniture) return null
  const at = text.indexOf(found.evidence)
  const inside = found.evidence.indexOf(found.answer)
  if (at < 0 || inside < 0) return null
  const start = passage.range.start + at
  const suggestion: Suggestion = {
    ...found,
    id: hashText(`model ${JSON.stringify(found)}`),
    needsAttribution: found.attributedTo !== null || reportsSpeech(found.evidence),
    start,
    end: start + found.evidence.length,
    answerStart: start + inside,
    answerEnd: start + inside + found.answer.length,
    // A date that the model makes out is not taken over: rules resolve dates, and a person reads them.
    date: null,
    kind: found.kind === 'date' && !parseDate(found.answer) ? 'statement' : found.kind,
    confidence: CONFIDENCE,
    flags: [],
  }
  return isGrounded(suggestion, article.text) ? { ...suggestion, doubts: groundingDoubts(suggestion) } : null
}
