import type { Metadata } from 'next'
import { Page } from '@/components/page'
import { cardsOfChoice, DECK_CHOICES, type DeckChoice } from '@/core/review/deck-run'
import type { Deck } from '@/server/review/read-deck'
import { deckHref } from '../_components/deck-href'
import { choiceWords } from '../_components/deck-start'
import { Sheets } from '../_components/sheets'
import { type DeckParams, loadDeck } from '../load-deck'

type Props = { params: DeckParams; searchParams: Promise<{ only?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { deck } = await loadDeck(params)
  return { title: `Cards to cut out: ${deck.set.title}`, robots: { index: false } }
}

/** A set’s cards on sheets of A4: fronts and backs by turns, for printing on both sides and cutting out. */
export default async function PrintPage({ params, searchParams }: Props) {
  const [{ reader, deck }, { only }] = await Promise.all([loadDeck(params), searchParams])
  const choice = DECK_CHOICES.find((known) => known === only) ?? 'all'
  const cards = cardsOfChoice(deck.cards, choice)
  return (
    <Page reader={reader} current="dossiers">
      <div className="narrow stack on-screen">
        <p className="label">
          <a href={deckHref(deck.set.id)}>{`Flashcards: ${deck.set.title}`}</a>
        </p>
        <h1 className="title">Cards to cut out</h1>
        <p className="lede">
          {cards.length === 0
            ? 'There is no card to print here.'
            : 'Print this page on A4, on both sides, turned on the long edge, at 100 % and without margins or headers. Then cut along the marks: each answer lies behind its question.'}
        </p>
        <Choices deck={deck} current={choice} />
      </div>
      <Sheets cards={cards} dossierTitle={deck.set.dossierTitle} />
    </Page>
  )
}

function Choices({ deck, current }: { deck: Deck; current: DeckChoice }) {
  const choices = DECK_CHOICES.map((choice) => ({ choice, count: cardsOfChoice(deck.cards, choice).length }))
  const offered = choices.filter(({ choice, count }) => count > 0 || choice === current)
  if (offered.length <= 1) return null
  return (
    <nav className="jump which" aria-label="Which cards">
      {offered.map(({ choice, count }) => (
        <a key={choice} href={`?only=${choice}`} aria-current={choice === current ? 'true' : undefined}>
          {choiceWords(choice, count)}
        </a>
      ))}
    </nav>
  )
}
