import { z } from 'zod'
import { ANSWER_KINDS } from '@/core/quiz/answer-kind'
import { canonicalAnswer } from '@/core/quiz/canonical-answer'
import { type Fields, readFields } from '@/core/quiz/read-fields'
import type { SaveResponseRequest } from '@/core/quiz/response'

const TEXT = z.string().max(500)

const FormFields = z
  .object({
    id: z.string(),
    position: z.coerce.number(),
    sequence: z.coerce.number(),
    kind: z.enum(ANSWER_KINDS),
    dontKnow: z.literal('yes').optional(),
    confidence: z.string().optional(),
    hintUsed: z.literal('yes').optional(),
    shownAt: z.iso.datetime({ offset: true }).optional(),
    visibleMs: z.coerce.number().optional(),
    zone: z.string().max(64).optional(),
  })
  .catchall(TEXT)

/**
 * The fields of a plain form as the JSON request they stand for, still to be checked as that; null if they are no such form.
 * Fields: `id`, `position`, `sequence` (hidden); `kind` = the answer’s, with the fields of that kind (core/quiz/types, read by
 * core/quiz/read-fields.ts); `dontKnow=yes` from that button; `confidence` ("" = not said); `hintUsed=yes`; `zone` ("" = the
 * account’s); `shownAt`, the instant at which the page was made: without script the time from then to `now` is the time
 * that the question was visible.
 */
export function fromForm(value: unknown, now: Date): { [Key in keyof SaveResponseRequest]: unknown } | null {
  const parsed = FormFields.safeParse(value)
  if (!parsed.success) return null
  const fields = parsed.data
  return {
    id: fields.id,
    position: fields.position,
    sequence: fields.sequence,
    answer: fields.dontKnow ? { kind: 'dont-know' } : readFields(fields.kind, textsIn(fields)),
    visibleMs: fields.shownAt ? visibleSince(fields.shownAt, now) : (fields.visibleMs ?? 0),
    confidence: fields.confidence || null,
    hintUsed: fields.hintUsed === 'yes',
    occurredAt: now.toISOString(),
    zone: fields.zone ?? '',
  }
}

/** What the sender of a form decided: the same when it is sent twice, whatever the clock says by then. */
export function samenessOf(request: SaveResponseRequest): string {
  const { position, sequence, answer, confidence, hintUsed } = request
  return JSON.stringify(['form', position, sequence, canonicalAnswer(answer), confidence, hintUsed])
}

function textsIn(fields: Record<string, unknown>): Fields {
  return new Map(Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'))
}

function visibleSince(shownAt: string, now: Date): number {
  return Math.min(86_400_000, Math.max(0, now.getTime() - Date.parse(shownAt)))
}
