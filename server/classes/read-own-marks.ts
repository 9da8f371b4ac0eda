import type { Points } from '@/core/classes/gradebook'
import { listMarkLines } from './get-marked-attempt'
import { listOwnAttempts } from './list-class-attempts'

/** What teachers did to a student's attempt at an assignment. */
export type OwnMarks = {
  /** With their corrections, and without what lateness takes. */
  points: Points
  /** Oldest first; `position` null: about the attempt as a whole. `score`: points given instead, null for a comment alone. */
  lines: { id: string; position: number | null; score: number | null; comment: string; author: string; at: Date }[]
}

/** For whom the caller has made sure that the attempt's answers may be shown; null if it is no finished attempt of theirs at an assignment. */
export async function readOwnMarks(of: {
  learnerId: string
  assignmentId: string
  attemptId: string
}): Promise<OwnMarks | null> {
  const [attempts, lines] = await Promise.all([listOwnAttempts(of), listMarkLines(of.attemptId)])
  const points = attempts.find(({ id }) => id === of.attemptId)?.points
  if (!points) return null
  return {
    points,
    lines: lines.map(({ id, position, score, comment, author, at }) => ({ id, position, score, comment, author, at })),
  }
}
