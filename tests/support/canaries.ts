import { randomUUID } from 'node:crypto'
import type { Question } from '@/core/questions/question'
import type { StoredFootnote } from '@/server/facts/rows'

/** The random marks hidden in one question. */
export type Canaries = {
  questionId: string
  /** In a field that only this test adds, beside `isKey` and its like: must never leave the server. */
  never: string
  /** In rationales, accepted answers, the right statement and the footnote: may leave once feedback is due. */
  later: string
}

/** New marks for a question. */
export function newCanaries(questionId: string): Canaries {
  return { questionId, never: `never-${randomUUID()}`, later: `later-${randomUUID()}` }
}

/** The question with its marks: what is asked and what is right stay the same. */
export function plantedQuestion(question: Question, { never, later }: Canaries): object {
  const common = { ...question, testOnly: never, answerStatement: `${question.answerStatement} ${later}` }
  if ('options' in question) {
    const options = question.options.map((option) => ({
      ...option,
      ...(option.isKey ? { testOnly: never } : {}),
      rationale: `${option.rationale} ${later}`,
    }))
    return { ...common, options }
  }
  if ('pairs' in question) return { ...common, pairs: question.pairs.map((pair) => ({ ...pair, testOnly: never })) }
  if (question.type === 'ordering')
    return {
      ...common,
      items: question.items.map((item) => ({ ...item, dateText: `${item.dateText} ${later}`, testOnly: never })),
    }
  if (question.type === 'categorise')
    return { ...common, items: question.items.map((item) => ({ ...item, testOnly: never })) }
  if (question.type === 'multi-cloze')
    return {
      ...common,
      blanks: question.blanks.map((blank) => ({ ...blank, accepted: [...blank.accepted, later], testOnly: never })),
    }
  const typed = {
    ...common,
    accepted: [...question.accepted, later],
    target: { ...question.target, testOnly: never },
  }
  const marked = <Entry extends { rationale: string }>(entries: Entry[]) =>
    entries.map((entry) => ({ ...entry, rationale: `${entry.rationale} ${later}` }))
  if ('others' in question) return { ...typed, others: marked(question.others) }
  return { ...typed, confusable: marked(question.confusable) }
}

/** The footnote with its question’s marks. */
export function plantedFootnote(note: StoredFootnote, { later }: Canaries): StoredFootnote {
  const citations = note.citations.map((citation) => ({ ...citation, note: later }))
  return { ...note, statement: `${note.statement} ${later}`, answer: `${note.answer} ${later}`, citations }
}

/** The planted marks that a text holds. */
export function canariesIn(text: string, canaries: Canaries[]): string[] {
  return canaries.flatMap(({ never, later }) => [never, later]).filter((canary) => text.includes(canary))
}
