import { error, type Finding } from '../finding'
import type { Question } from '../question'
import { textsOf } from '../question-parts'

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DATED_WEEKDAY = new RegExp(`\\b${WEEKDAY},? (?:the )?\\d{1,2} ${MONTH}`, 'g')
const RELATIVE = [
  new RegExp(`\\b${WEEKDAY}s?\\b`),
  /\b(yesterday|today|tomorrow|tonight|nowadays|currently|recently|lately|at present|right now|so far|earlier this|later this)\b/i,
  /\b(last|next|this|past|coming) (week|weekend|month|year|summer|winter|spring|autumn|night|morning|evening|afternoon)\b(?! of\b| before\b| after\b)/i,
  /\b(?:\w+|\d+) (?:minutes|hours|days|weeks|months|years|day|week|month|year) ago\b/i,
]

/** 16: no time that is only right on the day of writing, in stem, options or answers; a weekday needs its date. */
export function noRelativeTime(question: Question): Finding[] {
  return textsOf(question).flatMap(({ text, optionId }) => {
    const plain = text.replace(/“[^”]*”/g, ' ').replace(DATED_WEEKDAY, ' ')
    const found = RELATIVE.map((pattern) => pattern.exec(plain)?.[0]).find((words) => words !== undefined)
    return found === undefined ? [] : [error(16, question, `“${found}” needs its date`, optionId)]
  })
}
