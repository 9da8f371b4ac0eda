import { randomUUID } from 'node:crypto'
import { minutesFor, withoutQuestion, withQuestion } from '@/core/questions/collect-own-set'
import type { OwnSetRecipe, SetDetails } from '@/core/questions/own-set'
import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'
import type { OwnSet } from './own-set'
import { type Bank, readBank } from './read-bank'
import { reportSet } from './report-set'
import { lockOwnSet, writeHeld, writeVersion } from './write-set'

/** Enough for a teacher's years, and an end for a script. */
const MOST_SETS = 500

type Mine = { ownerId: string; setId: string }

/** Makes a private set on a dossier. */
export async function createSet(input: {
  ownerId: string
  dossierId: string
  details: SetDetails
}): Promise<Result<{ setId: string; slug: string }, 'dossier-not-found' | 'too-many'>> {
  const { ownerId, dossierId, details } = input
  const bank = await readBank({ dossierId, readerId: ownerId, ownerId })
  if (!bank) return fail('dossier-not-found', 'This dossier is no longer here.')
  if ((await database().questionSet.count({ where: { ownerId } })) >= MOST_SETS) {
    return fail('too-many', `You have ${MOST_SETS} sets. Change one of them instead.`)
  }
  const { conditions, ...said } = details
  const recipe: OwnSetRecipe = { conditions, picked: [], leftOut: [] }
  const slug = `own-${randomUUID()}`
  const id = contentId(dossierId, slug)
  await database().$transaction(async (transaction) => {
    await transaction.questionSet.create({
      data: { id, dossierId, ownerId, ...said, minutes: minutesFor(said.count), recipe, position: 0 },
    })
    await writeHeld(transaction, id, recipe, bank)
  })
  return ok({ setId: id, slug })
}

/** Gives a set new details and conditions; what was picked or left out by hand stays. `version`: the one that was changed. */
export async function saveSet(
  input: Mine & { version: number; details: SetDetails },
): Promise<Result<null, 'not-found' | 'changed'>> {
  const { conditions, ...said } = input.details
  return changing(input, async (set, transaction, bank) => {
    if (set.version !== input.version) {
      return fail('changed', 'The set was changed elsewhere since you opened this page. Look it over and save again.')
    }
    await writeVersion(transaction, set, { ...said, recipe: { ...set.recipe, conditions } }, bank)
    return ok(null)
  })
}

/** Takes a question into a set, or out of it. */
export async function changeQuestion(
  input: Mine & { questionId: string; change: 'add' | 'remove' },
): Promise<Result<null, 'not-found' | 'question-not-found'>> {
  return changing(input, async (set, transaction, bank) => {
    if (!bank.entries.some(({ question }) => question.id === input.questionId)) {
      return fail('question-not-found', 'This question is no longer in use.')
    }
    const change = input.change === 'add' ? withQuestion : withoutQuestion
    await writeVersion(transaction, set, { recipe: change(set.recipe, input.questionId, bank.entries) }, bank)
    return ok(null)
  })
}

/**
 * Shows a set to everybody who reads the dossier, or to its owner alone. Only teachers show sets, as what strangers read must
 * be somebody's to answer for, and what has an error cannot be shown.
 */
export async function setVisibility(
  input: Mine & { visibility: 'private' | 'public'; isTeacher: boolean },
): Promise<Result<null, 'not-found' | 'not-allowed' | 'has-errors'>> {
  return changing(input, async (set, transaction, bank) => {
    if (input.visibility === 'public' && !input.isTeacher) {
      return fail('not-allowed', 'Only teachers can show a set to everybody.')
    }
    const { findings } = reportSet(set, bank)
    if (input.visibility === 'public' && findings.some(({ severity }) => severity === 'E')) {
      return fail('has-errors', 'Mend what must be mended first; then everybody may take this set.')
    }
    await transaction.questionSet.update({ where: { id: set.id }, data: { visibility: input.visibility } })
    return ok(null)
  })
}

/** Takes a set out of use, or back into it. Attempts at it stay as they are. */
export async function archiveSet(input: Mine & { archive: boolean }): Promise<Result<null, 'not-found'>> {
  return changing(input, async (set, transaction) => {
    await transaction.$executeRaw`
      UPDATE "QuestionSet" SET "retiredAt" = CASE WHEN ${input.archive} THEN app_now() END, "updatedAt" = app_now()
      WHERE "id" = ${set.id}`
    return ok(null)
  })
}

/** Runs a change on one's own set while nobody else changes it. */
async function changing<T, Code extends string>(
  { ownerId, setId }: Mine,
  change: (set: OwnSet, transaction: Transaction, bank: Bank) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | 'not-found'>> {
  const bank = await readBank({ dossierId: setId.slice(0, setId.indexOf(':')), readerId: ownerId, ownerId })
  if (!bank) return fail('not-found', NOT_FOUND)
  return database().$transaction(async (transaction): Promise<Result<T, Code | 'not-found'>> => {
    const set = await lockOwnSet(transaction, { ownerId, setId })
    return set ? change(set, transaction, bank) : fail('not-found', NOT_FOUND)
  })
}

const NOT_FOUND = 'This set is no longer here.'
