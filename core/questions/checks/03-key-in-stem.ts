import type { Fact, FactObject } from '../../facts/fact'
import { containsWords } from '../../facts/fold'
import { contentWords } from '../content-words'
import { type CheckContext, error, type Finding, factsOf, warning } from '../finding'
import { keyInStem } from '../key-in-stem'
import type { ChoiceQuestion, MatchingQuestion, Question } from '../question'

/**
 * 3: neither the key nor another name of it stands in the stem (E; true/false puts its answer there by nature), and no
 * content word is shared by the stem and the key alone (W).
 */
export function keyNotInStem(question: Question, context: CheckContext): Finding[] {
  if (question.type === 'true-false') return []
  if (question.type === 'matching') return pairsTelling(question)
  const told = keyTold(question, context)
  return told.length > 0 || question.type !== 'single-choice' ? told : wordTelling(question)
}

function keyTold(question: Exclude<Question, MatchingQuestion>, context: CheckContext): Finding[] {
  const found = factsOf(question, context).flatMap((fact) =>
    keysOf(question, fact).map((key) => keyInStem(context.base, key, question.stem)),
  )
  const [first] = found.filter((words) => words !== null)
  return first === undefined ? [] : [error(3, question, `the stem gives the key away: “${first}”`)]
}

/** The fact's answer, and the question's own key where that is worded differently. */
function keysOf(question: Exclude<Question, MatchingQuestion>, fact: Fact): FactObject[] {
  const own = 'options' in question ? question.options.find((option) => option.isKey)?.text : question.answer
  if (own === undefined || fact.object.type === 'number') return [fact.object]
  return [fact.object, { type: 'text', text: own, accept: [] }]
}

/** A word of the stem that the key alone repeats. */
function wordTelling(question: ChoiceQuestion): Finding[] {
  const key = question.options.find((option) => option.isKey)
  if (!key) return []
  const inStem = new Set(contentWords(question.stem))
  const inWrong = new Set(question.options.filter((option) => option !== key).flatMap(({ text }) => contentWords(text)))
  const shared = contentWords(key.text).find((word) => inStem.has(word) && !inWrong.has(word))
  return shared === undefined ? [] : [warning(3, question, `stem and key alone share “${shared}…”`, key.id)]
}

function pairsTelling(question: MatchingQuestion): Finding[] {
  return question.pairs
    .filter(({ left, right }) => containsWords(left, right) || containsWords(question.stem, right))
    .map((pair) => error(3, question, `“${pair.right}” stands in the stem or in its own left side`, pair.id))
}
