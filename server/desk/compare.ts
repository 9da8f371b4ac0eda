import type { DeskDossier } from '@/core/desk/assemble'
import { type DisputeChange, labelDispute, unlabelDispute } from '@/core/desk/dispute'
import { type ComparedFact, compareFacts } from '@/core/extraction/compare'
import type { Dispute } from '@/core/facts/dossier'
import { type Fact, plainStatement } from '@/core/facts/fact'
import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import { mayEdit } from '@/server/facts/may-read'
import { writeDecision } from './decide'
import { type Editor, editing } from './editing'
import { listSuggestions, readDeskDossier } from './read-desk-dossier'
import { rebuildDossier } from './rebuild-dossier'

export type ComparedLine = { factId: string; statement: string; outlet: string; paragraph: number | null }
export type ComparedPair = {
  kind: 'corroborates' | 'differs' | 'same-original-source'
  facts: [ComparedLine, ComparedLine]
}
export type DeskComparison = { title: string; pairs: ComparedPair[]; disputes: Dispute[]; articleCount: number }

/** How the accepted facts of different articles agree and differ, for the dossier's editors; null for a foreign and a missing one alike. */
export async function readComparison({ userId, dossierId }: Editor): Promise<DeskComparison | null> {
  const row = await database().dossier.findFirst({
    where: { id: dossierId, ...mayEdit(userId) },
    select: { title: true },
  })
  if (!row) return null
  const desk = await readDeskDossier(database(), dossierId)
  const facts = new Map(desk.facts.map((fact) => [fact.id, fact]))
  const lineOf = (id: string): ComparedLine | null => {
    const fact = facts.get(id)
    const [evidence] = fact?.evidence ?? []
    const outlet = desk.articles.find((article) => article.id === evidence?.article)?.outlet ?? ''
    return fact ? { factId: id, statement: plainStatement(fact), outlet, paragraph: evidence?.paragraph ?? null } : null
  }
  const pairs = compareDesk(desk).flatMap(({ kind, facts: [a, b] }): ComparedPair[] => {
    const [first, second] = [lineOf(a), lineOf(b)]
    const isLabelled = facts.get(a)?.dispute !== undefined && facts.get(a)?.dispute === facts.get(b)?.dispute
    return first && second && !(kind === 'differs' && isLabelled) ? [{ kind, facts: [first, second] }] : []
  })
  return { title: row.title, pairs, disputes: desk.head.disputes, articleCount: desk.articles.length }
}

/** Labels two facts that differ as one disputed matter with two readings. */
export async function labelAsDispute(
  input: Editor & { factIds: readonly [string, string]; title: string; difference: string },
): Promise<Result<null, 'not-found'>> {
  return changing(input, (desk) => {
    const facts = input.factIds.map((id) => desk.facts.find((fact) => fact.id === id))
    const [first, second] = facts
    if (!first || !second || first === second || first.dispute !== undefined || second.dispute !== undefined)
      return null
    const { title, difference } = input
    return labelDispute({
      head: desk.head,
      facts: [first, second],
      title,
      difference,
      saysOf: (fact) => saysOf(fact, desk),
    })
  })
}

/** Takes the label off a disputed matter. */
export async function removeDispute(input: Editor & { disputeId: string }): Promise<Result<null, 'not-found'>> {
  return changing(input, (desk) =>
    desk.head.disputes.some(({ id }) => id === input.disputeId)
      ? unlabelDispute(input.disputeId, desk.head, desk.facts)
      : null,
  )
}

async function changing(
  { userId, dossierId }: Editor,
  change: (desk: DeskDossier) => DisputeChange | null,
): Promise<Result<null, 'not-found'>> {
  return editing({ userId, dossierId }, async (transaction): Promise<Result<null, 'not-found'>> => {
    const suggestions = await listSuggestions(transaction, dossierId)
    const changed = change(await readDeskDossier(transaction, dossierId, suggestions))
    if (!changed) return fail('not-found', 'These facts are no longer as you saw them.')
    for (const fact of changed.facts) {
      const suggestion = suggestions.find(({ factSlug }) => factSlug === fact.id)
      if (!suggestion) continue
      await writeDecision(
        transaction,
        { suggestionId: suggestion.id, seen: suggestion.sequence, userId },
        'accepted',
        fact,
      )
    }
    await transaction.dossier.update({ where: { id: dossierId }, data: { head: changed.head } })
    await rebuildDossier(transaction, dossierId)
    return ok(null)
  })
}

function compareDesk({ facts, articles }: DeskDossier) {
  const compared = facts
    .filter(({ status }) => status !== 'superseded')
    .flatMap((fact): ComparedFact[] => {
      const [evidence] = fact.evidence
      if (!evidence) return []
      const { id, subject, relation } = fact
      return [{ id, article: evidence.article, subject, relation, answer: answerOf(fact) }]
    })
  return compareFacts(compared, articles)
}

function answerOf({ object }: Fact): string {
  switch (object.type) {
    case 'entity':
      return object.id
    case 'date':
      return object.date
    default:
      return object.text
  }
}

function saysOf(fact: Fact, { entities, articles }: DeskDossier): string {
  const claimant = entities.find(({ id }) => id === fact.claimedBy)
  const outlet = articles.find(({ id }) => id === fact.evidence[0]?.article)?.outlet
  return `${claimant?.name ?? outlet ?? 'One source'} says`
}
