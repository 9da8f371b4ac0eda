import type { TypedPart } from '../../../questions/types/typed'
import type { Match } from '../../match-answer'

/** The fact whose answer was written instead, null if there is none. */
export function factMeant({ confusable }: Pick<TypedPart, 'confusable'>, { reason }: Match): string | null {
  if (reason.kind !== 'other-entity') return null
  return confusable.find((entry) => entry.entityId === reason.entityId)?.factId ?? null
}
