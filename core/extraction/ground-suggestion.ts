import type { Suggestion } from './suggestion'

/**
 * Whether a suggestion rests on the text: its evidence stands there word for word at its range, and its answer inside it.
 * What fails this is never shown, whoever suggested it.
 */
export function isGrounded({ evidence, start, end, answer, answerStart, answerEnd }: Grounded, text: string): boolean {
  if (evidence.trim() === '' || start < 0 || end > text.length || text.slice(start, end) !== evidence) return false
  if (answerStart === null || answerEnd === null) return true
  const isInside = answerStart >= start && answerEnd <= end && answerStart < answerEnd
  return isInside && text.slice(answerStart, answerEnd) === answer
}

type Grounded = Pick<Suggestion, 'evidence' | 'start' | 'end' | 'answer' | 'answerStart' | 'answerEnd'>

export type GroundingDoubt = 'name-outside-evidence' | 'number-outside-evidence' | 'negation-missing'

/**
 * What is odd about slots that somebody else filled (a language model, an import): names or numbers that the evidence does
 * not have, a negation of the evidence that the slots lack. Reasons to look, none to block.
 */
export function groundingDoubts({
  subject,
  relation,
  object,
  evidence,
}: Pick<Suggestion, 'subject' | 'relation' | 'object' | 'evidence'>): GroundingDoubt[] {
  const slots = `${subject} ${relation} ${object}`
  const doubts: GroundingDoubt[] = []
  if (tokensOf(slots, /\p{Lu}[\p{L}\p{M}-]+/gu).some((name) => !evidence.includes(name)))
    doubts.push('name-outside-evidence')
  const figures = new Set(tokensOf(evidence, FIGURE))
  if (tokensOf(slots, FIGURE).some((figure) => !figures.has(figure))) doubts.push('number-outside-evidence')
  if (NEGATION.test(evidence) && !NEGATION.test(slots)) doubts.push('negation-missing')
  return doubts
}

const FIGURE = /\d+(?:[.,]\d+)*/gu
const NEGATION = /\b(?:not|no|never|neither|nor|without|nobody|nothing)\b|n[’']t\b/iu

function tokensOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([token]) => token)
}
