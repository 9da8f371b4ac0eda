import type { Question } from '@/core/questions/question'
import type { Answer } from '@/core/quiz/response'

/** What was answered, on one line: what was chosen or typed, in order, or which part has which answer. */
export function answerWords(question: Question, answer: Answer): string {
  switch (answer.kind) {
    case 'typed':
      return answer.text.trim()
    case 'choice':
      return 'options' in question ? (question.options.find(({ id }) => id === answer.optionId)?.text ?? '') : ''
    case 'matching':
      return 'pairs' in question
        ? question.pairs.map((pair) => pairWords(question.pairs, pair, answer.pairs)).join('; ')
        : ''
    case 'choices':
      return 'options' in question ? textsOf(question.options, answer.optionIds).join('; ') : ''
    case 'ordering':
      return question.type === 'ordering' ? textsOf(question.items, answer.order).join(' → ') : ''
    case 'categories':
      return question.type === 'categorise'
        ? question.items
            .map(
              ({ id, text }) =>
                `${text}: ${textsOf(question.categories, [answer.categories[id] ?? ''])[0] ?? 'nothing'}`,
            )
            .join('; ')
        : ''
    case 'blanks':
      return question.type === 'multi-cloze'
        ? question.blanks.map(({ id }) => answer.blanks[id]?.trim() || 'nothing').join('; ')
        : ''
    case 'dont-know':
      return 'I don’t know'
  }
}

function textsOf(items: readonly { id: string; text: string }[], ids: readonly string[]): string[] {
  return ids.flatMap((id) => items.find((item) => item.id === id)?.text ?? [])
}

type Pair = { id: string; left: string; right: string; rightId: string }

function pairWords(pairs: readonly Pair[], { id, left }: Pair, given: Record<string, string>): string {
  return `${left}: ${pairs.find(({ rightId }) => rightId === given[id])?.right ?? 'nothing'}`
}
