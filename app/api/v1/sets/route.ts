import { parseValues, SentSetForm, type SetFormValues, toFormValues, toQuery } from '@/app/sets/_components/set-form'
import { currentUser } from '@/server/auth/session'
import { readBody } from '@/server/request'
import { createSet, saveSet } from '@/server/sets/save-set'
import { bodyRefusal, invalidRefusal, refusal, seeOther } from '../_http/reply'

/**
 * A form of a set: makes one, or with `set` and `version` gives that one new details → 303 to the set; with `intent=count`,
 * or if something is not as it must be, 303 to the form with all that was typed. Whoever has no account is led to make one
 * and comes back to the same form.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const parsed = SentSetForm.safeParse(body.value.value)
  if (!parsed.success) return invalidRefusal(body.value.kind, parsed.error.issues)
  const { dossier, set, version, intent, ...fields } = parsed.data
  const values = toFormValues(fields)
  const form = set === undefined ? newPath(dossier) : setPath(set, '/edit')
  if (intent === 'count') return seeOther(withValues(form, values))
  const user = await currentUser()
  if (user?.kind !== 'account') return seeOther(`/sign-up?callbackUrl=${encodeURIComponent(withValues(form, values))}`)
  const checked = parseValues(values)
  if ('problems' in checked) return seeOther(withValues(form, values, { checked: '1' }))
  if (set === undefined) {
    const created = await createSet({ ownerId: user.id, dossierId: dossier, details: checked.details })
    if (created.ok) return seeOther(setPath(created.value.setId, '/edit?done=made'))
    return refusal('form', created.code === 'too-many' ? 409 : 404, created.code, created.detail ?? '')
  }
  const saved = await saveSet({ ownerId: user.id, setId: set, version: version ?? 0, details: checked.details })
  if (saved.ok) return seeOther(setPath(set, '/edit?done=saved'))
  if (saved.code === 'changed') return seeOther(withValues(form, values, { problem: 'changed' }))
  return refusal('form', 404, saved.code, saved.detail ?? '')
}

function newPath(dossierId: string): string {
  return `/sets/new?dossier=${encodeURIComponent(dossierId)}`
}

/** Ids come from outside: what is no id leads to a page that does not exist, on this origin. */
function setPath(setId: string, rest: string): string {
  const [dossier = '', slug = ''] = setId.split(':')
  return `/dossiers/${encodeURIComponent(dossier)}/sets/${encodeURIComponent(slug)}${rest}`
}

function withValues(path: string, values: SetFormValues, more: Record<string, string> = {}): string {
  const query = toQuery(values)
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  return `${path}${path.includes('?') ? '&' : '?'}${query}`
}
