import { hashText } from '../hash'
import { drain, mapInSteps, type Steps } from '../steps'
import type { Draft } from './draft'
import { isGrounded } from './ground-suggestion'
import { readingSteps } from './read-article'
import type { ReadSentence } from './read-sentence'
import { redFlagFinder } from './red-flags'
import { suggestClaims } from './suggest-claims'
import { suggestFigures } from './suggest-figures'
import { suggestOffices } from './suggest-offices'
import type { KnownEntities, Suggestion, SuggestionArticle } from './suggestion'
import { SAYS, SETS_TERMS, WANTS } from './verbs'

/**
 * Suggests facts that the body of an article states, in the order of their places, by rules: offline, the same for the
 * same text, never throwing. Nothing is a fact before a person accepts it; slots that are not clear are empty.
 */
export function suggestFacts(article: SuggestionArticle, known: KnownEntities = []): Suggestion[] {
  return drain(suggestionSteps(article, known))
}

/** The same in steps, each about one sentence. */
export function* suggestionSteps(article: SuggestionArticle, known: KnownEntities = []): Steps<Suggestion[]> {
  const sentences = yield* readingSteps(article)
  const seenOffices = new Set<string>()
  const findRedFlags = redFlagFinder(known)
  const suggestions = yield* mapInSteps(sentences, (sentence) => {
    const drafts = ranked([
      ...suggestOffices(sentence),
      ...suggestFigures(sentence),
      ...suggestClaims(sentence),
    ]).filter((draft) => isNews(draft, seenOffices))
    const flags = findRedFlags(sentence)
    return drafts
      .slice(0, MOST_PER_SENTENCE)
      .map((draft) => toSuggestion(draft, sentence, flags))
      .filter((suggestion) => isGrounded(suggestion, article.text))
  })
  return suggestions.flat()
}

const MOST_PER_SENTENCE = 5

/** The surest first; of two that ask for the same words, or of which one holds the other’s words, the surer one. */
function ranked(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => b.confidence - a.confidence || a.answer.start - b.answer.start)
  const kept: Draft[] = []
  for (const draft of sorted) {
    if (!kept.some((other) => isSaidTwice(draft, other))) kept.push(draft)
  }
  return kept
}

function isSaidTwice(a: Draft, b: Draft): boolean {
  if (a.answer.start === b.answer.start && a.answer.end === b.answer.end) return true
  const holds = a.answer.start <= b.answer.start && a.answer.end >= b.answer.end
  // "destroyed 300 drones" is asked as a number; as an event it would be the same fact again.
  // What is the same, or the figure with its noun; in a longer answer it is only a part.
  return holds && ASKED_FIRST.has(b.kind) && (a.kind === 'event' || a.kind === 'statement')
}

const ASKED_FIRST: ReadonlySet<Draft['kind']> = new Set(['number', 'date', 'place', 'leads'])

/** An office is suggested where the article first gives it, not with every mention. */
function isNews({ kind, subject, object }: Draft, seen: Set<string>): boolean {
  if (kind !== 'role' && kind !== 'leads') return true
  const key = `${kind}\n${subject}\n${object.toLowerCase()}`
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

function toSuggestion(draft: Draft, sentence: ReadSentence, flags: Suggestion['flags']): Suggestion {
  const { kind, subject, relation, object, attributedTo, answer } = draft
  const slots = [kind, sentence.start, sentence.end, answer.start, subject, relation, object].join('\n')
  const date = draft.date && sentence.dates.find(({ start }) => start === draft.date?.start)
  return {
    id: hashText(slots),
    kind,
    subject,
    relation,
    object,
    answer: sentence.source.slice(answer.start, answer.end),
    attributedTo,
    needsAttribution: reportsSpeech(sentence),
    paragraph: sentence.paragraph,
    evidence: sentence.source.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
    answerStart: answer.start,
    answerEnd: answer.end,
    date: date?.iso ? { text: date.text, iso: date.iso, derived: true } : null,
    confidence: Number(draft.confidence.toFixed(2)),
    flags,
  }
}

function reportsSpeech({ clauses, quotations, words, source, start, end }: ReadSentence): boolean {
  return (
    clauses.some(({ lemma }) => SAYS.has(lemma) || WANTS.has(lemma)) ||
    quotations.some(({ isSpeech }) => isSpeech) ||
    words.some(({ lower }, i) => HEARSAY.test(lower) || (OF_CLAIMS.test(lower) && words[i + 1]?.lower === 'that')) ||
    SETS_TERMS.test(source.slice(start, end))
  )
}

const HEARSAY = /^(?:according|saying|allegedly|reportedly|heard)$/
const OF_CLAIMS = /^(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?)$/
