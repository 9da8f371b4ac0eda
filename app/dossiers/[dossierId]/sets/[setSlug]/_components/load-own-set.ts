import { notFound } from 'next/navigation'
import { requireUser } from '@/server/auth/session'
import { findOwnSet } from '@/server/sets/own-set'
import { readBank } from '@/server/sets/read-bank'

export type SetParams = Promise<{ dossierId: string; setSlug: string }>

/** Who builds, their set and its dossier's questions; anybody else's set does not exist. */
export async function loadOwnSet(params: SetParams) {
  const { dossierId, setSlug } = await params
  const path = `/dossiers/${dossierId}/sets/${setSlug}`
  const user = await requireUser({ account: true, returnTo: `${path}/edit` })
  const set = await findOwnSet({ ownerId: user.id, setId: `${dossierId}:${setSlug}` })
  const bank = set && (await readBank({ dossierId, readerId: user.id, ownerId: user.id }))
  if (!set || !bank) notFound()
  return { user, set, bank, path }
}
