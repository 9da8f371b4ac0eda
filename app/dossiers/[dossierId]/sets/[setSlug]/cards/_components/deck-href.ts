import { type DeckRun, deckRunQuery, parseDeckRun } from '@/core/review/deck-run'

/** Where a learner is in a deck. */
export type DeckPlace = {
  run: DeckRun
  side: 'front' | 'back'
  /** The review that the last rating made, for taking it back. */
  undoId: string | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The page of a set’s cards, without a run; `setId` is the row’s, `<dossier>:<set>`. */
export function deckHref(setId: string): string {
  return `/dossiers/${setId.replace(':', '/sets/')}/cards`
}

/** The query of a place, with its "?". */
export function placeQuery({ run, side, undoId }: DeckPlace): string {
  const back = side === 'back' ? '&side=back' : ''
  return `?${deckRunQuery(run)}${back}${undoId === null ? '' : `&undo=${undoId}`}`
}

/** The place that a query names, of cards that are there; null if it names no run. */
export function parsePlace(query: Record<string, unknown>, isThere: (number: number) => boolean): DeckPlace | null {
  const run = parseDeckRun(query, isThere)
  if (run === null) return null
  const { side, undo } = query
  return {
    run,
    side: side === 'back' ? 'back' : 'front',
    undoId: typeof undo === 'string' && UUID.test(undo) ? undo : null,
  }
}
