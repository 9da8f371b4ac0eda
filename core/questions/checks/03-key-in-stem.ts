import type { Fact, FactObject } from '../../facts/fact'
import { containsWords } from '../../facts/fold'
import { contentWords } from '../content-words'
import { type CheckContext, error, type Finding, factsOf, warning } from '../finding'
import { keyInStem, standsIn } from '../key-in-stem'
import type { Question } from '../question'
import { answersOf, askedObject, asksOf, comparedOptionsOf, stemTellsFact } from '../question-parts'
import type { MatchingQuestion } from '../types/matching'

/**
 * 3: neither the key nor another name of it stands in the stem (E; types whose stem tells the fact by nature are left out), and no
 * content word is shared by the stem and the key alone (W).
 */
export function keyNotInStem(question: Question, context: CheckContext): Finding[] {
  if (stemTellsFact(question)) return []
  if ('pairs' in question) return pairsTelling(question)
  const told = [...keyTold(question, context), ...itemTelling(question)]
  return told.length > 0 ? told : wordTelling(question)
}

function keyTold(question: Question, context: CheckContext): Finding[] {
  const found = factsOf(question, context).flatMap((fact) =>
    keysOf(question, fact).map((key) => keyInStem(context.base, key, question.stem)),
  )
  const [first] = found.filter((words) => words !== null)
  return first === undefined ? [] : [error(3, question, `the stem gives the key away: “${first}”`)]
}

/** What is asked for of the fact, and the question's own keys where these are worded differently. */
function keysOf(question: Question, fact: Fact): FactObject[] {
  const asked = askedObject(question, fact)
  if (asked?.type === 'number') return [asked]
  return [
    ...(asked ? [asked] : []),
    ...answersOf(question).map((text): FactObject => ({ type: 'text', text, accept: [] })),
  ]
}

/** Words that ask for one of several facts and hold its answer. */
function itemTelling(question: Question): Finding[] {
  if (question.factIds.length === 1) return []
  return asksOf(question).flatMap(({ text, wordings, factId }) => {
    const told = wordings.find((wording) => standsIn(text, wording))
    return told === undefined ? [] : [error(3, question, `what is asked of ${factId} gives “${told}” away`)]
  })
}

/** A word of the stem that a key alone repeats. */
function wordTelling(question: Question): Finding[] {
  const options = comparedOptionsOf(question)
  const inStem = new Set(contentWords(question.stem))
  const inWrong = new Set(options.filter(({ isKey }) => !isKey).flatMap(({ text }) => contentWords(text)))
  const telling = options
    .filter(({ isKey }) => isKey)
    .flatMap((key) => {
      const shared = contentWords(key.text).find((word) => inStem.has(word) && !inWrong.has(word))
      return shared === undefined ? [] : [warning(3, question, `stem and key alone share “${shared}…”`, key.id)]
    })
  return telling.slice(0, 1)
}

function pairsTelling(question: MatchingQuestion): Finding[] {
  return question.pairs
    .filter(({ left, right }) => containsWords(left, right) || containsWords(question.stem, right))
    .map((pair) => error(3, question, `“${pair.right}” stands in the stem or in its own left side`, pair.id))
}
