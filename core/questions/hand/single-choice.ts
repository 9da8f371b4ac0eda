import { z } from 'zod'
import type { Fact, FactObject } from '../../facts/fact'
import { Slug } from '../../facts/slug'
import { optionId } from '../build/option-id'
import type { FactBase } from '../fact-base'
import { closingFact, contradicts, withReason } from '../falsity-reason'
import type { Falsity, Option, QuestionBase } from '../question'
import type { SingleChoiceQuestion } from '../types/single-choice'
import { HAND_COMMON } from './common'

export const HandOption = z.strictObject({
  text: z.string().min(1),
  entity: Slug.optional(),
  key: z.boolean().default(false),
  why: z.string().min(1),
  /** Proof that a wrong option is false: a fact id that contradicts it, or `closed`. Not on the key. */
  because: z.union([z.literal('closed'), Slug]).optional(),
})
export type HandOption = z.infer<typeof HandOption>

export const HandSingleChoice = z.strictObject({
  ...HAND_COMMON,
  type: z.literal('single-choice'),
  options: z.array(HandOption).min(3).max(5),
  ordered: z.boolean().default(false),
})
export type HandSingleChoice = z.infer<typeof HandSingleChoice>

/** Throws if the question has not exactly one key. */
export function fromHandSingleChoice(
  hand: HandSingleChoice,
  common: QuestionBase,
  fact: Fact,
  base: FactBase,
): SingleChoiceQuestion {
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
