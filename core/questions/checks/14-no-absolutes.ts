import { type Finding, warning } from '../finding'
import type { Question } from '../question'
import { comparedOptionsOf } from '../question-parts'
import { withoutQuotations } from '../quotations'

const ABSOLUTE = /\b(always|never|only|solely|exclusively|invariably|entirely|completely|totally)\b/i

/** 14: words like always, never and only stand in the key and a wrong option alike, or in neither. */
export function noTellingAbsolutes(question: Question): Finding[] {
  const marked = comparedOptionsOf(question).flatMap((option) => {
    const word = ABSOLUTE.exec(withoutQuotations(option.text))?.[0]
    return word === undefined ? [] : [{ option, word }]
  })
  const inKey = marked.filter(({ option }) => option.isKey)
  const inWrong = marked.filter(({ option }) => !option.isKey)
  const [telling] = inKey.length === 0 ? inWrong : inWrong.length === 0 ? inKey : []
  if (!telling) return []
  const where = telling.option.isKey ? 'the key alone' : 'wrong options alone'
  return [warning(14, question, `“${telling.word}” stands in ${where}`, telling.option.id)]
}
