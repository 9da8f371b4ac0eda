import { keyPosition } from '../../quiz/key-position'
import { imbalances } from '../../quiz/key-positions'
import { error, type Finding } from '../finding'
import type { Question } from '../question'

/** A question as an attempt serves it: its option ids in the order on screen. */
export type ServedQuestion = { question: Question; optionIds: readonly string[] }

/**
 * 10: in the order served the key stands equally often (±1) in each place among questions with as many options, true/false
 * and ordered figures apart, and never in the same place more than three times running. `id` names the set or attempt.
 */
export function keyPositionsBalanced(id: string, served: readonly ServedQuestion[]): Finding[] {
  const places = served
    .map(({ question, optionIds }) => keyPosition(question, optionIds))
    .filter((place) => place !== null)
  return imbalances(places).map((reason) => error(10, { id }, reason))
}
