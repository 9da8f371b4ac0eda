import { dayNumber } from '@/core/review/days'
import type { AnswerEvent, FoldSettings } from '@/core/review/fold'
import type { Grade } from '@/core/review/grade'

/** Fuzz off, usual retention, one form. */
export const SETTINGS: FoldSettings = { retention: 0.9, fuzzSeed: null, formCount: 1, hasTypedForm: false }

/** An answer at noon UTC of a day (YYYY-MM-DD), plus minutes. */
export function answerOn(
  day: string,
  grade: Grade | null,
  { minutes = 0, ...rest }: Partial<AnswerEvent> & { minutes?: number } = {},
): AnswerEvent {
  const occurredAt = dayNumber(day) * 86_400_000 + 12 * 3_600_000 + minutes * 60_000
  return {
    kind: 'answer',
    id: `${occurredAt}:${grade}`,
    occurredAt,
    day,
    grade,
    mode: 'quiz',
    form: 'choice',
    typed: false,
    hintUsed: false,
    confusedWith: null,
    ...rest,
  }
}
