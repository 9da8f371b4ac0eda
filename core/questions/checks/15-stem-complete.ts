import { allNames } from '../../facts/entity-index'
import { containsWords, foldedWords } from '../../facts/fold'
import { type CheckContext, error, type Finding } from '../finding'
import type { Question } from '../question'

const FEWEST_WORDS = 5
const MOST_WORDS = 40
const PRONOUN =
  /\b(he|she|it|they|him|them|his|hers?|its|theirs?|himself|herself|itself|themselves|this(?= (is|was|will|would|did|has|had|mean|happen|led|held|\w+ed|to|\?)|\?)|these(?= (are|were)|\?))\b/giu
/** A question word that what follows in a clause of its own may speak of: "who said that he …". */
const ASKING =
  /\b(who|whom|whose|which|what)\b.*\b(that|whether|if|when|while|because|before|after|as|how|and|of|on|for|to|in|with|from|about|over)\b/iu
/** A plain noun with its article; the time it happened is nobody that a pronoun could mean. */
const NOUN =
  /\b(the|each|both|either|every|two|several|which|how many|no) (?!(week|weekend|month|year|day|morning|evening|time|end|start|beginning)\b)\p{L}+/iu

/** 15: the stem is one whole question or has one blank for each that is asked for, has 5–40 words (W), and no pronoun without its noun. */
export function stemComplete(question: Question, context: CheckContext): Finding[] {
  return [...wrongShape(question), ...dangling(question, context), ...oddLength(question)]
}

function wrongShape(question: Question): Finding[] {
  const blanks = question.stem.match(/_{2,}/g) ?? []
  const isQuestion = question.stem.trimEnd().endsWith('?')
  if (blanks.length === 0 && isQuestion) return []
  const count = question.type === 'multi-cloze' ? question.blanks.length : 1
  if (blanks.length === count && blanks.every((blank) => blank === '____') && !isQuestion) return []
  const wanted = count === 1 ? 'exactly one blank' : `exactly ${count} blanks`
  return [error(15, question, `the stem neither ends in “?” nor has ${wanted}`)]
}

function dangling(question: Question, { base }: CheckContext): Finding[] {
  const stem = question.stem.replace(/^Is it true that /, '').replace(/“[^”]*”/g, '“…”')
  for (const match of stem.matchAll(PRONOUN)) {
    const before = stem.slice(0, match.index)
    const hasNoun = before.includes('____') || ASKING.test(before) || NOUN.test(before) || namesEntity(before)
    if (!hasNoun) return [error(15, question, `“${match[0]}” has nothing in the stem that it could mean`)]
  }
  return []

  function namesEntity(text: string): boolean {
    return [...base.index.byId.values()].some((entity) =>
      allNames(entity).some((name) => containsWords(text.replace(/[’']s?\b/g, ' '), name)),
    )
  }
}

function oddLength(question: Question): Finding[] {
  const words = foldedWords(question.stem).length
  if (words >= FEWEST_WORDS && words <= MOST_WORDS) return []
  return [
    {
      ...error(15, question, `the stem has ${words} words; ${FEWEST_WORDS} to ${MOST_WORDS} read well`),
      severity: 'W',
    },
  ]
}
