import { foldText } from '../../facts/fold'
import type { TypedFactQuestion } from '../types/typed'
import type { Material } from './builder'
import { factPart, givesAwayKey } from './fact-part'
import { hasRival, isTypable, typedPart } from './typed-part'

/** The fact's own question, to be answered in words; null where the answer is long, not the only one, or a figure: numbers have a type of their own. */
export function buildTyped({ base, fact }: Material): TypedFactQuestion | null {
  if (fact.object.type === 'number' || !isTypable(base, fact) || givesAwayKey(base, fact, fact.ask)) return null
  if (hasRival(base, fact, base.byAsk.get(foldText(fact.ask)))) return null
  return {
    ...factPart(base, fact, fact.ask),
    ...typedPart(base, fact, fact.ask),
    id: `${fact.id}.typed`,
    type: 'typed',
    form: 'typed',
  }
}
