import type { Question } from './question'

/**
 * Whether showing a question with its key would answer a test that asks for one of `hiddenFactIds`: it asks for such a
 * fact, or a reason or proof in it tells one.
 */
export function tellsHidden(question: Question, hiddenFactIds: ReadonlySet<string>): boolean {
  return factsTold(question).some((id) => hiddenFactIds.has(id))
}

function factsTold(question: Question): string[] {
  const told = [...question.factIds]
  if ('options' in question) {
    for (const { confusesWith, falsity } of question.options) {
      told.push(...[confusesWith, falsity?.factId].filter((id) => id !== null && id !== undefined))
    }
  }
  if ('confusable' in question) told.push(...question.confusable.map(({ factId }) => factId))
  if ('others' in question) told.push(...question.others.map(({ factId }) => factId))
  if ('blanks' in question)
    told.push(...question.blanks.flatMap(({ confusable }) => confusable.map(({ factId }) => factId)))
  if ('categories' in question)
    told.push(...question.items.flatMap(({ wrong }) => wrong.map(({ falsity }) => falsity.factId)))
  return told
}
