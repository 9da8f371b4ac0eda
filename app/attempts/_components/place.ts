import type { AttemptView } from '@/server/quiz/views'
import { isAnswered } from './attempt-state'

/** Where in an attempt a page stands: a question's number from 1, or the look over everything before handing in. */
export type Place = number | 'hand-in'

/** The place that `?q=` names, or null if it names none of this attempt. */
export function parsePlace(q: string | null | undefined, questionCount: number): Place | null {
  if (q === 'hand-in') return q
  const number = /^[1-9]\d?$/.test(q ?? '') ? Number(q) : 0
  return number >= 1 && number <= questionCount ? number : null
}

/** Where a learner who comes back goes on: the first open question, or what comes after the last. */
export function placeToResume({ id, mode, finishedAt, questions }: AttemptView): string {
  if (finishedAt !== null) return `/attempts/${id}/results`
  const open = questions.findIndex((question) => !isAnswered(question)) + 1
  if (open > 0) return `/attempts/${id}?q=${open}`
  return `/attempts/${id}?q=${mode === 'test' ? 'hand-in' : questions.length}`
}

/** What the document's title says at a place, without the site's name. */
export function placeTitle(place: Place, questions: AttemptView['questions']): string {
  if (place === 'hand-in') return 'Look over and hand in'
  const verdict = questions[place - 1]?.feedback?.verdict
  const where = `${place} of ${questions.length}`
  return verdict ? `${verdict}: question ${where}` : `Question ${where}`
}

/** Where an attempt was started from: its assignment, or its set. */
export function homeHref(attempt: Pick<AttemptView, 'dossierId' | 'setId' | 'assignmentId'>): string {
  return attempt.assignmentId === null ? setHref(attempt) : `/assignments/${attempt.assignmentId}`
}

/** The page of the set that an attempt runs through. */
export function setHref({ dossierId, setId }: Pick<AttemptView, 'dossierId' | 'setId'>): string {
  return `/dossiers/${dossierId}/sets/${setId.slice(setId.indexOf(':') + 1)}`
}
