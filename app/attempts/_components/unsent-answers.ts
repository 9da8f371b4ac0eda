import { openUnsentStore, type UnsentStore } from '@/app/_unsent/unsent-store'
import type { UnsentAnswer } from './quiz-types'

export type UnsentAnswers = UnsentStore<UnsentAnswer>

/** The answers that wait in this browser. */
export function openUnsentAnswers(): UnsentAnswers {
  return openUnsentStore({ database: 'footnote', store: 'unsent-answers' }, ({ request }) => request.occurredAt)
}
