import type { Question } from '@/core/questions/question'
import type { Answer } from '@/core/quiz/response'

/** What was answered, on one line: the option's text, what was typed, or which right stands opposite which left. */
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
    case 'dont-know':
      return 'I don’t know'
  }
}

type Pair = { id: string; left: string; right: string; rightId: string }

function pairWords(pairs: readonly Pair[], { id, left }: Pair, given: Record<string, string>): string {
  return `${left}: ${pairs.find(({ rightId }) => rightId === given[id])?.right ?? 'nothing'}`
}
