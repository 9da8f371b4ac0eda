import type { FactForm } from '@/core/desk/fact-form'
import { database } from '@/server/database/client'
import { mayEdit } from '@/server/facts/may-read'
import type { Editor } from './editing'

/** Keeps what somebody has typed into a suggestion, for themselves alone. False if there is no such suggestion of theirs. */
export async function saveDraft(input: Editor & { suggestionId: string; form: FactForm }): Promise<boolean> {
  const { userId, dossierId, suggestionId, form } = input
  const found = await database().suggestion.findFirst({
    where: { id: suggestionId, dossierId, dossier: mayEdit(userId) },
    select: { id: true },
  })
  if (!found) return false
  await database().$executeRaw`
    INSERT INTO "FactDraft" ("suggestionId", "userId", "fields", "updatedAt")
    VALUES (${suggestionId}::uuid, ${userId}::uuid, ${JSON.stringify(form)}::jsonb, app_now())
    ON CONFLICT ("suggestionId", "userId") DO UPDATE SET "fields" = excluded."fields", "updatedAt" = excluded."updatedAt"`
  return true
}
