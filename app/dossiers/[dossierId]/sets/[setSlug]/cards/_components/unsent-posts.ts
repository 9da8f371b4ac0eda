import { type IDBPDatabase, openDB } from 'idb'
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

/** Where posts wait. Nothing here rejects: what cannot be stored is still sent. */
export type UnsentPosts = {
  /** False once the browser has refused storage (private windows, full disk): then only this tab’s memory holds them. */
  isDurable(): boolean
  put(post: UnsentPost): Promise<void>
  remove(id: string): Promise<void>
  /** This account’s posts, oldest first. */
  list(accountId: string): Promise<UnsentPost[]>
}

const STORE = 'unsent-posts'
const BY_ACCOUNT = 'by-account'

/** The posts that wait in this browser’s IndexedDB, beside the answers of quizzes, which have a database of their own. */
export function openUnsentPosts(): UnsentPosts {
  let durable = true
  const opened = openStore()
  const attempt = async <T>(work: (database: IDBPDatabase) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work(await opened)
    } catch {
      durable = false
      return otherwise
    }
  }
  return {
    isDurable: () => durable,
    put: (post) => attempt(async (database) => void (await database.put(STORE, post)), undefined),
    remove: (id) => attempt((database) => database.delete(STORE, id), undefined),
    list: async (accountId) =>
      oldestFirst(await attempt((database) => database.getAllFromIndex(STORE, BY_ACCOUNT, accountId), [])),
  }
}

async function openStore(): Promise<IDBPDatabase> {
  return openDB('footnote-cards', 1, {
    upgrade(database) {
      database.createObjectStore(STORE, { keyPath: 'id' }).createIndex(BY_ACCOUNT, 'accountId')
    },
  })
}

function oldestFirst(posts: UnsentPost[]): UnsentPost[] {
  return posts.sort((a, b) => a.madeAt.localeCompare(b.madeAt))
}
