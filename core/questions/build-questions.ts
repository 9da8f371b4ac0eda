import type { Entity } from '../facts/entity'
import type { Fact } from '../facts/fact'
import type { Builder } from './build/builder'
import { buildCategorise } from './build/categorise'
import { buildCloze } from './build/cloze'
import { buildMatching } from './build/matching'
import { buildMultiCloze } from './build/multi-cloze'
import { buildMultipleResponse } from './build/multiple-response'
import { buildNumber } from './build/number'
import { buildOrdering } from './build/ordering'
import { buildSingleChoice } from './build/single-choice'
import { buildTrueFalse } from './build/true-false'
import { buildTyped } from './build/typed'
import { buildWhoSays } from './build/who-says'
import { chooseDistractors } from './choose-distractors'
import { buildFactBase, type FactBase } from './fact-base'
import type { Question } from './question'
import type { QuestionType } from './question-types'

const BUILDERS: Record<QuestionType, Builder> = {
  'single-choice': { form: 'choice', ofFact: buildSingleChoice },
  'true-false': { form: 'true-false', ofFact: buildTrueFalse },
  typed: { form: 'typed', ofFact: buildTyped },
  cloze: { form: 'cloze', ofFact: buildCloze },
  matching: { ofAll: buildMatching },
  'multiple-response': { ofAll: buildMultipleResponse },
  number: { form: 'number', ofFact: buildNumber },
  'who-says': { form: 'who-says', ofFact: buildWhoSays },
  ordering: { ofAll: buildOrdering },
  categorise: { ofAll: buildCategorise },
  'multi-cloze': { ofAll: buildMultiCloze },
}

/**
 * Every question that can be made of the facts, of every type, in the order of ids.
 * Pure: the same facts, entities and seed give the same questions in any order of input. A question's id rests on its own
 * fact alone; the seed only decides between equally good wrong options. Throws if a fact names an entity that is missing.
 */
export function buildQuestions(facts: readonly Fact[], entities: readonly Entity[], seed: string | number): Question[] {
  const base = buildFactBase(facts, entities)
  const single = base.live.flatMap((fact) => buildForFact(base, fact, `${seed} ${fact.id}`))
  const joint = Object.values(BUILDERS).flatMap((builder) => ('ofAll' in builder ? builder.ofAll(base) : []))
  return [...single, ...joint].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function buildForFact(base: FactBase, fact: Fact, salt: string): Question[] {
  const material = { base, fact, distractors: chooseDistractors(base, fact, salt) }
  return Object.values(BUILDERS).flatMap((builder) => {
    if (!('ofFact' in builder) || fact.skipForms.includes(builder.form)) return []
    return builder.ofFact(material) ?? []
  })
}
