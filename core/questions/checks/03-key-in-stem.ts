import type { Fact, FactObject } from '../../facts/fact'
import { containsWords } from '../../facts/fold'
import { type CheckContext, error, type Finding, factsOf } from '../finding'
import { keyInStem } from '../key-in-stem'
import type { MatchingQuestion, Question } from '../question'

/** 3: neither the key nor another name of it stands in the stem (true/false puts its answer there by nature). */
export function keyNotInStem(question: Question, context: CheckContext): Finding[] {
  if (question.type === 'true-false') return []
  if (question.type === 'matching') return pairsTelling(question)
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

function pairsTelling(question: MatchingQuestion): Finding[] {
  return question.pairs
    .filter(({ left, right }) => containsWords(left, right) || containsWords(question.stem, right))
    .map((pair) => error(3, question, `“${pair.right}” stands in the stem or in its own left side`, pair.id))
}
