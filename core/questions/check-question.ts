import { citesPassage } from './checks/01-cites-passage'
import { keySupported } from './checks/02-key-supported'
import { keyNotInStem } from './checks/03-key-in-stem'
import { optionsDistinct } from './checks/04-options-distinct'
import { noKeyInDisguise } from './checks/05-key-in-disguise'
import { distractorsFalse } from './checks/06-distractor-false'
import { noCatchAllOptions } from './checks/11-catch-all-options'
import { stemComplete } from './checks/15-stem-complete'
import { noRelativeTime } from './checks/16-relative-time'
import { claimAttributed } from './checks/17-claim-attributed'
import type { CheckContext, Finding, QuestionCheck } from './finding'
import type { Question } from './question'

/** The checks of one question by their number; a new one is a file in checks/ and a line here. */
export const QUESTION_CHECKS: ReadonlyMap<number, QuestionCheck> = new Map([
  [1, citesPassage],
  [2, keySupported],
  [3, keyNotInStem],
  [4, optionsDistinct],
  [5, noKeyInDisguise],
  [6, distractorsFalse],
  [11, noCatchAllOptions],
  [15, stemComplete],
  [16, noRelativeTime],
  [17, claimAttributed],
])

/** Everything that is wrong with a question by itself, in the order of the checks. */
export function checkQuestion(question: Question, context: CheckContext): Finding[] {
  return [...QUESTION_CHECKS.values()].flatMap((check) => check(question, context))
}
