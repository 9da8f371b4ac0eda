import { entitiesNamed } from '../../facts/entity-index'
import { parseDate } from '../../facts/parse-date'
import { parseNumber } from '../../facts/parse-number'
import { type CheckContext, error, type Finding, warning } from '../finding'
import type { Option, Question } from '../question'
import { comparedOptionsOf } from '../question-parts'

const SHORTEST_RATIO = 0.5
const LONGEST_RATIO = 2
/** Names and figures up to this many characters are as long as they are. */
const SHORT_NAME = 25
const FREE_POINTS = 0.1
/** With fewer questions one of them alone weighs more than the ten points that are free. */
const FEWEST_QUESTIONS = 10

/** 9, one question: the key is half to twice as long as the wrong options are on average (W); short names and figures are exempt. */
export function keyLengthAlike(question: Question, context: CheckContext): Finding[] {
  const options = comparedOptionsOf(question)
  const keys = options.filter((option) => option.isKey)
  const wrong = options.filter((option) => !option.isKey)
  const [key] = keys
  if (!key || wrong.length === 0 || keys.every((each) => isShortName(each, context))) return []
  const ratio = meanLength(keys) / meanLength(wrong)
  if (ratio >= SHORTEST_RATIO && ratio <= LONGEST_RATIO) return []
  const times = ratio.toFixed(ratio < 1 ? 2 : 1)
  return [warning(9, question, `the key is ${times} times as long as the other options are on average`, key.id)]
}

function meanLength(options: readonly Option[]): number {
  return options.reduce((sum, { text }) => sum + text.length, 0) / options.length
}

function isShortName({ text, entityId }: Option, { base }: CheckContext): boolean {
  if (text.length >= SHORT_NAME) return false
  if (parseNumber(text) !== null || parseDate(text) !== null) return true
  const ids = entityId === null ? entitiesNamed(base.index, text) : [entityId]
  return ids.some((id) => base.index.byId.get(id)?.type !== 'term')
}

/** 9, a set: the key is the one longest option in no more of the questions than chance would have it and ten points. */
export function keysNotLongest(id: string, questions: readonly Question[]): Finding[] {
  const choices = questions
    .filter((question) => !('ordered' in question && question.ordered))
    .map(comparedOptionsOf)
    .filter((options) => options.filter(({ isKey }) => isKey).length === 1)
  if (choices.length < FEWEST_QUESTIONS) return []
  const longest = choices.filter(keyIsLongest).length
  const byChance = choices.reduce((sum, options) => sum + 1 / options.length, 0)
  if (longest <= byChance + choices.length * FREE_POINTS) return []
  const allowed = Math.floor(byChance + choices.length * FREE_POINTS)
  return [
    error(
      9,
      { id },
      `the key is the longest option in ${longest} of ${choices.length} questions; ${allowed} may be so`,
    ),
  ]
}

function keyIsLongest(options: readonly Option[]): boolean {
  const key = options.find((option) => option.isKey)
  return key !== undefined && options.every((option) => option === key || option.text.length < key.text.length)
}
