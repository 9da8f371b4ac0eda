import type { Answer } from '@/core/quiz/response'
import type { MultiClozeView } from '@/core/quiz/types/multi-cloze/view'

/** What was written into each blank, in their order. */
export function multiClozeWords(view: MultiClozeView, answer: Answer): string[] {
  if (answer.kind !== 'blanks') return []
  return view.blanks.map(({ id }, i) => `Blank ${i + 1}: ${answer.blanks[id] ?? 'nothing'}`)
}
