import { describe, expect, it } from 'vitest'
import { toFootnote } from '@/core/facts/footnote'
import { cardsTelling, toFlashcards } from '@/core/review/flashcard'
import { smallContent } from '../../support/quiz-content'
import { FACTS } from '../../support/small-dossier'

const { dossier } = smallContent()
const footnotes = new Map(dossier.facts.map((fact) => [fact.id, toFootnote(fact, dossier)]))
const cards = toFlashcards(dossier.facts, dossier, footnotes)

describe('a flashcard', () => {
  it('asks what the fact asks, under its topic, and has the answer with its footnote on the back', () => {
    expect(cards.get('umerov-leads')).toEqual({
      topicTitle: 'Topic delegations',
      front: { ask: 'On 2 June 2025, who led the delegation from Kyiv?', isClaim: false, attribution: null },
      back: { answer: 'Rustem Umerov', footnote: footnotes.get('umerov-leads') },
    })
  })

  it('asks a claim as somebody’s claim, and knows the words that name them', () => {
    expect(cards.get('aircraft-hit')?.front).toEqual({
      ask: 'According to Ukraine’s security service, how many aircraft did the raid of 1 June 2025 hit?',
      isClaim: true,
      attribution: 'According to Ukraine’s security service',
    })
  })

  it('starts its answer with a capital', () => {
    expect(cards.get('aircraft-hit')?.back.answer).toBe('More than 40')
    expect(cards.get('ukraine-proposes-ceasefire')?.back.answer).toBe('A full ceasefire')
  })

  it('is one for each fact', () => {
    expect(cards.size).toBe(FACTS.length)
  })

  it('is not made without a footnote', () => {
    expect(() => toFlashcards(dossier.facts, dossier, new Map())).toThrow('No footnote of fact')
  })
})

describe('cards that tell a hidden fact', () => {
  const facts = [
    { id: 'a', reveals: [], dispute: 'losses' },
    { id: 'b', reveals: [], dispute: 'losses' },
    { id: 'c', reveals: ['a'] },
    { id: 'd', reveals: [] },
  ]

  it('are its own, the other readings of its dispute, and those of facts that give it away', () => {
    expect(cardsTelling(facts, new Set(['a']))).toEqual(new Set(['a', 'b', 'c']))
  })

  it('are none while nothing is hidden', () => {
    expect(cardsTelling(facts, new Set())).toEqual(new Set())
  })
})
