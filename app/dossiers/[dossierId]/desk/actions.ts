'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { FactForm } from '@/core/desk/fact-form'
import { type FormState, formAction, formFailure } from '@/server/action'
import { Id } from '@/server/auth/inputs'
import { currentUser, requireUser } from '@/server/auth/session'
import { addByHand } from '@/server/desk/add-by-hand'
import { acceptSuggestion, rejectSuggestion, supersedeFact, undoDecision } from '@/server/desk/decide'
import { saveDraft } from '@/server/desk/save-draft'

const Which = {
  dossierId: z.string().max(200),
  suggestionId: Id,
  /** The newest decision that the page showed. */
  seen: z.coerce.number().int().min(0),
  /** The suggestion to go on with. */
  next: z.union([z.literal(''), Id]).default(''),
  articleSlug: z.string().max(200).default(''),
}
const AcceptForm = z.strictObject({ ...Which, ...FactForm.shape })
const DecisionForm = z.strictObject(Which)

/** Accepts the open suggestion as its form says and goes on with the next. */
export async function acceptAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const sent = await formAction(AcceptForm, formData)
  if (!sent.ok) return sent.state
  const { dossierId, suggestionId, seen, next, articleSlug, ...form } = sent.value
  const done = await acceptSuggestion({ userId: user.id, dossierId, suggestionId, seen, form })
  if (!done.ok) {
    // The page learns of the other decision; what was typed stays.
    refresh()
    return formFailure(formData, done.detail ?? '')
  }
  if ('problems' in done.value) {
    return formFailure(formData, 'Please check what is marked below.', done.value.problems)
  }
  redirect(deskPath({ dossierId, articleSlug, next }))
}

/** Rejects the open suggestion and goes on with the next. */
export async function rejectAction(_: FormState, formData: FormData): Promise<FormState> {
  return decide(rejectSuggestion, formData)
}

/** Takes a decision back and opens what it was about. */
export async function undoAction(_: FormState, formData: FormData): Promise<FormState> {
  return decide(undoDecision, formData)
}

/** Says of an accepted fact that it no longer holds. */
export async function supersedeAction(_: FormState, formData: FormData): Promise<FormState> {
  return decide(supersedeFact, formData)
}

const HandForm = z.strictObject({
  dossierId: z.string().max(200),
  articleSlug: z.string().max(200),
  paragraph: z.coerce
    .number({ error: 'Give the number of the paragraph.' })
    .int()
    .positive('Give the number of the paragraph.'),
  words: z
    .string()
    .trim()
    .min(1, 'Copy the words that a question should ask for.')
    .max(300, 'Use at most 300 characters.'),
  at: z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(0)]).optional(),
})

/** Opens a fact of one's own on words of the article. */
export async function byHandAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(HandForm, formData)
  if (!form.ok) return form.state
  const { dossierId, articleSlug } = form.value
  const added = await addByHand({ ...form.value, userId: user.id })
  if (added.ok) redirect(deskPath({ dossierId, articleSlug, next: added.value.suggestionId }))
  return formFailure(
    formData,
    added.detail ?? '',
    added.code === 'words-not-there' ? { words: added.detail ?? '' } : {},
  )
}

/** Keeps what was typed into the open suggestion; tells whether it is kept. */
export async function saveDraftAction(formData: FormData): Promise<boolean> {
  const user = await currentUser()
  const sent = await formAction(AcceptForm, formData)
  if (user?.kind !== 'account' || !sent.ok) return false
  const { dossierId, suggestionId, seen: _seen, next: _next, articleSlug: _articleSlug, ...form } = sent.value
  return saveDraft({ userId: user.id, dossierId, suggestionId, form })
}

async function decide(use: typeof rejectSuggestion, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const sent = await formAction(DecisionForm, formData)
  if (!sent.ok) return sent.state
  const done = await use({ ...sent.value, userId: user.id })
  if (!done.ok) {
    refresh()
    return formFailure(formData, done.detail ?? '')
  }
  redirect(deskPath(sent.value))
}

/** Ids come from outside: what is no id leads to a page that does not exist, on this origin. */
function deskPath({ dossierId, articleSlug, next }: { dossierId: string; articleSlug: string; next: string }): string {
  const query = new URLSearchParams({ article: articleSlug, ...(next === '' ? {} : { at: next }) })
  return `/dossiers/${encodeURIComponent(dossierId)}/desk?${query}`
}
