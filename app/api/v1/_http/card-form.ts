import { z } from 'zod'
import { deckHref, parsePlace, placeQuery } from '@/app/dossiers/[dossierId]/sets/[setSlug]/cards/_components/deck-href'
import type { DeckRun } from '@/core/review/deck-run'
import { SetId } from './set-id'

/** Where a plain form of a card stands: fields of every such form, beside its own. */
export const DeckFields = {
  setId: SetId,
  cards: z.string().max(10_000),
  said: z.string().max(2_000).optional(),
  side: z.enum(['front', 'back']).optional(),
  undo: z.uuid().optional(),
}

type DeckFields = { setId: string; cards: string; said?: string; side?: string; undo?: string }

/** The page that a form came from. */
export function pageOf(fields: DeckFields): string {
  const place = parsePlace(fields, () => true)
  return deckHref(fields.setId) + (place ? placeQuery(place) : '')
}

/** The page after the form: the run changed by `change`, a front up. */
export function pageAfter(fields: DeckFields, change: (run: DeckRun) => DeckRun, undoId: string | null): string {
  const place = parsePlace(fields, () => true)
  return deckHref(fields.setId) + (place ? placeQuery({ run: change(place.run), side: 'front', undoId }) : '')
}
