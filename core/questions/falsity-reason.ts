import { type Fact, type FactObject, plainStatement } from '../facts/fact'
import { answersOverlap, answerText, type FactBase, opposes, slotOf } from './fact-base'
import type { Falsity } from './question'

/** More answers than these are counted rather than listed. */
const MOST_LISTED = 3

/**
 * Whether `proof` says by itself that `object` is no answer to `fact`: it fills the same slot, or reads the same dispute,
 * with something else; it has `object` as the answer of another subject for the same relation; or the same subject
 * rejects what is asked for as wanted, or the other way round. Anything else only tells what else is true of `object`.
 */
export function contradicts(base: FactBase, fact: Fact, proof: Fact, object: FactObject): boolean {
  if (proof.status === 'superseded') return false
  const overlaps = answersOverlap(base.index, proof.object, object)
  const isRival = slotOf(proof) === slotOf(fact) || (fact.dispute !== undefined && proof.dispute === fact.dispute)
  if (isRival) return !overlaps
  if (proof.relation === fact.relation && proof.subject !== fact.subject) return overlaps
  return proof.subject === fact.subject && opposes(fact, proof) && overlaps
}

/** The live fact that closes the slot of `fact`, itself included; undefined if none does. */
export function closingFact(base: FactBase, fact: Fact): Fact | undefined {
  return (base.bySlot.get(slotOf(fact)) ?? []).find((other) => other.closed)
}

/** The proof with the sentence that tells a learner why an option is wrong. `fact` is the one asked for. */
export function withReason(base: FactBase, fact: Fact, falsity: Falsity): Falsity {
  return { ...falsity, reason: falsityReason(base, fact, falsity) }
}

/**
 * Why a wrong option is false, as a sentence: what the closed slot holds instead, or the statement of the fact that
 * contradicts it. Falls back on the fact asked for where the proof is gone.
 */
export function falsityReason(base: FactBase, fact: Fact, falsity: Falsity): string {
  if (falsity.kind === 'contradicted') return plainStatement(base.byId.get(falsity.factId) ?? fact)
  const slot = base.bySlot.get(slotOf(fact)) ?? [fact]
  if (slot.length > MOST_LISTED) return `This dossier lists ${slot.length} answers to this, and that is none of them.`
  const answers = slot.map(({ object }) => answerText(base.index, object))
  return `In this dossier ${nothingBut(base, fact.object)} ${listed(answers)} ${verbFor(fact.object)} for this.`
}

function nothingBut(base: FactBase, object: FactObject): string {
  if (object.type === 'number') return 'no figure but'
  if (object.type === 'date') return 'no date but'
  const type = object.type === 'entity' ? base.index.byId.get(object.id)?.type : undefined
  if (type === 'person') return 'nobody but'
  if (type === 'country') return 'no country but'
  return type === 'place' ? 'no place but' : 'nothing but'
}

function verbFor({ type }: FactObject): string {
  return type === 'number' || type === 'date' ? 'is given' : 'is named'
}

function listed(answers: readonly string[]): string {
  if (answers.length < 2) return answers.join('')
  return `${answers.slice(0, -1).join(', ')} and ${answers.at(-1)}`
}
