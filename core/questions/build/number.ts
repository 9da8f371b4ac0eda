import type { NumberBound } from '../../facts/fact'
import { type Fact, plainStatement } from '../../facts/fact'
import { foldText } from '../../facts/fold'
import { answersOverlap, type FactBase } from '../fact-base'
import { numberValue } from '../number-options'
import type { NumberQuestion, OtherFigure } from '../types/number'
import type { Material } from './builder'
import { factPart, givesAwayKey } from './fact-part'
import { hasRival, targetOf, typedPart } from './typed-part'

/** A tenth, as no wrong option is ever nearer to its key: what would be unfair to call wrong there counts here. */
const APPROXIMATE_SHARE = 0.1
const APPROXIMATE: readonly NumberBound[] = ['about', 'nearly']

/** The fact's own question, to be answered by a figure; null where its answer is none, or not the only one. */
export function buildNumber({ base, fact }: Material): NumberQuestion | null {
  const target = targetOf(fact)
  if (target.kind !== 'number' || givesAwayKey(base, fact, fact.ask)) return null
  if (hasRival(base, fact, base.byAsk.get(foldText(fact.ask)))) return null
  const { answer, accepted } = typedPart(base, fact, fact.ask)
  return {
    ...factPart(base, fact, fact.ask),
    id: `${fact.id}.number`,
    type: 'number',
    form: 'number',
    answer,
    target,
    tolerance: APPROXIMATE.includes(target.bound) ? APPROXIMATE_SHARE : 0,
    accepted,
    others: otherFigures(base, fact),
  }
}

/** Figures in the same unit that other facts about the same subject give, none of them near this one, nor disputed. */
function otherFigures(base: FactBase, fact: Fact): OtherFigure[] {
  const alike = base.live.filter(
    ({ object, subject, dispute }) =>
      object.type === 'number' &&
      fact.object.type === 'number' &&
      object.unit === fact.object.unit &&
      subject === fact.subject &&
      dispute === undefined,
  )
  return alike.flatMap((other) => {
    if (other.object.type !== 'number' || answersOverlap(base.index, fact.object, other.object)) return []
    return [{ value: numberValue(other.object), factId: other.id, rationale: plainStatement(other) }]
  })
}
