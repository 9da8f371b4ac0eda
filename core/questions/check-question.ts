import { citesPassage } from './checks/01-cites-passage'
import { keySupported } from './checks/02-key-supported'
import { keyNotInStem } from './checks/03-key-in-stem'
import { optionsDistinct } from './checks/04-options-distinct'
import { noKeyInDisguise } from './checks/05-key-in-disguise'
import { distractorsFalse } from './checks/06-distractor-false'
import { optionsAlike } from './checks/07-options-alike'
import { distractorsPlausible } from './checks/08-distractors-plausible'
import { keyLengthAlike } from './checks/09-key-length'
import { noCatchAllOptions } from './checks/11-catch-all-options'
import { noNegativeStem } from './checks/12-no-negative-stem'
import { noGrammarCue } from './checks/13-no-grammar-cue'
import { noTellingAbsolutes } from './checks/14-no-absolutes'
import { stemComplete } from './checks/15-stem-complete'
import { noRelativeTime } from './checks/16-relative-time'
import { claimAttributed } from './checks/17-claim-attributed'
import { noLoadedWording } from './checks/18-no-loaded-wording'
import { quotationExact } from './checks/19-quotation-exact'
import { canonicalSpelling } from './checks/20-canonical-spelling'
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
  [7, optionsAlike],
  [8, distractorsPlausible],
  [9, keyLengthAlike],
  [11, noCatchAllOptions],
  [12, noNegativeStem],
  [13, noGrammarCue],
  [14, noTellingAbsolutes],
  [15, stemComplete],
  [16, noRelativeTime],
  [17, claimAttributed],
  [18, noLoadedWording],
  [19, quotationExact],
  [20, canonicalSpelling],
])

/** Everything that is wrong with a question by itself, in the order of the checks. */
export function checkQuestion(question: Question, context: CheckContext): Finding[] {
  return [...QUESTION_CHECKS.values()].flatMap((check) => check(question, context))
}
