import { splitStatement } from '../../facts/fact'
import { foldText } from '../../facts/fold'
import { gapText } from '../fact-base'
import type { ClozeQuestion } from '../types/cloze'
import type { Material } from './builder'
import { factPart, givesAwayKey } from './fact-part'
import { hasRival, isTypable, typedPart } from './typed-part'

/** The fact's statement with a gap for its answer; null where that is long or not the only one. */
export function buildCloze({ base, fact }: Material): ClozeQuestion | null {
  const { before, after } = splitStatement(fact)
  const stem = `${before.replace(/\b([Aa])n? $/, '$1(n) ')}____${after}`
  if (!isTypable(base, fact) || givesAwayKey(base, fact, stem)) return null
  if (hasRival(base, fact, base.byGap.get(foldText(gapText(fact))))) return null
  return {
    ...factPart(base, fact, stem),
    ...typedPart(base, fact, stem),
    id: `${fact.id}.cloze`,
    type: 'cloze',
    form: 'cloze',
  }
}
