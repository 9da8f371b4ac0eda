import { foldText } from '../../facts/fold'
import type { TypedFactQuestion } from '../types/typed'
import type { Material } from './builder'
import { factPart, givesAwayKey } from './fact-part'
import { hasRival, isTypable, typedPart } from './typed-part'

/** The fact's own question, to be answered in words; null where the answer is long or not the only one. */
export function buildTyped({ base, fact }: Material): TypedFactQuestion | null {
  if (!isTypable(base, fact) || givesAwayKey(base, fact, fact.ask)) return null
  if (hasRival(base, fact, base.byAsk.get(foldText(fact.ask)))) return null
  return {
    ...factPart(base, fact, fact.ask),
    ...typedPart(base, fact, fact.ask),
    id: `${fact.id}.typed`,
    type: 'typed',
    form: 'typed',
  }
}
