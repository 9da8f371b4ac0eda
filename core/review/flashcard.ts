import type { Dossier } from '../facts/dossier'
import { buildEntityIndex } from '../facts/entity-index'
import type { Fact } from '../facts/fact'
import type { Footnote } from '../facts/footnote'
import { findAttribution } from '../questions/attribution'
import { answerText } from '../questions/fact-base'
import { revealsOf } from '../questions/reveals'

/** Both sides of a fact’s card. Holds the answer: never sent while a test of the learner asks for the fact. */
export type Flashcard = {
  topicTitle: string
  front: {
    ask: string
    /** Somebody’s claim: asked is what was said, not whether it is so. */
    isClaim: boolean
    /** The words of `ask` that name who claims it; null if it is no claim. */
    attribution: string | null
  }
  back: { answer: string; footnote: Footnote }
}

/**
 * A card for each of these facts, by fact id: one per fact, whatever number of questions there are on it. Throws if a fact
 * has no footnote.
 */
export function toFlashcards(
  facts: readonly Fact[],
  { head, entities }: Pick<Dossier, 'head' | 'entities'>,
  footnotes: ReadonlyMap<string, Footnote>,
): ReadonlyMap<string, Flashcard> {
  const index = buildEntityIndex(entities)
  const titles = new Map(head.topics.map(({ id, title }) => [id, title]))
  return new Map(
    facts.map((fact) => {
      const footnote = footnotes.get(fact.id)
      if (!footnote) throw new Error(`No footnote of fact ${fact.id}`)
      const claimant = index.byId.get(fact.claimedBy ?? '')
      const attribution = claimant ? findAttribution(fact.ask, claimant) : null
      return [
        fact.id,
        {
          topicTitle: titles.get(fact.topic) ?? fact.topic,
          front: { ask: fact.ask, isClaim: fact.claimedBy !== undefined, attribution },
          back: { answer: withCapital(answerText(index, fact.object)), footnote },
        },
      ]
    }),
  )
}

/** The ids of facts whose card tells a hidden one: itself, a fact it gives away, or another reading of its dispute. */
export function cardsTelling(
  facts: readonly Pick<Fact, 'id' | 'reveals' | 'dispute'>[],
  hiddenFactIds: ReadonlySet<string>,
): ReadonlySet<string> {
  const reveals = revealsOf(facts)
  const told = (id: string) => [id, ...(reveals.get(id) ?? [])]
  return new Set(facts.map(({ id }) => id).filter((id) => told(id).some((other) => hiddenFactIds.has(other))))
}

function withCapital(text: string): string {
  const [first = '', ...rest] = text
  return first.toUpperCase() + rest.join('')
}
