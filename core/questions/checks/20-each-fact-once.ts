import { error, type Finding } from '../finding'
import type { Question } from '../question'

/** 20, in part: no fact twice in one attempt. `id` names the set or attempt. */
export function eachFactOnce(id: string, questions: readonly Question[]): Finding[] {
  const seen = new Set<string>()
  return questions.flatMap((question) =>
    question.factIds.flatMap((factId) => {
      if (!seen.has(factId)) {
        seen.add(factId)
        return []
      }
      return [error(20, { id }, `fact ${factId} is asked twice in one attempt`)]
    }),
  )
}
