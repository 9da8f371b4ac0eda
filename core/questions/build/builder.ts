import type { Fact } from '../../facts/fact'
import type { Distractor } from '../choose-distractors'
import type { FactBase } from '../fact-base'
import type { Question } from '../question'
import type { BuiltForm } from '../question-types'

/** What a question on one fact is made of. `distractors` are wrong answers shown false, best first. */
export type Material = { base: FactBase; fact: Fact; distractors: Distractor[] }

/** How questions of a type are made: one of each fact that does not rule out the form, or of all facts together. */
export type Builder =
  | { form: BuiltForm; ofFact: (material: Material) => Question | null }
  | { ofAll: (base: FactBase) => Question[] }
