import { ZoneGuess } from '@/components/zone-guess'
import { cardsOfChoice, DECK_CHOICES, type DeckChoice } from '@/core/review/deck-run'
import type { Deck } from '@/server/review/read-deck'
import { deckHref } from './deck-href'

/** The choice of cards. `none`: a choice that was asked for and has no card. */
export function DeckStart({ deck, none }: { deck: Deck; none: DeckChoice | null }) {
  const { set, cards, withheld } = deck
  return (
    <div className="narrow stack">
      <p className="label">
        <a href={`/dossiers/${set.dossierId}/sets/${set.slug}`}>{set.title}</a>
      </p>
      <h1 className="title">Flashcards</h1>
      <p className="lede">
        {`${cards.length === 1 ? 'One card' : `${cards.length} cards`}, one for each fact of this set. Say the answer to yourself, turn the card, and say whether you had it.`}
      </p>
      {withheld > 0 && <p className="flagline calm">{withheldSentence(withheld)}</p>}
      {none !== null && <p className="flagline calm">{NONE_OF[none]}</p>}
      {cards.length > 0 && <StartDeck deck={deck} />}
      <p className="meta">
        A rating counts like an answer: it moves the day on which the fact comes back. Only misses in quizzes go on the
        missed list.
      </p>
    </div>
  )
}

function withheldSentence(count: number): string {
  const cards = count === 1 ? '1 card is' : `${count} cards are`
  return `${cards} left out: a test that you have open asks for ${count === 1 ? 'it' : 'them'}.`
}

const NONE_OF: Record<DeckChoice, string> = {
  all: 'There is no card to show at the moment.',
  starred: 'You have starred no card of this set.',
  missed: 'No card of this set is on your missed list.',
}

function StartDeck({ deck: { set, cards } }: { deck: Deck }) {
  return (
    <form className="stack mt-6" method="post" action="/api/v1/decks">
      <input type="hidden" name="setId" value={set.id} />
      <ZoneGuess />
      <fieldset className="field">
        <legend>Which cards?</legend>
        {DECK_CHOICES.map((choice) => (
          <ChoiceRow key={choice} choice={choice} count={cardsOfChoice(cards, choice).length} />
        ))}
      </fieldset>
      <label className="choice">
        <input type="checkbox" name="shuffle" value="yes" defaultChecked />
        Shuffle them
      </label>
      <div className="actions mt-5">
        <button className="btn" type="submit">
          Start the cards
        </button>
        <a className="link" href={`${deckHref(set.id)}/print`}>
          Print cards to cut out
        </a>
      </div>
    </form>
  )
}

function ChoiceRow({ choice, count }: { choice: DeckChoice; count: number }) {
  return (
    <label className="choice">
      <input type="radio" name="choice" value={choice} defaultChecked={choice === 'all'} disabled={count === 0} />
      {choiceWords(choice, count)}
    </label>
  )
}

/** "All 23", "Only the 4 you starred", "Only the one on your missed list" */
export function choiceWords(choice: DeckChoice, count: number): string {
  if (choice === 'all') return `All ${count}`
  const what = choice === 'starred' ? 'you starred' : 'on your missed list'
  if (count === 0)
    return choice === 'starred' ? 'Only those you starred: none yet' : 'Only those on your missed list: none'
  return count === 1 ? `Only the one ${what}` : `Only the ${count} ${what}`
}
