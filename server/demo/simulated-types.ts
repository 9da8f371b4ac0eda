import type { Question, QuestionOf } from '@/core/questions/question'
import type { QuestionType } from '@/core/questions/question-types'
import { simulatedCategorise } from './types/categorise'
import { simulatedChoice } from './types/choice'
import { simulatedMatching } from './types/matching'
import { simulatedMultiCloze } from './types/multi-cloze'
import { simulatedMultipleResponse } from './types/multiple-response'
import { simulatedNumber } from './types/number'
import { simulatedOrdering } from './types/ordering'
import type { Simulated } from './types/simulated'
import { simulatedTyped } from './types/typed'

const SIMULATED: { [Type in QuestionType]: Simulated<QuestionOf<Type>> } = {
  'single-choice': simulatedChoice,
  'true-false': simulatedChoice,
  typed: simulatedTyped,
  cloze: simulatedTyped,
  matching: simulatedMatching,
  'multiple-response': simulatedMultipleResponse,
  number: simulatedNumber,
  'who-says': simulatedChoice,
  ordering: simulatedOrdering,
  categorise: simulatedCategorise,
  'multi-cloze': simulatedMultiCloze,
}

/** The compiler does not follow that the question is of the type looked up; `SIMULATED` says that it is. */
export function simulatedOf({ type }: Question): Simulated<Question> {
  return SIMULATED[type]
}
