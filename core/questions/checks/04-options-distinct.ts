import { foldText } from '../../facts/fold'
import { parseNumber } from '../../facts/parse-number'
import { error, type Finding } from '../finding'
import type { Question } from '../question'
import { columnsOf } from '../question-parts'

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

function comparableForm(text: string): string {
  const number = parseNumber(text)
  return number ? [number.bound ?? '', number.value, ...number.rest].join(' ').trim() : foldText(text)
}
