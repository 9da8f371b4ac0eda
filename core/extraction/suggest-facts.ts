import { hashText } from '../hash'
import { drain, mapInSteps, type Steps } from '../steps'
import type { Clause } from './clauses'
import { type Draft, isHeldToBe, isUnreal } from './draft'
import { isGrounded } from './ground-suggestion'
import { readingSteps } from './read-article'
import type { ReadSentence } from './read-sentence'
import { redFlagFinder } from './red-flags'
import { suggestClaims } from './suggest-claims'
import { suggestFigures } from './suggest-figures'
import { suggestNounClaims } from './suggest-noun-claims'
import { suggestOffices } from './suggest-offices'
import { suggestParticiples } from './suggest-participles'
import type { KnownEntities, Suggestion, SuggestionArticle } from './suggestion'
import { PLANNED, pastOf, REFUSES, SAYS, SETS_TERMS, WANTS } from './verbs'

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
      ...suggestParticiples(sentence),
      ...suggestNounClaims(sentence),
    ]).filter((draft) => isNews(draft, seenOffices))
    const flags = findRedFlags(sentence)
    return drafts
      .slice(0, MOST_PER_SENTENCE)
      .map((draft) => toSuggestion(draft, sentence, flags))
      .filter((suggestion) => isGrounded(suggestion, article.text))
  })
  return suggestions.flat()
}

const MOST_PER_SENTENCE = 6

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
  // "asked for a pause, which the chair refused": one thing, of which two people say two things.
  const isAnswered = a.kind !== b.kind && a.subject !== b.subject && ANSWERED.has(a.kind) && ANSWERED.has(b.kind)
  if (a.answer.start === b.answer.start && a.answer.end === b.answer.end) return !isAnswered
  const holds = a.answer.start <= b.answer.start && a.answer.end >= b.answer.end
  // "destroyed 300 drones" is asked as a number; as an event it would be the same fact again.
  // What is the same, or the figure with its noun; in a longer answer it is only a part.
  // What was said is asked for beside a figure in it of which nobody is told.
  const isSpeech = a.relation === 'said' && a.subject === a.attributedTo && b.subject === ''
  // "froze the assets of 23 officials": what was frozen is another question than how many they are.
  if (a.kind === 'event' && b.kind === 'number' && OF_ANOTHER.test(a.object.split(b.object)[0] ?? '')) return false
  if (b.kind === 'number' && lengthOf(a) - lengthOf(b) >= MUCH_MORE) return false
  return holds && !isSpeech && ASKED_FIRST.has(b.kind) && (a.kind === 'event' || a.kind === 'statement')
}

/** "blocked Marlowe’s $6bn takeover of its old rival": so many letters beside the figure, some three words, are asked for by themselves. */
const MUCH_MORE = 20

function lengthOf({ answer: { start, end } }: Draft): number {
  return end - start
}

const OF_ANOTHER = /\p{L}{3,} (?:of|in|into|for|from|to|on|at|over) (?:the |an? )?$/u
const ANSWERED: ReadonlySet<Draft['kind']> = new Set(['proposes', 'demands', 'rejects', 'agrees'])
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
    verb: verbOf(relation, sentence),
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

/** The first verb of a relation, by what its words are in the sentence. */
function verbOf(relation: string, { words }: ReadSentence): Suggestion['verb'] {
  const told = relation.split(' ')
  for (const text of told) {
    const word = words.find((other) => other.pos === 'VERB' && (other.text === text || pastOf(other.lemma) === text))
    if (word) return { text, base: asSpelt(word) }
  }
  const has = told.find((text) => /^(?:has|have|had)$/.test(text))
  return has === undefined ? null : { text: has, base: 'have' }
}

/** The tagger’s base forms are American: "organised" is of "organise". */
function asSpelt({ lower, lemma }: { lower: string; lemma: string }): string {
  return /ys[ei]/.test(lower)
    ? lemma.replace(/yze$/, 'yse')
    : /is[ei]/.test(lower)
      ? lemma.replace(/ize$/, 'ise')
      : lemma
}

function reportsSpeech({ clauses, quotations, words, source, start, end }: ReadSentence): boolean {
  return (
    clauses.some(({ lemma }) => SAYS.has(lemma) || WANTS.has(lemma)) ||
    quotations.some(({ isSpeech }) => isSpeech) ||
    clauses.some((clause) => clause.isEchoed || isForecast(clause)) ||
    words.some(
      ({ lower }, i) => TELLS_OF_SPEECH.test(lower) || (OF_CLAIMS.test(lower) && words[i + 1]?.lower === 'that'),
    ) ||
    SETS_TERMS.test(source.slice(start, end))
  )
}

/** "would cost", "could rise", "is expected to", "is thought to": somebody’s forecast or belief; what is refused is nobody’s fact. */
function isForecast(clause: Clause): boolean {
  const isForeseen = clause.isPassive && (PLANNED.has(clause.lemma) || FORESEEN.test(clause.lemma))
  return (
    clause.setting === 'condition' || isUnreal(clause) || isHeldToBe(clause) || isForeseen || REFUSES.has(clause.lemma)
  )
}

const FORESEEN = /^(?:forecast|predict|project|estimate|accuse|suspect)$/
const TELLS_OF_SPEECH = /^(?:according|saying|allegedly|reportedly|heard|claiming|alleging|citing)$/
const OF_CLAIMS = /^(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?)$/
