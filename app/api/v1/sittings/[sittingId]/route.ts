import { z } from 'zod'
import { GRADES } from '@/core/review/grade'
import { isUuid } from '@/server/quiz/read-attempt'
import { readBody } from '@/server/request'
import { recordReview, undoReview } from '@/server/review/record-review'
import { finishSitting } from '@/server/review/start-sitting'
import { knownLearner } from '../../_http/known-learner'
import { bodyRefusal, invalidRefusal, seeOther, signedOutRefusal } from '../../_http/reply'

type Context = { params: Promise<{ sittingId: string }> }

/** Whose form it is: refused while somebody else is signed in. */
const learnerId = z.uuid()

const StepForm = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('rate'),
    learnerId,
    id: z.uuid(),
    factId: z.string().min(1).max(300),
    factVersion: z.coerce.number().int().positive(),
    rating: z.enum(GRADES),
    /** When the page was made: the time on screen is counted from then. */
    shownAt: z.iso.datetime({ offset: true }),
  }),
  z.strictObject({ step: z.literal('undo'), learnerId, id: z.uuid() }),
  z.strictObject({ step: z.literal('finish'), learnerId }),
])
type StepForm = z.infer<typeof StepForm>

/**
 * The plain forms of a sitting: how a card was recalled, the last rating taken back, or the end of it → 303 to what comes next. With
 * script ratings go to /api/v1/card-reviews. Safe to repeat.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { sittingId } = await params
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const parsed = StepForm.safeParse(value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  const page = isUuid(sittingId) ? `/review/${sittingId}` : '/today'
  const learner = await knownLearner(request)
  if (!learner) return signedOutRefusal(kind, page)
  // The page itself says best what there is for whoever is signed in now.
  if (parsed.data.learnerId === learner.id && isUuid(sittingId)) {
    await take(parsed.data, sittingId, learner.zone, new Date())
  }
  return seeOther(page)
}

async function take(form: StepForm, sittingId: string, zone: string, now: Date): Promise<void> {
  if (form.step === 'finish') return finishSitting({ learnerId: form.learnerId, sittingId })
  if (form.step === 'undo') return void (await undoReview(form))
  const { step: _, shownAt, ...review } = form
  const visibleMs = Math.min(86_400_000, Math.max(0, now.getTime() - Date.parse(shownAt)))
  await recordReview({ ...review, sittingId, visibleMs, occurredAt: now, zone })
}
