import { answersOverlap } from '../fact-base'
import { type CheckContext, error, type Finding, factsOf, meaningsOf } from '../finding'
import type { Question } from '../question'
import { askedObject, wrongAnswersOf } from '../question-parts'

/** 5: no wrong option is the key under another name, a part or whole of it, a number within 10 % or the same date. */
export function noKeyInDisguise(question: Question, context: CheckContext): Finding[] {
  const keys = factsOf(question, context).map((fact) => ({ fact, key: askedObject(question, fact) }))
  return wrongAnswersOf(question)
    .filter((wrong) =>
      keys.some(
        ({ fact, key }) =>
          key && meaningsOf(wrong, fact, context).some((object) => answersOverlap(context.base.index, key, object)),
      ),
    )
    .map(({ text, optionId }) =>
      error(5, question, `“${text}” is the key in disguise, a part of it or too near to it`, optionId),
    )
}
