import type { MatchingQuestion } from '../../../questions/types/matching'
import type { ServedOrder, ViewBase } from '../../question-view'
import { inOrder, letterAt } from '../in-order'

/** Two columns; the order of one tells nothing of the other. */
export type MatchingView = ViewBase & {
  type: 'matching'
  lefts: { id: string; text: string }[]
  rights: { id: string; letter: string; text: string }[]
}

export function viewMatching(question: MatchingQuestion, order: ServedOrder, base: ViewBase): MatchingView {
  const lefts = inOrder(question.id, question.pairs, order.options, (pair) => pair.id)
  const rights = inOrder(question.id, question.pairs, order.rights, (pair) => pair.rightId)
  return {
    ...base,
    type: 'matching',
    lefts: lefts.map((pair) => ({ id: pair.id, text: pair.left })),
    rights: rights.map((pair, i) => ({ id: pair.rightId, letter: letterAt(i), text: pair.right })),
  }
}
