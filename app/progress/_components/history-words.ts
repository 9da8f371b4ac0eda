import type { StepReason } from '@/core/review/fold'
import type { Grade } from '@/core/review/grade'
import type { GradeRule } from '@/core/review/grade-evidence'

/** What a grade is called. */
export const GRADE_WORDS: Record<Grade, string> = {
  again: 'Missed',
  hard: 'Right, with effort',
  good: 'Right',
  easy: 'Right, easily',
}

/** Why an answer got its grade. */
export const RULE_WORDS: Record<GradeRule, string> = {
  'void-question': 'The question does not count.',
  preview: 'It was a preview.',
  'superseded-fact': 'The fact has been replaced since.',
  'not-reached': 'You did not reach the question.',
  'not-shown': 'The question was hardly shown.',
  'connection-lost': 'The connection was lost.',
  'time-ran-out': 'The time ran out.',
  'dont-know': 'You chose “I don’t know”.',
  'revealed-first': 'You had seen the answer first.',
  'self-rated': 'As you rated the card.',
  'rapid-guess': 'Right, but faster than one can read the question.',
  missed: 'The answer was not right.',
  'nearly-right': 'Nearly right.',
  hint: 'Right, with a hint.',
  'low-confidence': 'Right, but you were guessing.',
  slow: 'Right, but slower than usual.',
  'true-false': 'Right, of two answers to choose from.',
  right: 'Right at the first try.',
}

/** Whether an event counted for memory, and why. */
export const REASON_WORDS: Record<StepReason, string> = {
  'first-of-day': 'Counted: the first of that day.',
  'again-after-pass': 'Counted too: missed on a day on which you had known it.',
  'no-grade': 'Not counted: it says nothing about what you know.',
  'counted-today': 'Not counted: that day was counted as right already.',
  'again-counted-today': 'Not counted: that day was counted as missed already.',
  relearned: 'Noted: right again on the day of the miss.',
  listed: 'Changes the missed list, not what you know.',
}

/** In which form a fact was asked. */
export function formWords(form: string): string {
  return FORM_WORDS[form] ?? 'A question'
}

const FORM_WORDS: Record<string, string | undefined> = {
  flashcard: 'Flashcard',
  choice: 'One of several answers',
  'true-false': 'True or false',
  typed: 'Typed answer',
  cloze: 'Gap in a sentence',
  matching: 'Pairs to match',
  'multiple-response': 'Several right answers',
  number: 'A figure to type',
  'who-says': 'Who says so',
  ordering: 'Things to put in order',
  categorise: 'Things to sort',
  'multi-cloze': 'Several gaps',
}
