import type { AnswerOf } from '../../answer-kind'
import type { FieldsOf } from '../../read-fields'

const PREFIX = 'place.'

/**
 * One `place.<item id>` = place from 1 per item; "" is an item without a place. Items that share a place have no order
 * between them, so they stand in none.
 */
export const orderingFields: FieldsOf<AnswerOf<'ordering'>> = {
  read: (fields) => {
    const placed = [...fields]
      .filter(([name, place]) => name.startsWith(PREFIX) && /^\d{1,2}$/.test(place))
      .map(([name, place]) => ({ id: name.slice(PREFIX.length), place: Number(place) }))
    const alone = placed.filter(({ place }) => placed.filter((other) => other.place === place).length === 1)
    return { kind: 'ordering', order: alone.sort((a, b) => a.place - b.place).map(({ id }) => id) }
  },
  isBlank: ({ order }) => order.length < 2,
}
