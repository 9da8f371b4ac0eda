import type { CategoriseQuestion } from '../../../questions/types/categorise'
import { shuffle } from '../../shuffle'
import type { ServeStage } from '../stages'

/** At most one in ten, rounded up; items shuffled, categories never: no side is put first by chance. */
export const categoriseServe: ServeStage<CategoriseQuestion> = {
  aim: 0.1,
  most: (count) => Math.ceil(count / 10),
  keyPlace: () => null,
  order: ({ items, categories }, random) => ({
    options: shuffle(items, random).map(({ id }) => id),
    rights: categories.map(({ id }) => id),
  }),
  bankOrder: ({ items, categories }) => ({
    options: items.map(({ id }) => id),
    rights: categories.map(({ id }) => id),
  }),
}
