import type { TypedPart } from '../../../questions/types/typed'
import type { MatchReason } from '../../match-answer'

/** How an answer was judged, as a sentence for the learner; null if there is nothing to add. */
export function explainMatch(
  question: Pick<TypedPart, 'confusable'>,
  reason: MatchReason,
  given: string,
): string | null {
  switch (reason.kind) {
    case 'alias':
      return `Accepted: another way to write ${reason.name}.`
    case 'transliteration':
      return `Accepted: another spelling of ${reason.name}.`
    case 'surname':
      return `Accepted: the surname is enough for ${reason.name}.`
    case 'acronym':
      return `Accepted: the initials stand for ${reason.name}.`
    case 'order':
      return `Accepted: ${reason.name}, with the words in another order.`
    case 'slip':
      return `You wrote “${given.trim()}”. Accepted with a typing slip: ${reason.word}.`
    case 'other-entity':
      return otherEntityReason(question, reason.entityId, reason.name)
    case 'other-country':
      return `That is ${reason.name}, another country.`
    case 'other-number':
      return `You wrote ${reason.value.toLocaleString('en-GB')}. A figure counts only if it is the same one.`
    case 'other-date':
      return 'That is another date, or a less exact one.'
    case 'empty':
      return 'No answer was written.'
    case 'exact':
    case 'number':
    case 'date':
    case 'no-match':
      return null
  }
}

function otherEntityReason(question: Pick<TypedPart, 'confusable'>, entityId: string, name: string): string {
  const known = question.confusable.find((entry) => entry.entityId === entityId)
  if (!known) return `That is ${name}, something else in this dossier.`
  return known.rationale.includes(name) ? known.rationale : `That is ${name}. ${known.rationale}`
}
