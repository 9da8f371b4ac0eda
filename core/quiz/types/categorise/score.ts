import type { CategoriseQuestion } from '../../../questions/types/categorise'
import type { AnswerOf } from '../../answer-kind'
import { scoreParts } from '../score-parts'
import type { ScoreStage } from '../stages'

/** Each item counts the same, all or nothing, for its own fact. */
export const categoriseScore: ScoreStage<CategoriseQuestion, AnswerOf<'categories'>> = {
  needsNames: false,
  fits: (question, { categories }) => {
    const items = new Set(question.items.map(({ id }) => id))
    const known = new Set(question.categories.map(({ id }) => id))
    return Object.entries(categories).every(([item, category]) => items.has(item) && known.has(category))
  },
  score: ({ items }, { categories }) =>
    scoreParts(
      items.map(({ id, factId, categoryId }) => ({
        factId,
        isRight: categories[id] === categoryId,
        confusedWith: null,
      })),
    ),
}
