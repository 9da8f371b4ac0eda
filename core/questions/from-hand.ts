import { type Fact, plainStatement } from '../facts/fact'
import { findAttribution } from './attribution'
import type { FactBase } from './fact-base'
import { fromHandSingleChoice } from './hand/single-choice'
import { fromHandTyped } from './hand/typed'
import type { Question, QuestionBase } from './question'
import type { HandQuestion } from './question-set'

/**
 * Brings a hand-written question into the shape of the built ones, as `hand.<id>`. Throws if its fact is not there, or if
 * its type finds something amiss.
 */
export function fromHand(hand: HandQuestion, base: FactBase): Question {
  const fact = base.byId.get(hand.fact)
  if (!fact) throw new Error(`Hand-written question ${hand.id}: there is no fact ${hand.fact}`)
  const common = commonPart(hand, fact, base)
  switch (hand.type) {
    case 'single-choice':
      return fromHandSingleChoice(hand, common, fact, base)
    case 'typed':
      return fromHandTyped(hand, common, fact, base)
  }
}

function commonPart(hand: HandQuestion, fact: Fact, base: FactBase): QuestionBase {
  const claimant = fact.claimedBy === undefined ? undefined : base.index.byId.get(fact.claimedBy)
  return {
    id: `hand.${hand.id}`,
    form: `hand-${hand.id}`,
    factIds: [fact.id],
    topic: fact.topic,
    stem: hand.stem,
    attribution: hand.attribution ?? (claimant ? findAttribution(hand.stem, claimant) : null),
    isClaim: fact.claimedBy !== undefined,
    answerStatement: plainStatement(fact),
    derived: fact.evidence.some((evidence) => evidence.derived !== undefined),
  }
}
