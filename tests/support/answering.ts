import type { Question } from '@/core/questions/question'
import type { Answer } from '@/core/quiz/response'
import { database } from '@/server/database/client'
import { handIn } from '@/server/quiz/hand-in'
import { saveResponse } from '@/server/quiz/save-response'
import { begin } from './classes'
import { saveRequest, servedQuestions } from './quiz-content'

/** What a student answers to a question; null leaves it out. */
export type Answering = (question: Question) => Answer | null

/** A student's run through an assignment: starts it, answers what `answering` answers, and hands in unless told otherwise. */
export async function taken(
  learnerId: string,
  assignmentId: string,
  answering: Answering,
  { handsIn = true }: { handsIn?: boolean } = {},
): Promise<string> {
  const attemptId = await begin(learnerId, assignmentId)
  const { sessionVersion } = await database().user.findUniqueOrThrow({ where: { id: learnerId } })
  for (const { position, question } of await servedQuestions(attemptId)) {
    const answer = answering(question)
    if (answer === null) continue
    const identity = { userId: learnerId, sessionVersion, guestTokenHash: null }
    const saved = await saveResponse({ identity, attemptId, request: saveRequest(position, answer) })
    if (!saved.ok) throw new Error(`Not saved: ${saved.code}`)
  }
  if (handsIn) await handIn({ learnerId, attemptId })
  return attemptId
}
