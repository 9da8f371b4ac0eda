import type { QuestionCell } from '@/core/classes/gradebook'

/** How the cell of a student and a question looks (app/styles/gradebook.css) and reads. */
export const CELLS: Record<QuestionCell, { mark: string; word: string }> = {
  right: { mark: 'mk ok', word: 'right' },
  partly: { mark: 'mk pt', word: 'half right' },
  wrong: { mark: 'mk no', word: 'wrong' },
  'dont-know': { mark: 'mk dk', word: 'did not know' },
  omitted: { mark: 'mk om', word: 'left out' },
  'not-reached': { mark: 'mk na', word: 'not reached' },
  open: { mark: 'mk op', word: 'not answered yet' },
  void: { mark: 'mk nil', word: 'does not count' },
}
