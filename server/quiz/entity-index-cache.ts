import type { Entity } from '@/core/facts/entity'
import { buildEntityIndex, type EntityIndex } from '@/core/facts/entity-index'
import { database } from '@/server/database/client'

/** More dossiers than this in use at once cost a query each time, not memory without end. */
const MOST_KEPT = 16

const kept = new Map<string, EntityIndex>()

/**
 * The names of a dossier at a version, for judging typed answers. Kept per version, which never changes: no instance can
 * hold a stale one. A miss costs one query.
 */
export async function findEntityIndex(dossierId: string, version: number): Promise<EntityIndex> {
  const key = keyOf(dossierId, version)
  const known = kept.get(key)
  if (known) {
    // Put at the end again: the one at the front is the one used longest ago.
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const current = await readCurrent(dossierId)
  keep(keyOf(dossierId, current.version ?? version), current.index)
  return current.index
}

async function readCurrent(dossierId: string): Promise<{ version: number | undefined; index: EntityIndex }> {
  const rows = await database().$queryRaw<{ version: number; body: Entity }[]>`
    SELECT d."version", e."body" FROM "Entity" e JOIN "Dossier" d ON d."id" = e."dossierId"
    WHERE e."dossierId" = ${dossierId} AND e."retiredAt" IS NULL`
  return { version: rows[0]?.version, index: buildEntityIndex(rows.map((row) => row.body)) }
}

function keep(key: string, index: EntityIndex): void {
  kept.set(key, index)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}

function keyOf(dossierId: string, version: number): string {
  return `${dossierId}@${version}`
}
