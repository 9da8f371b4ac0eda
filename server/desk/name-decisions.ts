import { isRejected, spellingsKey, spellingsOf } from '@/core/desk/name-proposals'
import { fail, ok, type Result } from '@/core/result'
import { appNow } from '@/server/database/app-now'
import type { Transaction } from '@/server/facts/written'
import { type Editor, editing } from './editing'
import { findNamesAhead, nameProposals } from './name-proposals'
import { readDeskDossier } from './read-desk-dossier'
import { takeSteps } from './take-steps'

/** A proposal that somebody rejected. `sequence`: the number of that decision. */
export type RejectedName = { sequence: number; name: string; spellings: string[] }

/** Rejects a proposed name: its spellings do not mean one thing. No editor is shown it again until that is taken back. */
export async function rejectName(input: Editor & { name: string }): Promise<Result<null, 'not-found'>> {
  await findNamesAhead(input)
  return editing(input, async (transaction): Promise<Result<null, 'not-found'>> => {
    const { articles } = await readDeskDossier(transaction, input.dossierId)
    const rejected = (await listRejected(transaction, input.dossierId)).map(({ spellings }) => spellings)
    const proposals = await nameProposals(articles, takeSteps)
    const proposal = proposals.find((one) => one.name === input.name && !isRejected(spellingsOf(one), rejected))
    if (!proposal) return fail('not-found', 'This name is not proposed any more.')
    await append(transaction, input, 'rejected', { name: proposal.name, spellings: spellingsOf(proposal) })
    return ok(null)
  })
}

/** Takes a rejection back: the name is proposed again, and the rejection stays on record. */
export async function undoRejection(input: Editor & { sequence: number }): Promise<Result<null, 'not-found'>> {
  return editing(input, async (transaction): Promise<Result<null, 'not-found'>> => {
    const rejected = await listRejected(transaction, input.dossierId)
    const found = rejected.find(({ sequence }) => sequence === input.sequence)
    if (!found) return fail('not-found', 'This was taken back already.')
    await append(transaction, input, 'open', found)
    return ok(null)
  })
}

/** What is rejected now, the newest first. */
export async function listRejected(transaction: Transaction, dossierId: string): Promise<RejectedName[]> {
  const decisions = await transaction.nameDecision.findMany({
    where: { dossierId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, name: true, spellings: true, state: true },
  })
  const decided = new Set<string>()
  return decisions.flatMap(({ state, ...decision }) => {
    const key = spellingsKey(decision.spellings)
    if (decided.has(key)) return []
    decided.add(key)
    return state === 'rejected' ? [decision] : []
  })
}

/** Append-only; the dossier is locked, so that two at once get two numbers. */
async function append(
  transaction: Transaction,
  { userId, dossierId }: Editor,
  state: 'rejected' | 'open',
  { name, spellings }: Omit<RejectedName, 'sequence'>,
): Promise<void> {
  const { _max } = await transaction.nameDecision.aggregate({ where: { dossierId }, _max: { sequence: true } })
  const createdAt = await appNow(transaction)
  await transaction.nameDecision.create({
    data: { dossierId, sequence: (_max.sequence ?? 0) + 1, name, spellings, state, authorId: userId, createdAt },
  })
}
