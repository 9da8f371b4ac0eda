import { type Fact, plainStatement } from '../../facts/fact'
import { findAttribution } from '../attribution'
import type { FactBase } from '../fact-base'
import { keyInStem } from '../key-in-stem'
import type { QuestionBase } from '../question'

/** What every question on one fact has, asked by `stem`; its id and form are for the builder to give. */
export function factPart(base: FactBase, fact: Fact, stem: string): Omit<QuestionBase, 'id' | 'form'> {
  const claimant = fact.claimedBy === undefined ? undefined : base.index.byId.get(fact.claimedBy)
  return {
    factIds: [fact.id],
    topic: fact.topic,
    stem,
    attribution: claimant ? findAttribution(stem, claimant) : null,
    isClaim: fact.claimedBy !== undefined,
    answerStatement: plainStatement(fact),
    derived: fact.evidence.some((evidence) => evidence.derived !== undefined),
  }
}

/** Check 3, asked before building. */
export function givesAwayKey(base: FactBase, fact: Fact, stem: string): boolean {
  return keyInStem(base, fact.object, stem) !== null
}
