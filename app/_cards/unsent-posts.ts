import { openUnsentStore, type UnsentStore } from '@/app/_unsent/unsent-store'
import type { ReviewRequest, StarRequest, UndoRequest } from '@/core/review/review-request'

/** What a card’s page has to send, as it waits on this device for its receipt. */
export type UnsentPost = {
  /** The same on every try; of a review its own id. */
  id: string
  /** Whose it is. Never sent while somebody else is signed in. */
  accountId: string
  madeAt: string
} & (
  | { kind: 'review'; body: ReviewRequest }
  | { kind: 'undo'; body: UndoRequest }
  | { kind: 'star'; body: StarRequest }
)

export type UnsentPosts = UnsentStore<UnsentPost>

/** The posts that wait in this browser, beside the answers of quizzes, which have a database of their own. */
export function openUnsentPosts(): UnsentPosts {
  return openUnsentStore({ database: 'footnote-cards', store: 'unsent-posts' }, ({ madeAt }) => madeAt)
}
