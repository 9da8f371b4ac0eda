import { amendingAnswer } from '@/core/questions/amending-answer'
import type { AmendmentAction } from '@/core/questions/amendment'
import { fail, ok, type Result } from '@/core/result'
import type { Transaction } from '@/server/facts/written'
import { findEntityIndex } from '@/server/quiz/entity-index-cache'
import type { Reader } from '@/server/reports/own-dossiers'
import { findOwnAppeal, type OwnAppeal } from './find-own-appeal'
import type { RegradePlan } from './plan-regrade'
import { ruleOnAppeals } from './rule-on-appeals'
import { writeAmendment } from './write-amendment'

export type AmendProblem =
  /** No such appeal on a dossier of this person. */
  | 'not-found'
  /** What was answered cannot be made right as such: the question can only be voided. */
  | 'only-void'
  /** Somebody has decided the same already. */
  | 'decided'

/**
 * Accepts what an appeal's learner answered, or voids the question, and regrades everybody whose answer it concerns. All appeals
 * that it settles are accepted with it. Gives the amendment's id.
 */
export async function amendQuestion(
  reader: Reader,
  input: { appealId: string; kind: 'accept' | 'void'; reason: string },
): Promise<Result<{ amendmentId: string }, AmendProblem>> {
  const appeal = await findOwnAppeal(reader, input.appealId)
  if (!appeal) return fail('not-found')
  const action = actionFor(appeal, input.kind)
  if (!action) return fail('only-void')
  const { questionId, question } = appeal
  const { reason } = input
  const authorId = reader.userId
  const index = await findEntityIndex(appeal.dossierId, appeal.dossierVersion)
  const amendmentId = await writeAmendment(
    { questionId, question, action, reason, authorId },
    index,
    async (transaction, { id, at, plan }) => {
      const settled = await settledAppeals(transaction, plan)
      await ruleOnAppeals(transaction, settled, { state: 'accepted', reason, decisionId: id, authorId, at })
    },
  )
  return amendmentId === null ? fail('decided') : ok({ amendmentId })
}

/** The amendment that this decision about an appeal makes; null if the answer cannot be accepted. */
export function actionFor({ question, answer }: OwnAppeal, kind: 'accept' | 'void'): AmendmentAction | null {
  return kind === 'void' ? { kind: 'void' } : amendingAnswer(question, answer)
}

/** Appeals on responses that are right or void now. */
async function settledAppeals(transaction: Transaction, { responses }: RegradePlan): Promise<string[]> {
  const settled = responses.filter(({ outcome, isVoid }) => isVoid || outcome === 'right')
  const appeals = await transaction.appeal.findMany({
    where: { responseId: { in: settled.map(({ responseId }) => responseId) } },
    select: { id: true },
  })
  return appeals.map(({ id }) => id)
}
