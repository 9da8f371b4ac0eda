import { randomUUID } from 'node:crypto'
import { DESK_TOPICS } from '@/core/desk/desk-topics'
import { DossierHead } from '@/core/facts/dossier'
import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'

/** Enough for a teacher's years, and an end for a script. */
const MOST_DOSSIERS = 300

/** Makes an empty dossier of one's own that nobody else reads. `day`: YYYY-MM-DD, widened by the articles that are added. */
export async function createDossier(input: {
  ownerId: string
  title: string
  summary: string
  zone: string
  day: string
}): Promise<Result<{ dossierId: string }, 'too-many'>> {
  const { ownerId, title, summary, zone, day } = input
  if ((await database().dossier.count({ where: { ownerId } })) >= MOST_DOSSIERS) {
    return fail('too-many', `You have ${MOST_DOSSIERS} dossiers. Delete one of them first.`)
  }
  const id = `brought-${randomUUID().slice(0, 13)}`
  const head = DossierHead.parse({
    id,
    title,
    summary,
    period: { from: day, to: day },
    zone,
    topics: [DESK_TOPICS[0]],
  })
  await database().dossier.create({ data: { id, title, contentHash: '', head, ownerId } })
  return ok({ dossierId: id })
}
