import { foldText } from '../facts/fold'
import type { Answer } from './response'

/** The same for answers that are right or wrong together: one option, or typed texts that differ in case, accents and the like. */
export function answerKey(answer: Answer): string {
  switch (answer.kind) {
    case 'typed':
      return `typed ${foldText(answer.text)}`
    case 'choice':
      return `choice ${answer.optionId}`
    case 'matching':
      return `matching ${JSON.stringify(Object.entries(answer.pairs).sort())}`
    case 'dont-know':
      return 'dont-know'
  }
}
