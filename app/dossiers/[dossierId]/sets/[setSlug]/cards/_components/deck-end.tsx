import type { MouseEvent } from 'react'
import { Stem } from '@/app/attempts/_components/stem'
import { CARD_HEAD_ID } from '@/components/flashcard'
import { missedCards, startDeckRun, tallyOf } from '@/core/review/deck-run'
import type { DeckCard } from '@/server/review/read-deck'
import { type DeckPlace, deckHref, placeQuery } from './deck-href'

type DeckEndProps = {
  setId: string
  place: DeckPlace
  cards: readonly DeckCard[]
  onRestart(cards: readonly number[]): void
}

/** After the last card: how it went, what was missed, and the missed ones once more. */
export function DeckEnd({ setId, place, cards, onRestart }: DeckEndProps) {
  const { run } = place
  const missed = missedCards(run)
  const again = (numbers: readonly number[]) => ({
    href: placeQuery({ run: startDeckRun(numbers), side: 'front', undoId: null }),
    onClick: (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      onRestart(numbers)
    },
  })
  return (
    <div className="stack">
      <h1 className="title" id={CARD_HEAD_ID} tabIndex={-1}>
        {headline(tallyOf(run))}
      </h1>
      <p className="lede">{outlook(tallyOf(run))}</p>
      <div className="actions">
        {missed.length > 0 && (
          <a className="btn" {...again(missed)}>
            {missed.length === 1 ? 'The missed one again' : `The ${missed.length} missed ones again`}
          </a>
        )}
        <a className={missed.length > 0 ? 'btn quiet' : 'btn'} {...again(run.cards)}>
          {run.cards.length === 1 ? 'This card again' : `All ${run.cards.length} again`}
        </a>
        <a className="link" href={deckHref(setId)}>
          Choose other cards
        </a>
      </div>
      {missed.length > 0 && (
        <MissedPrompts cards={missed.flatMap((n) => cards.find((card) => card.number === n) ?? [])} />
      )}
    </div>
  )
}

function MissedPrompts({ cards }: { cards: readonly DeckCard[] }) {
  return (
    <section className="section mt-7" aria-labelledby="missed">
      <h2 className="head" id="missed">
        Missed
      </h2>
      <ul>
        {cards.map(({ number, topicTitle, front }) => (
          <li className="miss" key={number}>
            <p className="label">{topicTitle}</p>
            <p className="fact">
              <Stem stem={front.ask} attribution={front.attribution} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Tally = ReturnType<typeof tallyOf>

/** "You had 31 of 40." */
export function headline({ recalled, missed }: Tally): string {
  const rated = recalled + missed
  return rated === 0 ? 'You rated no card.' : `You had ${recalled} of ${rated}.`
}

/** What becomes of them. */
export function outlook({ missed, skipped }: Tally): string {
  const passedOver = skipped === 0 ? '' : ` ${skipped === 1 ? '1 card was' : `${skipped} cards were`} skipped.`
  if (missed === 0) return `None missed.${passedOver}`
  return `${missed === 1 ? 'The one you missed comes' : `The ${missed} you missed come`} back tomorrow.${passedOver}`
}
