import { proposalsIn } from '@/core/desk/name-proposals'
import type { EntityProposal } from '@/core/extraction/clusters'
import type { Article } from '@/core/facts/article'
import { database } from '@/server/database/client'
import { hashOf } from '@/server/facts/content-hash'
import { toArticle } from '@/server/facts/content-rows'
import { mayEdit } from '@/server/facts/may-read'
import type { Editor } from './editing'
import { takeTurn } from './take-steps'

type Proposals = Promise<readonly EntityProposal[]>

/**
 * Finding the names of 200 kB takes half a second, and they follow from the texts alone. So what was found in a dossier’s articles is
 * kept, also while it is still being looked for.
 */
const kept = new Map<string, { proposals: Proposals; characters: number }>()
/** Of the texts. What is kept takes 16 bytes for each, so that this is 32 MB: ten articles of the largest size, hundreds of usual ones. */
const MOST_CHARACTERS = 2_000_000

/** The names that articles have, each with its spellings. `read`: who takes the steps if it is not known yet. */
export function nameProposals(articles: readonly Article[], read: typeof takeTurn = takeTurn): Proposals {
  const key = hashOf(articles.map(({ id, text }) => [id, text]))
  const known = kept.get(key)
  if (known) return known.proposals
  const proposals = read(proposalsIn(articles))
  const characters = articles.reduce((sum, { text = '' }) => sum + text.length, 0)
  kept.set(key, { proposals, characters })
  forgetOldest()
  proposals.catch(() => kept.delete(key))
  return proposals
}

/** Finds the names of a dossier before it is locked for a change that needs them. */
export async function findNamesAhead({ userId, dossierId }: Editor): Promise<void> {
  const rows = await database().article.findMany({
    where: { retiredAt: null, dossier: { id: dossierId, ...mayEdit(userId) } },
    orderBy: { position: 'asc' },
    select: { body: true },
  })
  await nameProposals(rows.map(({ body }) => toArticle(body)))
}

/** The newest stays, however long it is. */
function forgetOldest(): void {
  let characters = [...kept.values()].reduce((sum, one) => sum + one.characters, 0)
  for (const [key, one] of kept) {
    if (characters <= MOST_CHARACTERS || kept.size === 1) return
    kept.delete(key)
    characters -= one.characters
  }
}
