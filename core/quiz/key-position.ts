import type { Question } from '../questions/question'
import type { KeyPosition } from './key-positions'
import { stagesOf } from './type-stages'

/** Where the key of a question stands in the order served; null for types without one key among options. */
export function keyPosition(question: Question, optionIds: readonly string[]): KeyPosition | null {
  const place = stagesOf(question).serve.keyPlace(question)
  if (!place) return null
  return { group: place.group, optionCount: place.optionCount, position: optionIds.indexOf(place.keyId ?? '') }
}
