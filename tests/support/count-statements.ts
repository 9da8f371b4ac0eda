import { Client } from 'pg'
import { vi } from 'vitest'

/** Every statement that `work` sends to PostgreSQL, BEGIN and COMMIT included, in order. The statements run as always. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(Client.prototype, 'query')
  try {
    await work()
    return query.mock.calls.map(([first]: unknown[]) => textOf(first))
  } finally {
    query.mockRestore()
  }
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : String(query)
}
