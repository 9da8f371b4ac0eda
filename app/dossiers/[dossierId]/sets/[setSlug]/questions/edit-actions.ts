'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { QuestionEdit } from '@/core/questions/question-edit'
import { parseForm } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { sameOrigin } from '@/server/request'
import { checkEdit, type EditProblem, saveQuestion } from '@/server/sets/save-question'
import { EditForm, EditSubject, toKeptWarnings, toSentEdit } from '../_components/edit-form'
import type { EditorState } from '../_components/editor-state'

/** Saves an edited question, or only has it looked at; what was typed comes back with what was found. */
export async function editQuestionAction(before: EditorState, formData: FormData): Promise<EditorState> {
  if (!sameOrigin(await headers()))
    return { ...before, message: 'This form was sent from another site. Open the page and try again.' }
  const form = parseForm(EditForm, formData)
  if (!form.ok)
    return { ...before, message: 'Something in this form is too long or not of it. Shorten it and try again.' }
  const { setId, questionId, factId, type, intent } = form.value
  const { edit: typed, kept } = toSentEdit(form.value)
  const subject = EditSubject.safeParse(questionId === undefined ? { factId, type } : { questionId })
  const edit = QuestionEdit.safeParse(typed)
  if (!subject.success || !edit.success) {
    const message = edit.success ? PROBLEMS['not-found'] : (edit.error.issues[0]?.message ?? '')
    return { edit: typed, kept, findings: before.findings, message }
  }
  const user = await requireUser({ account: true, returnTo: '/sets' })
  const input = { ownerId: user.id, setId, subject: subject.data, edit: edit.data }
  if (intent === 'check') {
    const checked = await checkEdit(input)
    if (!checked.ok) return { edit: typed, kept, findings: [], message: PROBLEMS[checked.code] }
    return { edit: typed, kept, findings: checked.value, message: checked.value.length === 0 ? CLEAN : null }
  }
  const saved = await saveQuestion({ ...input, keptWarnings: toKeptWarnings(kept) })
  if (!saved.ok) return { edit: typed, kept, findings: [], message: PROBLEMS[saved.code] }
  if (saved.value.kind === 'held-back') return { edit: typed, kept, findings: saved.value.findings, message: HELD_BACK }
  const query = new URLSearchParams({ show: 'held', changed: saved.value.questionId })
  redirect(`/dossiers/${setId.replace(':', '/sets/')}/questions?${query}`)
}

const CLEAN = 'The checks find nothing. Save it when you like.'
const HELD_BACK = 'Not saved yet. Mend what is marked; what says “Look again” may stand if you say why.'

const PROBLEMS: Record<EditProblem, string> = {
  'not-found': 'This question or its set is no longer here. Copy what you wrote before you leave the page.',
  withheld: 'A test that you have open asks for this fact. Hand it in, then save again.',
  'not-editable': 'A question of this type cannot be changed. Write a new one instead.',
}
