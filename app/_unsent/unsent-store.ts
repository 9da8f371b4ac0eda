import { type IDBPDatabase, openDB } from 'idb'

/** Where something waits for its receipt. Nothing here rejects: what cannot be stored is still sent. */
export type UnsentStore<Item> = {
  /** False once the browser has refused storage (private windows, full disk): then only this tab’s memory holds it. */
  isDurable(): boolean
  put(item: Item): Promise<void>
  remove(id: string): Promise<void>
  /** This account’s items, oldest first. */
  list(accountId: string): Promise<Item[]>
}

const BY_ACCOUNT = 'by-account'

/** A store in this browser’s IndexedDB, in a database of its own. `madeAt` gives the ISO instant that an item is sorted by. */
export function openUnsentStore<Item extends { id: string; accountId: string }>(
  { database: name, store }: { database: string; store: string },
  madeAt: (item: Item) => string,
): UnsentStore<Item> {
  let durable = true
  const opened = openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore(store, { keyPath: 'id' }).createIndex(BY_ACCOUNT, 'accountId')
    },
  })
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
    put: (item) => attempt(async (database) => void (await database.put(store, item)), undefined),
    remove: (id) => attempt((database) => database.delete(store, id), undefined),
    async list(accountId) {
      const items: Item[] = await attempt((database) => database.getAllFromIndex(store, BY_ACCOUNT, accountId), [])
      return items.sort((a, b) => madeAt(a).localeCompare(madeAt(b)))
    },
  }
}
