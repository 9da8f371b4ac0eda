import { foldText } from '../../facts/fold'
import { parseNumber } from '../../facts/parse-number'
import { error, type Finding } from '../finding'
import type { Question } from '../question'

/** 4: no two options read the same after folding, number words counting as digits. */
export function optionsDistinct(question: Question): Finding[] {
  return columnsOf(question).flatMap((column) => {
    const seen = new Map<string, string>()
    return column.flatMap(({ id, text }) => {
      const form = comparableForm(text)
      const other = seen.get(form)
      seen.set(form, text)
      return other === undefined ? [] : [error(4, question, `“${text}” and “${other}” are the same option`, id)]
    })
  })
}

function columnsOf(question: Question): { id: string; text: string }[][] {
  if ('options' in question) return [question.options]
  if (question.type !== 'matching') return []
  const { pairs } = question
  return [
    pairs.map(({ id, left }) => ({ id, text: left })),
    pairs.map(({ rightId, right }) => ({ id: rightId, text: right })),
  ]
}

function comparableForm(text: string): string {
  const number = parseNumber(text)
  return number ? [number.bound ?? '', number.value, ...number.rest].join(' ').trim() : foldText(text)
}
