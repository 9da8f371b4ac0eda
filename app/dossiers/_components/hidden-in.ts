import { slugOf } from '@/server/facts/content-rows'
import { listHiddenFactIds } from '@/server/quiz/hidden-facts'

/** The facts of a dossier (ids as in the files) that this reader may not see now: a test of theirs asks for them. */
export async function hiddenIn(dossierId: string, reader: { id: string } | null): Promise<Set<string>> {
  if (!reader) return new Set()
  const hidden = await listHiddenFactIds({ learnerId: reader.id })
  return new Set([...hidden].filter((id) => id.startsWith(`${dossierId}:`)).map(slugOf))
}
