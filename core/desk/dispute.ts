import type { Dispute, DossierHead } from '../facts/dossier'
import type { Fact } from '../facts/fact'
import { splitStatement } from '../facts/fact'
import { slugFor } from './slug-for'

export type DisputeChange = { head: DossierHead; facts: Fact[] }

/**
 * Labels facts that differ as the readings of one disputed matter, in the order given: none of them is called right.
 * `saysOf`: who gives a reading, such as “Valley Post says”. At most three readings are shown.
 */
export function labelDispute(input: {
  head: DossierHead
  facts: readonly Fact[]
  title: string
  difference: string
  saysOf: (fact: Fact) => string
}): DisputeChange {
  const { head, facts, title, difference, saysOf } = input
  const id = slugFor(title, new Set(head.disputes.map((dispute) => dispute.id)))
  const readings = facts.map((fact) => ({
    says: saysOf(fact),
    text: splitStatement(fact).answer,
    facts: [fact.id],
  }))
  const dispute: Dispute = { id, title, difference, readings }
  return {
    head: { ...head, disputes: [...head.disputes, dispute] },
    facts: facts.map((fact) => ({ ...fact, status: 'disputed', dispute: id })),
  }
}

/** Takes a label off: the facts stand beside each other again. */
export function unlabelDispute(id: string, head: DossierHead, facts: readonly Fact[]): DisputeChange {
  return {
    head: { ...head, disputes: head.disputes.filter((dispute) => dispute.id !== id) },
    facts: facts
      .filter(({ dispute }) => dispute === id)
      .map(({ dispute: _, ...fact }) => ({ ...fact, status: fact.status === 'disputed' ? 'active' : fact.status })),
  }
}
