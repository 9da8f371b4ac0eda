import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { newResponseId } from '@/app/attempts/_components/response-id'
import { Page, QuietPage } from '@/components/page'
import { DECK_CHOICES } from '@/core/review/deck-run'
import { deckHref, parsePlace } from './_components/deck-href'
import { DeckRunner } from './_components/deck-runner'
import { DeckStart } from './_components/deck-start'
import { type DeckParams, loadDeck } from './load-deck'

type Props = { params: DeckParams; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { deck } = await loadDeck(params)
  return { title: `Flashcards: ${deck.set.title}`, robots: { index: false } }
}

/** The flashcards of a set: the choice of a run, or the run that the address holds. */
export default async function CardsPage({ params, searchParams }: Props) {
  const [{ reader, deck }, query] = await Promise.all([loadDeck(params), searchParams])
  const numbers = new Set(deck.cards.map(({ number }) => number))
  const place = parsePlace(query, (number) => numbers.has(number))
  if (place === null || place.run.cards.length === 0) {
    return (
      <Page reader={reader} current="dossiers">
        <DeckStart deck={deck} none={DECK_CHOICES.find((choice) => choice === query.none) ?? null} />
      </Page>
    )
  }
  // Ratings need somebody whose they are: whoever is not known yet starts with the form.
  if (!reader) redirect(deckHref(deck.set.id))
  const inRun = new Set(place.run.cards)
  return (
    <QuietPage leaveHref={deckHref(deck.set.id)} leaveLabel="Leave the cards">
      <DeckRunner
        setId={deck.set.id}
        dossierId={deck.set.dossierId}
        cards={deck.cards.filter(({ number }) => inRun.has(number))}
        place={place}
        form={{ id: newResponseId(), shownAt: new Date().toISOString() }}
        learnerId={reader.id}
        zone={reader.kind === 'account' ? reader.zone : null}
        fourButtons={deck.fourButtons}
        letterKeys={reader.letterKeys}
      />
    </QuietPage>
  )
}
