'use client'

import type { FormEvent } from 'react'
import { RateButtons, submittedRating } from '@/app/_cards/rate-buttons'
import { Key } from '@/app/attempts/_components/question-form'
import { Icon } from '@/components/icon'
import { deckRunQuery } from '@/core/review/deck-run'
import type { Grade } from '@/core/review/grade'
import type { DeckCard } from '@/server/review/read-deck'
import type { DeckPlace } from './deck-href'

/** What the plain forms of a card send along. */
export type Sender = { setId: string; learnerId: string; place: DeckPlace }

/** The place as fields, as app/api/v1/_http/card-form.ts reads them. */
function PlaceFields({ setId, learnerId, place }: Sender) {
  const query = new URLSearchParams(deckRunQuery(place.run))
  return (
    <>
      <input type="hidden" name="setId" value={setId} />
      <input type="hidden" name="learnerId" value={learnerId} />
      {[...query].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

type StarProps = { sender: Sender; card: DeckCard; isStarred: boolean; letterKeys: boolean; onStar(): void }

/** Puts a star on the card, or takes it off. */
export function StarForm({ sender, card, isStarred, letterKeys, onStar }: StarProps) {
  const { side, undoId } = sender.place
  return (
    <form method="post" action="/api/v1/stars" onSubmit={instead(onStar)}>
      <PlaceFields {...sender} />
      <input type="hidden" name="side" value={side} />
      {undoId !== null && <input type="hidden" name="undo" value={undoId} />}
      <input type="hidden" name="factId" value={card.factId} />
      <input type="hidden" name="isStarred" value={isStarred ? 'no' : 'yes'} />
      <button className="star" type="submit" aria-pressed={isStarred} data-star>
        <Icon name="star" />
        {isStarred ? 'Starred' : 'Star'}
        {letterKeys && <Key>S</Key>}
      </button>
    </form>
  )
}

type RateProps = {
  sender: Sender
  card: DeckCard
  /** Id of the review and instant at which the page was made, for the plain form; null where only script can have brought the card up. */
  form: { id: string; shownAt: string } | null
  fourButtons: boolean
  letterKeys: boolean
  /** Null where nobody can say any more when the card comes back: it has been rated since. */
  comesBackIn: DeckCard['comesBackIn']
  onRate(rating: Grade): void
}

/** The buttons that say how well a card was recalled, each with when it comes back. */
export function RateForm({ sender, card, form, fourButtons, letterKeys, comesBackIn, onRate }: RateProps) {
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const rating = submittedRating(event)
    if (rating) onRate(rating)
  }
  return (
    <form method="post" action="/api/v1/card-reviews" onSubmit={submit} aria-label="How well did you know it?">
      <PlaceFields {...sender} />
      <input type="hidden" name="factId" value={card.factId} />
      <input type="hidden" name="factVersion" value={card.factVersion} />
      {form !== null && (
        <>
          <input type="hidden" name="id" value={form.id} />
          <input type="hidden" name="shownAt" value={form.shownAt} />
        </>
      )}
      <RateButtons fourButtons={fourButtons} letterKeys={letterKeys} comesBackIn={comesBackIn} />
    </form>
  )
}

/** Takes back the last rating; nothing where there is none to take back. */
export function UndoForm({
  sender,
  letterKeys,
  onUndo,
}: Pick<StarProps, 'sender' | 'letterKeys'> & { onUndo(): void }) {
  const { run, undoId } = sender.place
  if (undoId === null || run.said.length === 0) return null
  return (
    <form method="post" action="/api/v1/card-reviews/undo" onSubmit={instead(onUndo)}>
      <PlaceFields {...sender} />
      <input type="hidden" name="id" value={undoId} />
      <button className="btn quiet small" type="submit" data-undo>
        Undo the last rating
        {letterKeys && <Key>Z</Key>}
      </button>
    </form>
  )
}

function instead(act: () => void) {
  return (event: FormEvent) => {
    event.preventDefault()
    act()
  }
}
