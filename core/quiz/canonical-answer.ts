import type { Answer } from './response'

/** An answer in a form whose JSON is the same however its own was ordered: what maps ids is a list sorted by the first. */
export function canonicalAnswer(answer: Answer): unknown {
  const parts = Object.entries(answer).map(([name, value]) => [
    name,
    isMap(value) ? Object.entries(value).sort() : value,
  ])
  return Object.fromEntries(parts)
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
