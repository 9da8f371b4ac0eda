import type { OrderingQuestion } from '../../../questions/types/ordering'
import { shuffle } from '../../shuffle'
import type { ServeStage } from '../stages'
import { orderAgreement } from './pairs-in-order'

/** At most one in ten, rounded up; served so that the order as it stands is worth nothing. */
export const orderingServe: ServeStage<OrderingQuestion> = {
  aim: 0.1,
  most: (count) => Math.ceil(count / 10),
  keyPlace: () => null,
  order: (question, random) => ({ options: worthNothing(question, shuffle(idsOf(question), random)), rights: [] }),
  bankOrder: (question) => ({ options: worthNothing(question, idsOf(question).sort()), rights: [] }),
}

function idsOf({ items }: OrderingQuestion): string[] {
  return items.map(({ id }) => id)
}

/** The order itself if no more pairs of it are right than wrong, else its reverse, where they change places. */
function worthNothing(question: OrderingQuestion, ids: string[]): string[] {
  return orderAgreement(idsOf(question), ids) > 0 ? ids.reverse() : ids
}
