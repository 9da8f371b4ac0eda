import type { Answer, SaveResponseRequest } from '@/core/quiz/response'
import type { AttemptMode, AttemptQuestionView, QuestionFeedback } from '@/server/quiz/views'

export type QuizFeedback = QuestionFeedback
export type QuizQuestion = AttemptQuestionView
export type QuizMode = AttemptMode

/** An answer that the server has not acknowledged, as it waits on this device. */
export type UnsentAnswer = {
  /** The response id: the same on every try, so that it counts once. */
  id: string
  /** Whose answer it is. Never sent while somebody else is signed in. */
  accountId: string
  attemptId: string
  /** The number the learner sees: "Answer 4". */
  number: number
  request: SaveResponseRequest
}

/** Why an answer still waits, or why it never will be saved. */
export type Delay =
  | { kind: 'connection'; retryInSeconds: number }
  | { kind: 'offline' }
  | { kind: 'server'; retryInSeconds: number }
  | { kind: 'signed-out' }
  | { kind: 'not-found' }
  | { kind: 'refused'; message: string }

/** What the server stored for one place of an attempt. */
export type Acknowledged = {
  attemptId: string
  position: number
  responseId: string
  sequence: number
  /** Null where the server did not say: another tab or device was first. */
  receivedAt: string | null
  answer: Answer | null
  feedback: QuizFeedback | null
}
