import type { Acknowledged, Delay, QuizQuestion, UnsentAnswer } from './quiz-types'

/** One place of the attempt in this tab: what the server has acknowledged, and what it has not. */
export type QuestionState = QuizQuestion & { unsent: { answer: UnsentAnswer; delay: Delay | null } | null }

/** What becomes of an answer on its way. */
export type SenderEvent =
  | { kind: 'saving'; answer: UnsentAnswer }
  | { kind: 'delayed'; answer: UnsentAnswer; delay: Delay }
  | { kind: 'acknowledged'; acknowledged: Acknowledged }

/** What changes an attempt in this tab; `discarded`: the learner let go of an answer that the server refused. */
export type AttemptEvent = SenderEvent | { kind: 'discarded'; responseId: string }

/** The questions as they came from the server, with nothing unsent. */
export function startingState(questions: readonly QuizQuestion[]): QuestionState[] {
  return questions.map((question) => ({ ...question, unsent: null }))
}

/** The questions after one event. Events about other attempts must be kept away by the caller. */
export function afterEvent(state: QuestionState[], event: AttemptEvent): QuestionState[] {
  if (event.kind === 'discarded') return state.map((question) => withoutUnsent(question, event.responseId))
  const position = event.kind === 'acknowledged' ? event.acknowledged.position : event.answer.request.position
  return state.map((question) => (question.position === position ? changed(question, event) : question))
}

function withoutUnsent(question: QuestionState, responseId: string): QuestionState {
  return question.unsent?.answer.id === responseId ? { ...question, unsent: null } : question
}

function changed(question: QuestionState, event: SenderEvent): QuestionState {
  if (event.kind === 'acknowledged') return acknowledge(question, event.acknowledged)
  const newest = question.unsent?.answer
  if (question.feedback || event.answer.request.sequence <= question.sequence) return question
  if (newest && newest.request.sequence > event.answer.request.sequence) return question
  return { ...question, unsent: { answer: event.answer, delay: event.kind === 'delayed' ? event.delay : null } }
}

/** A receipt never takes back a newer one, and clears only what it covers. */
function acknowledge(question: QuestionState, acknowledged: Acknowledged): QuestionState {
  const unsent = stillUnsent(question, acknowledged)
  if (acknowledged.sequence < question.sequence) return { ...question, unsent }
  return {
    ...question,
    unsent,
    sequence: acknowledged.sequence,
    savedAt: acknowledged.receivedAt ?? question.savedAt,
    answer: acknowledged.answer ?? question.answer,
    feedback: acknowledged.feedback ?? question.feedback,
    outcome: acknowledged.feedback?.outcome ?? question.outcome,
  }
}

function stillUnsent({ unsent }: QuestionState, acknowledged: Acknowledged): QuestionState['unsent'] {
  if (!unsent || acknowledged.feedback || unsent.answer.id === acknowledged.responseId) return null
  return unsent.answer.request.sequence > acknowledged.sequence ? unsent : null
}

/** True once the server holds an answer to it. */
export function isAnswered(question: QuizQuestion): boolean {
  return question.sequence > 0 || question.feedback !== null
}

/** True while an answer to it may still reach the server. A refused one never will, so nothing waits for it. */
export function awaitsReceipt({ unsent }: QuestionState): boolean {
  return unsent !== null && unsent.delay?.kind !== 'refused'
}

/** The first number after `number` (1-based) without an answer, going round to the start; null if all have one. */
export function nextOpenNumber(state: readonly QuestionState[], number: number): number | null {
  const numbers = state.map((_, i) => ((number + i) % state.length) + 1)
  return numbers.find((candidate) => isOpen(state[candidate - 1])) ?? null
}

function isOpen(question: QuestionState | undefined): boolean {
  return question !== undefined && !isAnswered(question) && question.unsent === null
}
