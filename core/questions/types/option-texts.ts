import type { Option } from '../question'
import type { ShownText } from './parts'

/** What a learner reads of options, rationales included. */
export function optionTexts(options: readonly Option[]): ShownText[] {
  return options.map(({ id, text, rationale }) => ({ text, rationale, optionId: id }))
}
