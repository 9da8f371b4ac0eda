import { error, type Finding } from '../finding'
import { givesAwayAnswer } from '../gives-away'
import type { Question } from '../question'

/** 20: within one attempt no stem holds the answer to another question together with its matter. `id` names the set or attempt. */
export function noStemGivesAway(id: string, questions: readonly Question[]): Finding[] {
  return questions.flatMap((shown) =>
    questions.flatMap((asked) => {
      const told = shown === asked ? null : givesAwayAnswer(shown, asked)
      return told === null
        ? []
        : [error(20, { id }, `the stem of ${shown.id} gives “${told}” away, the answer of ${asked.id}`)]
    }),
  )
}
