import type { TypedQuestion } from '../../../questions/question'
import type { ServedOrder, ViewBase } from '../../question-view'

/** A line to write on. */
export type TypedView = ViewBase & {
  type: 'typed' | 'cloze'
  answerKind: 'entity' | 'number' | 'date' | 'text'
  /** What the number counts, singular; null for other answers. */
  unit: string | null
}

export function viewTyped({ type, target }: TypedQuestion, _order: ServedOrder, base: ViewBase): TypedView {
  return { ...base, type, answerKind: target.kind, unit: target.kind === 'number' ? target.unit : null }
}
