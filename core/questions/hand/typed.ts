import { z } from 'zod'
import { entitiesNamed, rightNames } from '../../facts/entity-index'
import type { Fact } from '../../facts/fact'
import { confusableFor, targetOf } from '../build/typed-part'
import type { FactBase } from '../fact-base'
import type { QuestionBase } from '../question'
import type { TypedFactQuestion } from '../types/typed'
import { HAND_COMMON } from './common'

export const HandTyped = z.strictObject({
  ...HAND_COMMON,
  type: z.literal('typed'),
  answer: z.string().min(1),
  accept: z.array(z.string().min(1)).default([]),
})
export type HandTyped = z.infer<typeof HandTyped>

/** Beside the wordings given, the right names of the fact's answer count where they name nothing else. */
export function fromHandTyped(hand: HandTyped, common: QuestionBase, fact: Fact, base: FactBase): TypedFactQuestion {
  const entity = fact.object.type === 'entity' ? base.index.byId.get(fact.object.id) : undefined
  const names = (entity ? rightNames(entity) : []).filter((name) => entitiesNamed(base.index, name).length === 1)
  return {
    ...common,
    type: 'typed',
    answer: hand.answer,
    target: targetOf(fact),
    accepted: [...new Set([...hand.accept, ...names])],
    confusable: confusableFor(base, fact),
  }
}
