'use client'

import { useState } from 'react'
import type { UnsentPost } from '@/app/_cards/unsent-posts'
import { type OutboxInBrowser, useOutbox } from '@/app/_cards/use-outbox'
import { newResponseId } from '@/app/attempts/_components/response-id'
import { cardOf, type Said, startDeckRun, withoutLastSaid, withSaid } from '@/core/review/deck-run'
import type { Grade } from '@/core/review/grade'
import type { DeckCard } from '@/server/review/read-deck'
import { type DeckPlace, placeQuery } from './deck-href'

export type DeckInBrowser = {
  place: DeckPlace
  /** The card that is up; null at the end. */
  card: DeckCard | null
  isStarred(card: DeckCard): boolean
  /** Whether the card was rated since the page was made: then nobody can say when it comes back. */
  wasRated(card: DeckCard): boolean
  outbox: OutboxInBrowser
  show(): void
  rate(rating: Grade, visibleMs: number): void
  skip(): void
  undo(): void
  star(): void
  /** A new run through some of these cards. */
  restart(cards: readonly number[]): void
}

type DeckParts = { cards: readonly DeckCard[]; served: DeckPlace; learnerId: string }

/** A run as this browser goes through it, without loading: the address follows, and what is said goes out as it can. */
export function useDeck({ cards, served, learnerId }: DeckParts): DeckInBrowser {
  const [place, setPlace] = useState(served)
  const [stars, setStars] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [rated, setRated] = useState<ReadonlySet<string>>(new Set())
  /** Reviews of this visit by place of the run; null where nothing was rated. */
  const [reviewIds, setReviewIds] = useState<readonly (string | null)[]>([])
  const outbox = useOutbox(learnerId)
  const number = cardOf(place.run)
  const card = cards.find((candidate) => candidate.number === number) ?? null
  const isStarred = (one: DeckCard) => stars.get(one.factId) ?? one.isStarred

  function goTo(next: DeckPlace): void {
    setPlace(next)
    window.history.replaceState(null, '', placeQuery(next))
    window.scrollTo(0, 0)
  }

  function say(said: Said, reviewId: string | null): void {
    setReviewIds([...filled(reviewIds, place.run.said.length), reviewId])
    goTo({ run: withSaid(place.run, said), side: 'front', undoId: reviewId })
  }

  function rate(rating: Grade, visibleMs: number): void {
    if (!card) return
    const review = toReview(card, { learnerId, rating, visibleMs })
    outbox.send(review)
    setRated(new Set([...rated, card.factId]))
    say(rating, review.id)
  }

  function undo(): void {
    if (place.undoId === null) return
    // What never left needs no taking back.
    if (!outbox.drop(place.undoId)) outbox.send(toUndo(place.undoId, learnerId))
    const left = reviewIds.slice(0, -1)
    setReviewIds(left)
    goTo({ run: withoutLastSaid(place.run), side: 'front', undoId: left.at(-1) ?? null })
  }

  function star(): void {
    if (!card) return
    const starred = !isStarred(card)
    setStars(new Map([...stars, [card.factId, starred]]))
    outbox.send(toStar(card, learnerId, starred))
  }

  return {
    place,
    card,
    outbox,
    isStarred,
    wasRated: (one) => rated.has(one.factId),
    show: () => goTo({ ...place, side: 'back' }),
    rate,
    skip: () => say('skipped', null),
    undo,
    star,
    restart: (numbers) => {
      setReviewIds([])
      goTo({ run: startDeckRun(numbers), side: 'front', undoId: null })
    },
  }
}

/** Places before this visit have no ids here. */
function filled(ids: readonly (string | null)[], length: number): readonly (string | null)[] {
  return Array.from({ length }, (_, place) => ids[place] ?? null)
}

function toReview(
  { factId, factVersion }: DeckCard,
  given: { learnerId: string; rating: Grade; visibleMs: number },
): UnsentPost & { kind: 'review' } {
  const id = newResponseId()
  const madeAt = new Date().toISOString()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const body = { ...given, id, factId, factVersion, occurredAt: madeAt, zone }
  return { kind: 'review', id, accountId: given.learnerId, madeAt, body }
}

function toUndo(id: string, learnerId: string): UnsentPost {
  const sent = { id: newResponseId(), accountId: learnerId, madeAt: new Date().toISOString() }
  return { kind: 'undo', ...sent, body: { id, learnerId } }
}

function toStar({ factId }: DeckCard, learnerId: string, isStarred: boolean): UnsentPost {
  const sent = { id: newResponseId(), accountId: learnerId, madeAt: new Date().toISOString() }
  return { kind: 'star', ...sent, body: { learnerId, factId, isStarred } }
}
