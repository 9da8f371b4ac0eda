import type { EditFinding } from '@/core/questions/judge-edit'
import type { QuestionEdit } from '@/core/questions/question-edit'

/** What the editor shows after its form was sent: what was typed, what the checks found in it, and a sentence about it. */
export type EditorState = {
  edit: QuestionEdit
  /** By check: why a warning may stand. */
  kept: Record<string, string>
  findings: EditFinding[]
  message: string | null
}
