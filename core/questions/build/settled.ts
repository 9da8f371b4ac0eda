import type { Fact } from '../../facts/fact'
import type { BuiltForm } from '../question-types'

/** Whether a fact may stand among others of several: undisputed and nobody's claim, since there is no room to say whose. */
export function isSettled(fact: Fact, form: BuiltForm): boolean {
  return !fact.claimedBy && !fact.dispute && fact.status === 'active' && !fact.skipForms.includes(form)
}
