import type { QuestionBase } from '../question'
import type { QuestionParts } from './parts'

/** `id` and `rightId` are opaque, like an option's id: nothing in them says which left belongs to which right. */
export type Pair = { id: string; left: string; right: string; rightId: string; factId: string }

/** Three to five things and what belongs to each, one fact a pair. */
export type MatchingQuestion = QuestionBase & { type: 'matching'; pairs: Pair[] }

export const matchingParts: QuestionParts<MatchingQuestion> = {
  stemTellsFact: false,
  answers: () => [],
  wordings: () => [],
  wrongAnswers: () => [],
  comparedOptions: () => [],
  columns: ({ pairs }) => [
    pairs.map(({ id, left }) => ({ id, text: left })),
    pairs.map(({ rightId, right }) => ({ id: rightId, text: right })),
  ],
  texts: ({ pairs }) => pairs.flatMap(({ id, left, right }) => [left, right].map((text) => ({ text, optionId: id }))),
}
