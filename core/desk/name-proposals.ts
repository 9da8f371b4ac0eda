import { type EntityProposal, proposalSteps } from '../extraction/clusters'
import type { Article } from '../facts/article'
import { foldText } from '../facts/fold'
import type { Steps } from '../steps'

/** The names that articles have, each with its spellings; nothing is left out. In steps. */
export function proposalsIn(articles: readonly Article[]): Steps<EntityProposal[]> {
  return proposalSteps(articles.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text }])))
}

export function spellingsOf({ variants }: EntityProposal): string[] {
  return variants.map(({ text }) => text)
}

/** Brings the spellings of a proposal to one text, whatever their order, case and marks. */
export function spellingsKey(spellings: readonly string[]): string {
  return JSON.stringify(folded(spellings))
}

/**
 * Whether a proposal of these spellings was rejected: these very ones, or among them several that somebody said do not mean one thing. One
 * spelling that was rejected alone may be part of another name.
 */
export function isRejected(spellings: readonly string[], rejected: readonly (readonly string[])[]): boolean {
  const own = folded(spellings)
  return rejected.map(folded).some((others) => {
    const isWithin = others.every((text) => own.includes(text))
    return isWithin && (others.length > 1 || own.length === others.length)
  })
}

function folded(spellings: readonly string[]): string[] {
  return [...new Set(spellings.map(foldText))].sort()
}
