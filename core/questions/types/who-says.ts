import type { QuestionParts } from './parts'
import { type SingleChoiceQuestion, singleChoiceParts } from './single-choice'

/** Whose claim the statement in the stem is. The options are people, bodies, outlets or countries: the claimant is the key. */
export type WhoSaysQuestion = Omit<SingleChoiceQuestion, 'type'> & { type: 'who-says' }

export const whoSaysParts: QuestionParts<WhoSaysQuestion> = {
  ...singleChoiceParts,
  asked: (_question, { claimedBy }) => (claimedBy === undefined ? null : { type: 'entity', id: claimedBy }),
}
