import type { Answer } from '@/core/quiz/response'
import type { MatchingView } from '@/core/quiz/types/matching/view'

/** Each left side with what was chosen for it. */
export function matchingWords(view: MatchingView, answer: Answer): string[] {
  if (answer.kind !== 'matching') return []
  return view.lefts.map((left) => `${left.text}: ${rightText(view, answer.pairs[left.id])}`)
}

function rightText(view: MatchingView, id: string | undefined): string {
  return view.rights.find((right) => right.id === id)?.text ?? 'nothing'
}
