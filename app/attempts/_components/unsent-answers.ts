import { type IDBPDatabase, openDB } from 'idb'
import type { UnsentAnswer } from './quiz-types'

/** Where answers wait for their receipt. Nothing here rejects: an answer that cannot be stored is still sent. */
export type UnsentAnswers = {
  /** False once the browser has refused storage (private windows, full disk): then only this tab's memory holds them. */
  isDurable(): boolean
  put(answer: UnsentAnswer): Promise<void>
  remove(id: string): Promise<void>
  /** This account's answers, oldest first. */
  list(accountId: string): Promise<UnsentAnswer[]>
}

const STORE = 'unsent-answers'
const BY_ACCOUNT = 'by-account'

/** The answers that wait in this browser's IndexedDB. */
export function openUnsentAnswers(): UnsentAnswers {
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
    put: (answer) => attempt(async (database) => void (await database.put(STORE, answer)), undefined),
    remove: (id) => attempt((database) => database.delete(STORE, id), undefined),
    list: async (accountId) =>
      oldestFirst(await attempt((database) => database.getAllFromIndex(STORE, BY_ACCOUNT, accountId), [])),
  }
}

async function openStore(): Promise<IDBPDatabase> {
  return openDB('footnote', 1, {
    upgrade(database) {
      database.createObjectStore(STORE, { keyPath: 'id' }).createIndex(BY_ACCOUNT, 'accountId')
    },
  })
}

function oldestFirst(answers: UnsentAnswer[]): UnsentAnswer[] {
  return answers.sort((a, b) => a.request.occurredAt.localeCompare(b.request.occurredAt))
}
