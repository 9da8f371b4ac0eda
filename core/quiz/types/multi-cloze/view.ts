import type { MultiClozeQuestion } from '../../../questions/types/multi-cloze'
import type { QuestionView, ServedOrder, ViewBase } from '../../question-view'
import type { TypedView } from '../typed/view'

/** Lines to write on, one for each gap of the stem in its order. */
export type MultiClozeView = ViewBase & {
  type: 'multi-cloze'
  blanks: { id: string; answerKind: TypedView['answerKind'] }[]
}

export function viewMultiCloze({ blanks }: MultiClozeQuestion, _order: ServedOrder, base: ViewBase): QuestionView {
  return { ...base, type: 'multi-cloze', blanks: blanks.map(({ id, target }) => ({ id, answerKind: target.kind })) }
}
