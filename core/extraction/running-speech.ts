import type { Clause } from './clauses'
import type { ReadSentence } from './read-sentence'
import { SAYS } from './verbs'

/**
 * "Lee said the bank had failed. Two branches had closed, and more would follow.": a sentence without a speaker of its own
 * behind reported speech, in its paragraph and one tense further back, may go on with what was said.
 */
export function goesOnSpeaking(sentence: ReadSentence): ReadSentence {
  if (hasSpeaker(sentence)) return sentence
  if (!sentence.clauses.some((clause) => isTold(clause) && isSetBack(sentence, clause))) return sentence
  const clauses = sentence.clauses.map((clause) => (isTold(clause) ? { ...clause, isEchoed: true } : clause))
  return { ...sentence, clauses }
}

/** Whether somebody is said to say, think or want something in a sentence, in the past. */
export function isReport({ clauses, words, quotations }: ReadSentence): boolean {
  const isPast = ({ verb }: Clause) => words.slice(verb.from, verb.to).some(({ lower }) => PAST.test(lower))
  return (
    clauses.some((clause) => (clause.setting === 'content' || clause.isTag) && clause.speaker !== null) ||
    clauses.some((clause) => SAYS.has(clause.lemma) && isPast(clause)) ||
    quotations.some(({ isSpeech }) => isSpeech)
  )
}

const PAST = /(?:ed|aid|old|ote|hought|ound|new)$/

function hasSpeaker({ clauses, quotations, words }: ReadSentence): boolean {
  return (
    clauses.some(({ lemma, speaker, isTag }) => isTag || speaker !== null || SAYS.has(lemma)) ||
    quotations.some(({ isSpeech }) => isSpeech) ||
    words.some(({ lower }) => lower === 'according')
  )
}

function isTold({ setting }: Clause): boolean {
  return setting === 'main' || setting === 'subordinate' || setting === 'relative'
}

/** "had closed", "would follow", "was to leave": the present of whoever spoke. */
function isSetBack({ words }: ReadSentence, { verb, rest, setting }: Clause): boolean {
  if (setting !== 'main') return false
  const [first, second] = words.slice(verb.from, verb.to).filter(({ pos }) => pos === 'AUX' || pos === 'VERB')
  if (/^(?:would|could|might)$/.test(first?.lower ?? '')) return true
  if (first?.lower === 'had') return second !== undefined || /^to$/.test(words[rest.from]?.lower ?? '')
  return /^(?:was|were)$/.test(first?.lower ?? '') && words[rest.from]?.lower === 'to' && second === undefined
}
