import type { UnsentPost } from '@/app/_cards/unsent-posts'
import type { QuestionState } from '@/app/attempts/_components/attempt-state'
import { isAnswered } from '@/app/attempts/_components/attempt-state'
import type { Grade } from '@/core/review/grade'
import type { SittingItem, SittingSaid } from '@/core/review/sitting-run'

/** What this browser knows of a sitting. */
export type SittingParts = {
  items: readonly SittingItem[]
  /** As the server knew it when the page was made. */
  served: readonly SittingSaid[]
  /** What was said on this page since, or waited on this device when it was opened. */
  given: readonly SittingSaid[]
  /** Reviews taken back on this page. */
  undone: ReadonlySet<string>
  questions: readonly QuestionState[]
}

/** All that was said in a sitting, in order, saved or not. A question’s grade is null until the server has judged it. */
export function saidInSitting({ items, served, given, undone, questions }: SittingParts): SittingSaid[] {
  const known = unique([...served, ...given]).filter(({ reviewId }) => reviewId === null || !undone.has(reviewId))
  const resumed = questions
    .filter((question) => isGiven(question) && !known.some(({ position }) => position === question.position))
    .flatMap((question) => {
      const item = items.find(({ position }) => position === question.position)
      return item ? [toSaid(item, question)] : []
    })
  return [...known, ...resumed].map((said) => judged(said, questions)).toSorted((a, b) => a.answeredAt - b.answeredAt)
}

/** Ratings of this sitting among what waits on this device. */
export function waitingSaid(unsent: readonly UnsentPost[], sittingId: string): SittingSaid[] {
  return unsent.flatMap((post) =>
    post.kind === 'review' && post.body.sittingId === sittingId
      ? [cardSaid(post.id, post.body.factId, post.body.rating, Date.parse(post.body.occurredAt))]
      : [],
  )
}

/** Ids of the reviews that are to be taken back as soon as there is a connection. */
export function waitingUndos(unsent: readonly UnsentPost[]): string[] {
  return unsent.flatMap((post) => (post.kind === 'undo' ? [post.body.id] : []))
}

/** A card’s rating, as part of a sitting. */
export function cardSaid(reviewId: string, factId: string, grade: Grade, answeredAt: number): SittingSaid {
  return { factId, form: 'flashcard', grade, answeredAt, position: null, reviewId }
}

/** An answer to a question of a sitting, not judged yet. */
export function questionSaid({ factId, position }: SittingItem, answeredAt: number): SittingSaid {
  return { factId, form: 'question', grade: null, answeredAt, position, reviewId: null }
}

/** Now, but after everything that was said: device clocks may be behind the server’s. */
export function momentAfter(said: readonly SittingSaid[], now: number): number {
  return Math.max(now, ...said.map(({ answeredAt }) => answeredAt + 1))
}

function unique(all: readonly SittingSaid[]): SittingSaid[] {
  const keys = new Set<string>()
  return all.filter(({ reviewId, position }) => {
    const key = reviewId ?? `question ${position}`
    if (keys.has(key)) return false
    keys.add(key)
    return true
  })
}

function isGiven(question: QuestionState): boolean {
  return isAnswered(question) || question.unsent !== null
}

function toSaid(item: SittingItem, { unsent, savedAt }: QuestionState): SittingSaid {
  return questionSaid(item, Date.parse(unsent?.answer.request.occurredAt ?? savedAt ?? ''))
}

/** Missed is what is not fully right: the exact grade is the server’s business. */
function judged(said: SittingSaid, questions: readonly QuestionState[]): SittingSaid {
  if (said.position === null) return said
  const outcome = questions.find(({ position }) => position === said.position)?.outcome
  return outcome ? { ...said, grade: outcome === 'right' ? 'good' : 'again' } : said
}
