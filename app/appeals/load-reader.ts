import { notFound } from 'next/navigation'
import { ownsDossiers } from '@/server/appeals/owns-dossiers'
import { requireUser, type SessionUser } from '@/server/auth/session'
import type { Reader } from '@/server/reports/own-dossiers'

/** Who decides about appeals: teachers, admins and whoever owns a dossier. For everybody else these pages do not exist. */
export async function loadReader(returnTo: string): Promise<{ user: SessionUser; reader: Reader }> {
  const user = await requireUser({ account: true, returnTo })
  const reader = { userId: user.id, isAdmin: user.roles.includes('admin') }
  const mayLook = reader.isAdmin || user.roles.includes('teacher') || (await ownsDossiers(reader))
  if (!mayLook) notFound()
  return { user, reader }
}
