import type { Entity } from '@/core/facts/entity'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'

/** Adds names to an imported dossier, and gives those with a known id another body. */
export async function writeEntities(
  transaction: Transaction,
  dossierId: string,
  entities: readonly Entity[],
): Promise<void> {
  for (const body of entities) {
    const id = contentId(dossierId, body.id)
    await transaction.entity.upsert({
      where: { id },
      create: { id, dossierId, body },
      update: { body, retiredAt: null },
    })
  }
}
