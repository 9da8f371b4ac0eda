import { notFound } from 'next/navigation'
import { cache } from 'react'
import { currentUser, type SessionUser } from '@/server/auth/session'
import { type Deck, readDeck } from '@/server/review/read-deck'

export type DeckParams = Promise<{ dossierId: string; setSlug: string }>

/** The cards of the set that an address names, for whoever is asking; a page that does not exist if they may not take it. Read once. */
export const loadDeck = cache(async (params: DeckParams): Promise<{ reader: SessionUser | null; deck: Deck }> => {
  const [reader, { dossierId, setSlug }] = await Promise.all([currentUser(), params])
  const deck = await readDeck({ setId: `${dossierId}:${setSlug}`, readerId: reader?.id ?? null })
  if (!deck) notFound()
  return { reader, deck }
})
