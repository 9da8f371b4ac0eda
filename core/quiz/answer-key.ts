import { foldText } from '../facts/fold'
import { canonicalAnswer } from './canonical-answer'
import type { Answer } from './response'

/** The same for answers that are right or wrong together: one option, or typed texts that differ in case, accents and the like. */
export function answerKey(answer: Answer): string {
  switch (answer.kind) {
    case 'typed':
      return `typed ${foldText(answer.text)}`
    case 'choice':
      return `choice ${answer.optionId}`
    case 'dont-know':
      return 'dont-know'
    case 'blanks':
      return `blanks ${JSON.stringify(
        Object.entries(answer.blanks)
          .map(([id, text]) => [id, foldText(text)])
          .sort(),
      )}`
    case 'matching':
    case 'choices':
    case 'ordering':
    case 'categories':
      return `${answer.kind} ${JSON.stringify(canonicalAnswer(answer))}`
  }
}
