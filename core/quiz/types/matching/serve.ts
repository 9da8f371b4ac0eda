import type { MatchingQuestion } from '../../../questions/types/matching'
import { shuffle } from '../../shuffle'
import type { ServeStage } from '../stages'

/** At most one in ten, rounded up; both columns shuffled on their own. */
export const matchingServe: ServeStage<MatchingQuestion> = {
  aim: 0.1,
  most: (count) => Math.ceil(count / 10),
  keyPlace: () => null,
  order: ({ pairs }, random) => ({
    options: shuffle(pairs, random).map((pair) => pair.id),
    rights: shuffle(pairs, random).map((pair) => pair.rightId),
  }),
  bankOrder: ({ pairs }) => ({
    options: pairs.map((pair) => pair.id),
    rights: pairs.map((pair) => pair.rightId).sort(),
  }),
}
