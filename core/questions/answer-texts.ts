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
  if (question.type === 'ordering') return { key: question.items.map(({ text }) => text).join(' → '), others: [] }
  if (question.type === 'categorise') {
    const categories = new Map(question.categories.map(({ id, text }) => [id, text]))
    return {
      key: question.items.map((item) => `${item.text}: ${categories.get(item.categoryId)}`).join('; '),
      others: [],
    }
  }
  if (question.type === 'multi-cloze')
    return { key: question.blanks.map(({ answer }) => answer).join('; '), others: [] }
  return { key: question.answer, others: [] }
}
