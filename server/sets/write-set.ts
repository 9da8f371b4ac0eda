import { collectOwnSet, minutesFor } from '@/core/questions/collect-own-set'
import type { OwnSetRecipe, SetDetails } from '@/core/questions/own-set'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'
import { OWN_COLUMNS, type OwnSet, toOwnSet } from './own-set'
import type { Bank } from './read-bank'

/** One's own set, locked until the transaction ends: two changes at once come one after the other. Null as with findOwnSet. */
export async function lockOwnSet(
  transaction: Transaction,
  { ownerId, setId }: { ownerId: string; setId: string },
): Promise<OwnSet | null> {
  await transaction.$executeRaw`
    SELECT 1 FROM "QuestionSet" WHERE "id" = ${setId} AND "ownerId" = ${ownerId}::uuid FOR UPDATE`
  const row = await transaction.questionSet.findFirst({ where: { id: setId, ownerId }, select: OWN_COLUMNS })
  return row && toOwnSet(row)
}

/** Gives a set a new version that says and holds this. Attempts that run keep what they serve. */
export async function writeVersion(
  transaction: Transaction,
  set: Pick<OwnSet, 'id' | 'version'>,
  changes: Partial<Omit<SetDetails, 'conditions'>> & { recipe: OwnSetRecipe },
  bank: Bank,
): Promise<void> {
  const { recipe, ...details } = changes
  const [now] = await transaction.$queryRaw<{ now: Date }[]>`SELECT app_now() AS "now"`
  await transaction.questionSet.update({
    where: { id: set.id },
    data: {
      ...details,
      ...(details.count === undefined ? {} : { minutes: minutesFor(details.count) }),
      recipe,
      version: set.version + 1,
      updatedAt: now?.now,
    },
  })
  await writeHeld(transaction, set.id, recipe, bank)
}

/** Writes down which questions a set holds by this recipe now. */
export async function writeHeld(
  transaction: Transaction,
  setId: string,
  recipe: OwnSetRecipe,
  bank: Bank,
): Promise<void> {
  const held = collectOwnSet(recipe, bank.entries)
  await transaction.setQuestion.deleteMany({ where: { setId } })
  await transaction.setQuestion.createMany({
    data: held.map(({ question }, i) => ({
      setId,
      questionId: contentId(bank.dossierId, question.id),
      position: i + 1,
    })),
  })
}
