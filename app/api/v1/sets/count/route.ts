import { countWords } from '@/app/sets/_components/count-words'
import { parseValues, SentSetForm, toFormValues } from '@/app/sets/_components/set-form'
import { clientAddress } from '@/server/auth/client-address'
import { LIMITS, takeFrom, tryAgainIn } from '@/server/auth/rate-limit'
import { currentUser } from '@/server/auth/session'
import { formFields } from '@/server/request'
import { countSet } from '@/server/sets/count-set'
import { invalidRefusal, jsonReply, refusal } from '../../_http/reply'

/** What the form's recipe holds now: the form's fields as a query → `{ words }`, sentences for a person. Changes nothing. */
export async function GET(request: Request): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of new URL(request.url).searchParams) form.append(name, value)
  const parsed = SentSetForm.safeParse(formFields(form))
  if (!parsed.success) return invalidRefusal('json', parsed.error.issues)
  const user = await currentUser()
  const taken = await takeFrom(LIMITS.countsPerReader, user?.id ?? clientAddress(request.headers))
  if (!taken.allowed) return refusal('json', 429, 'too-many', tryAgainIn(taken.retryAfterSeconds))
  const { dossier, set, version: _, intent: __, ...fields } = parsed.data
  // The name may still be missing while one ticks.
  const checked = parseValues({ ...toFormValues(fields), title: 'A set' })
  if ('problems' in checked) return refusal('json', 400, 'invalid', Object.values(checked.problems).join(' '))
  const { conditions, count } = checked.details
  const ownerId = user?.kind === 'account' ? user.id : null
  const counts = await countSet({ dossierId: dossier, ownerId, setId: set ?? null, conditions, count })
  if (!counts) return refusal('json', 404, 'not-found', 'This dossier is no longer here.')
  return jsonReply({ words: countWords(counts, count) })
}
