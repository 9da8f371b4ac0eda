import { entitiesNamed, rightNames } from '../facts/entity-index'
import { type Fact, type FactObject, plainStatement } from '../facts/fact'
import { findAttribution } from './attribution'
import { confusableFor, optionId, targetOf } from './build-questions'
import type { FactBase } from './fact-base'
import { closingFact, contradicts, withReason } from './falsity-reason'
import type { Falsity, Option, Question } from './question'
import type { HandOption, HandQuestion } from './question-set'

/**
 * Brings a hand-written question into the shape of the built ones, as `hand.<id>`. Throws if its fact is not there, or if
 * a choice question has not exactly one key.
 */
export function fromHand(hand: HandQuestion, base: FactBase): Question {
  const fact = base.byId.get(hand.fact)
  if (!fact) throw new Error(`Hand-written question ${hand.id}: there is no fact ${hand.fact}`)
  const claimant = fact.claimedBy === undefined ? undefined : base.index.byId.get(fact.claimedBy)
  const common = {
    id: `hand.${hand.id}`,
    form: `hand-${hand.id}` as const,
    factIds: [fact.id],
    topic: fact.topic,
    stem: hand.stem,
    attribution: hand.attribution ?? (claimant ? findAttribution(hand.stem, claimant) : null),
    isClaim: fact.claimedBy !== undefined,
    answerStatement: plainStatement(fact),
    derived: fact.evidence.some((evidence) => evidence.derived !== undefined),
  }
  if (hand.type === 'typed') {
    const entity = fact.object.type === 'entity' ? base.index.byId.get(fact.object.id) : undefined
    const names = (entity ? rightNames(entity) : []).filter((name) => entitiesNamed(base.index, name).length === 1)
    const accepted = [...new Set([...hand.accept, ...names])]
    return {
      ...common,
      type: 'typed',
      answer: hand.answer,
      target: targetOf(fact),
      accepted,
      confusable: confusableFor(base, fact),
    }
  }
  if (hand.options.filter((option) => option.key).length !== 1) {
    throw new Error(`Hand-written question ${hand.id}: exactly one option must be the key`)
  }
  const options = hand.options.map((option) => toOption(common.id, option, fact, base))
  return { ...common, type: 'single-choice', ordered: hand.ordered, options, planted: null }
}

function toOption(questionId: string, hand: HandOption, fact: Fact, base: FactBase): Option {
  const alike = base.byAnswer
    .get(hand.entity ?? '')
    ?.find((other) => other.relation === fact.relation && other.id !== fact.id)
  return {
    id: optionId(questionId, hand.text),
    text: hand.text,
    isKey: hand.key,
    entityId: hand.entity ?? null,
    rationale: hand.why,
    falsity: hand.key ? null : proofOf(hand, fact, base),
    confusesWith: hand.key ? null : (alike?.id ?? null),
  }
}

/** A fact that only gives context proves nothing: where the slot is closed, that is the proof. Check 6 reports the rest. */
function proofOf({ because, text, entity }: HandOption, fact: Fact, base: FactBase): Falsity | null {
  if (because === undefined) return null
  const closing = closingFact(base, fact)
  if (because === 'closed') return withReason(base, fact, { kind: 'closed', factId: closing?.id ?? fact.id })
  const proof = base.byId.get(because)
  const objects: FactObject[] = [
    ...(entity === undefined ? [] : [{ type: 'entity' as const, id: entity }]),
    { type: 'text', text, accept: [] },
  ]
  const isProof = proof !== undefined && objects.some((object) => contradicts(base, fact, proof, object))
  if (closing && !isProof) return withReason(base, fact, { kind: 'closed', factId: closing.id })
  return withReason(base, fact, { kind: 'contradicted', factId: because })
}
