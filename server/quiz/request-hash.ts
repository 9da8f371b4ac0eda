import { createHash } from 'node:crypto'
import { canonicalAnswer } from '@/core/quiz/canonical-answer'
import type { SaveResponseRequest } from '@/core/quiz/response'

/** SHA-256 by which a repeated request is told from another one with the same id; hexadecimal. */
export function hashRequest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A request as one text, the same however its JSON was ordered. */
export function canonicalRequest(request: SaveResponseRequest): string {
  return JSON.stringify([
    request.position,
    request.sequence,
    canonicalAnswer(request.answer),
    request.visibleMs,
    request.confidence,
    request.hintUsed,
    request.occurredAt,
    request.zone,
  ])
}
