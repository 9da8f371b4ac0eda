import type { Question } from './question'

/** The right answer of a question in words, and what it offers beside it. A type of another shape adds its own here. */
export function answerTexts(question: Question): { key: string; others: string[] } {
  if ('options' in question) {
    const texts = (isKey: boolean) =>
      question.options.filter((option) => option.isKey === isKey).map(({ text }) => text)
    return { key: texts(true).join(', '), others: texts(false) }
  }
  if ('pairs' in question) {
    return { key: question.pairs.map(({ left, right }) => `${left}: ${right}`).join('; '), others: [] }
  }
  return { key: question.answer, others: [] }
}
