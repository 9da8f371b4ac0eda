'use client'

import { type MouseEvent, useEffect, useRef } from 'react'
import { NotSaved, SavedLine } from '@/app/_cards/outbox-lines'
import { useCardKeys } from '@/app/_cards/use-card-keys'
import { ClaimNotice, Key } from '@/app/attempts/_components/question-form'
import { Stem } from '@/app/attempts/_components/stem'
import { useVisibleClock } from '@/app/attempts/_components/use-visible-clock'
import { useZone } from '@/app/attempts/_components/use-zone'
import { CARD_HEAD_ID, CardBack, CardFront } from '@/components/flashcard'
import { type ProgressStop, ProgressStrip } from '@/components/progress-strip'
import { type DeckRun, type Said, withSaid } from '@/core/review/deck-run'
import type { DeckCard } from '@/server/review/read-deck'
import { RateForm, StarForm, UndoForm } from './card-forms'
import { DeckEnd } from './deck-end'
import { type DeckPlace, deckHref, placeQuery } from './deck-href'
import { type DeckInBrowser, useDeck } from './use-deck'

type DeckRunnerProps = {
  setId: string
  dossierId: string
  /** The cards of the run, backs included: they are here when the connection is not. */
  cards: readonly DeckCard[]
  place: DeckPlace
  form: { id: string; shownAt: string }
  learnerId: string
  /** Null for a guest: then the browser's own zone counts. */
  zone: string | null
  fourButtons: boolean
  letterKeys: boolean
}

/**
 * A run through cards. The server renders it as a plain page with forms; with script it goes on without loading, and keeps
 * what could not be sent.
 */
export function DeckRunner(props: DeckRunnerProps) {
  const { setId, cards, learnerId, letterKeys } = props
  const deck = useDeck({ cards, served: props.place, learnerId })
  const { place, card, outbox } = deck
  const zone = useZone(props.zone)
  const sender = { setId, learnerId, place }
  const title = card ? `Card ${place.run.said.length + 1} of ${place.run.cards.length}` : 'All cards seen'
  useCardKeys(letterKeys)
  useFocusOnCard(place)
  useEffect(() => {
    document.title = `${title} · Footnote`
  }, [title])
  return (
    <div className="narrow stack">
      <div className="quizbar">
        <p className="sub">{title}</p>
        <SavedLine state={outbox.state} zone={zone} />
      </div>
      <ProgressStrip stops={stopsOf(place.run)} />
      <NotSaved outbox={outbox} returnTo={deckHref(setId) + placeQuery(place)} />
      {card ? (
        <CardPlace {...props} key={placeQuery({ ...place, side: 'front' })} deck={deck} card={card} />
      ) : (
        <DeckEnd setId={setId} place={place} cards={cards} onRestart={deck.restart} />
      )}
      <div className="actions">
        <UndoForm sender={sender} letterKeys={letterKeys} onUndo={deck.undo} />
      </div>
    </div>
  )
}

function CardPlace(props: DeckRunnerProps & { deck: DeckInBrowser; card: DeckCard }) {
  const { deck, card, setId, dossierId, learnerId, letterKeys, fourButtons } = props
  const { place } = deck
  const clock = useVisibleClock()
  const sender = { setId, learnerId, place }
  const prompt = <Stem stem={card.front.ask} attribution={card.front.attribution} />
  const corner = (
    <StarForm sender={sender} card={card} isStarred={deck.isStarred(card)} letterKeys={letterKeys} onStar={deck.star} />
  )
  if (place.side === 'front') {
    return (
      <>
        <CardFront
          topicTitle={card.topicTitle}
          prompt={prompt}
          notice={card.front.isClaim && <ClaimNotice type="typed" />}
          corner={corner}
        />
        <div className="actions">
          <a className="btn" href={placeQuery({ ...place, side: 'back' })} data-show onClick={instead(deck.show)}>
            Show the answer <Key>Space</Key>
          </a>
          <a
            className="link"
            href={placeQuery({ run: withSaid(place.run, 'skipped'), side: 'front', undoId: null })}
            onClick={instead(deck.skip)}
          >
            Skip this card
          </a>
        </div>
      </>
    )
  }
  return (
    <>
      <CardBack topicTitle={card.topicTitle} prompt={prompt} corner={corner} back={card.back} dossierId={dossierId} />
      <RateForm
        sender={sender}
        card={card}
        form={props.form}
        fourButtons={fourButtons}
        letterKeys={letterKeys}
        comesBackIn={deck.wasRated(card) ? null : card.comesBackIn}
        onRate={(rating) => deck.rate(rating, clock.elapsedMs())}
      />
    </>
  )
}

const STATES: Record<Said, ProgressStop['state']> = {
  again: 'wrong',
  hard: 'right',
  good: 'right',
  easy: 'right',
  skipped: 'answered',
}

/** As many ticks and crosses as fit beside each other on a phone. */
const MOST_MARKS = 28

/** The stops of a long run show how far it is, not how each card went. */
function stopsOf({ cards, said }: DeckRun): ProgressStop[] {
  const marked = (one: Said) => (cards.length > MOST_MARKS ? 'answered' : STATES[one])
  return cards.map((_, i) => {
    const one = said[i]
    return { state: one === undefined ? 'open' : marked(one), isCurrent: i === said.length }
  })
}

/** A link that script follows without loading; opened in another tab it stays a link. */
function instead(act: () => void) {
  return (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    act()
  }
}

/** Moves the focus to the side that comes up, once something was done. */
function useFocusOnCard(place: DeckPlace): void {
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place is another side of another card
  useEffect(() => {
    if (!isFirst.current) document.getElementById(CARD_HEAD_ID)?.focus({ preventScroll: true })
    isFirst.current = false
  }, [place])
}
