import { type FactEvent, type FactState, type FoldSettings, foldFact } from '@/core/review/fold'
import { SETTINGS } from './memory'

/** The state that these events leave, of a fact with two forms, one of them typed, unless said otherwise. */
export function stateAfter(events: readonly FactEvent[], settings: Partial<FoldSettings> = {}): FactState {
  return foldFact(events, { ...SETTINGS, formCount: 2, hasTypedForm: true, ...settings }).state
}
