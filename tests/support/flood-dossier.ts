import { EMPTY_FORM, type FactForm } from '@/core/desk/fact-form'
import { addArticle } from '@/server/desk/add-article'
import { addByHand } from '@/server/desk/add-by-hand'
import { createDossier } from '@/server/desk/create-dossier'
import { acceptSuggestion } from '@/server/desk/decide'
import { readDesk } from '@/server/desk/read-desk'
import { FLOOD_ARTICLE, FLOOD_DETAILS } from './flood-article'

/** How many schools the flood closed, as somebody fills it in. */
export const SCHOOLS: FactForm = {
  ...EMPTY_FORM,
  kind: 'number',
  subject: 'the Marlow Green flood',
  relation: 'schools closed',
  answerType: 'number',
  answer: '12',
  unit: 'schools',
  asOf: '2026-11-24',
  says: 'fact',
  statement: 'In November 2026 the Marlow Green flood closed 12 schools.',
}

/** A dossier of one article and one accepted fact. `suggestionId`: what the fact was accepted from. */
export type FloodDossier = { dossierId: string; setId: string; factId: string; suggestionId: string }

/** Makes a private dossier of a teacher's, the way teachers do. */
export async function makeFloodDossier(ownerId: string): Promise<FloodDossier> {
  const created = await createDossier({
    ownerId,
    title: 'The Marlow Green flood',
    summary: 'What the flood did.',
    zone: 'Europe/London',
    day: '2026-11-24',
  })
  if (!created.ok) throw new Error(created.code)
  const editor = { userId: ownerId, dossierId: created.value.dossierId }
  const original = new Uint8Array(new TextEncoder().encode(FLOOD_ARTICLE))
  const read = { text: FLOOD_ARTICLE, original, format: 'text' as const }
  await addArticle(editor, { details: FLOOD_DETAILS, relays: [], read })
  const added = await addByHand({ ...editor, articleSlug: 'valley-post-2026-11-24', paragraph: 4, words: '12' })
  if (!added.ok) throw new Error(added.code)
  const { suggestionId } = added.value
  const accepted = await acceptSuggestion({ ...editor, suggestionId, seen: 0, form: SCHOOLS })
  if (!accepted.ok || 'problems' in accepted.value) throw new Error('Not accepted')
  const setId = (await readDesk(editor))?.setId
  if (!setId) throw new Error('No set')
  return { dossierId: editor.dossierId, setId, factId: `${editor.dossierId}:${accepted.value.factSlug}`, suggestionId }
}
