import type { AnswerType } from '@/core/desk/answer-type'
import type { FactKind } from '@/core/facts/fact'

/** Kinds of facts as the desk names them. */
export const KIND_NAMES: { kind: FactKind; name: string }[] = [
  { kind: 'leads', name: 'who leads' },
  { kind: 'role', name: 'office' },
  { kind: 'number', name: 'figure' },
  { kind: 'date', name: 'date' },
  { kind: 'place', name: 'place' },
  { kind: 'event', name: 'what happened' },
  { kind: 'proposes', name: 'proposes' },
  { kind: 'demands', name: 'demands' },
  { kind: 'rejects', name: 'rejects' },
  { kind: 'agrees', name: 'agrees' },
  { kind: 'statement', name: 'says' },
]

/** Kinds of answers as the desk names them. */
export const TYPE_NAMES: { type: AnswerType; name: string }[] = [
  { type: 'entity', name: 'a name' },
  { type: 'number', name: 'a number' },
  { type: 'date', name: 'a date' },
  { type: 'text', name: 'a few words' },
]
