import type { DeskDossier } from '@/core/desk/assemble'
import { mergeEntities, type NameChange, splitName } from '@/core/desk/change-names'
import { newEntity } from '@/core/desk/form-to-fact'
import { isRejected, spellingsOf } from '@/core/desk/name-proposals'
import type { EntityProposal } from '@/core/extraction/clusters'
import { Entity } from '@/core/facts/entity'
import { allNames, buildEntityIndex, entitiesNamed } from '@/core/facts/entity-index'
import { foldText } from '@/core/facts/fold'
import { fail, ok, type Result } from '@/core/result'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { hashOf } from '@/server/facts/content-hash'
import { mayEdit } from '@/server/facts/may-read'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'
import { writeDecision } from './decide'
import { type Editor, editing } from './editing'
import { listRejected, type RejectedName } from './name-decisions'
import { findNamesAhead, nameProposals } from './name-proposals'
import { listSuggestions, readDeskDossier } from './read-desk-dossier'
import { rebuildDossier } from './rebuild-dossier'
import { takeSteps } from './take-steps'
import { writeEntities } from './write-entities'

/** A name of the dossier. `seen` tells a later change that nobody else changed it meanwhile; `factCount`: facts that name it. */
export type DeskName = { entity: Entity; seen: string; factCount: number }
export type DeskNames = {
  title: string
  names: DeskName[]
  /** Names that the articles have and the dossier does not know yet, the most frequent first. */
  proposals: EntityProposal[]
  /** What was proposed and rejected, the newest first. */
  rejected: RejectedName[]
}

export type NameDetails = Pick<Entity, 'name' | 'type' | 'plural'> & {
  aliases: readonly string[]
  roles: readonly string[]
  /** A name of the dossier, or empty. */
  side: string
  description: string
}

type NameCode = 'not-found' | 'changed' | 'taken'

/** The names of a dossier for its editors; null for a foreign and a missing one alike. */
export async function readNames({ userId, dossierId }: Editor): Promise<DeskNames | null> {
  const row = await database().dossier.findFirst({
    where: { id: dossierId, ...mayEdit(userId) },
    select: { title: true },
  })
  if (!row) return null
  const desk = await readDeskDossier(database(), dossierId)
  const rejected = await listRejected(database(), dossierId)
  const found = await nameProposals(desk.articles)
  const index = buildEntityIndex(desk.entities)
  const named = desk.facts.flatMap(({ subject, claimedBy, object }) => [
    ...new Set([subject, claimedBy, object.type === 'entity' ? object.id : undefined]),
  ])
  return {
    title: row.title,
    names: desk.entities
      .map((entity) => ({ entity, seen: hashOf(entity), factCount: named.filter((id) => id === entity.id).length }))
      .sort((a, b) => a.entity.name.localeCompare(b.entity.name, 'en')),
    proposals: openProposals(found, rejected).filter(
      (proposal) => !spellingsOf(proposal).some((text) => entitiesNamed(index, text).length > 0),
    ),
    rejected,
  }
}

/** Takes a proposed name into the dossier with its other spellings. */
export async function confirmName(input: Editor & { name: string }): Promise<Result<null, 'not-found'>> {
  await findNamesAhead(input)
  return editing(input, async (transaction): Promise<Result<null, 'not-found'>> => {
    const desk = await readDeskDossier(transaction, input.dossierId)
    const rejected = await listRejected(transaction, input.dossierId)
    const found = await nameProposals(desk.articles, takeSteps)
    const proposal = openProposals(found, rejected).find(({ name }) => name === input.name)
    if (!proposal) return fail('not-found', GONE)
    const index = buildEntityIndex(desk.entities)
    if (entitiesNamed(index, proposal.name).length > 0) return ok(null)
    const otherSpellings = spellingsOf(proposal)
    await writeEntities(transaction, input.dossierId, [
      newEntity({ name: proposal.name, type: proposal.type, otherSpellings }, index, idsOf(desk)),
    ])
    await rebuildDossier(transaction, input.dossierId)
    return ok(null)
  })
}

/** Changes what is known of a name. A name that another thing bears is refused. */
export async function saveName(
  input: Editor & { entityId: string; seen: string; details: NameDetails },
): Promise<Result<null, NameCode>> {
  return editing(input, async (transaction): Promise<Result<null, NameCode>> => {
    const desk = await readDeskDossier(transaction, input.dossierId)
    const entity = desk.entities.find(({ id }) => id === input.entityId)
    if (!entity) return fail('not-found', GONE)
    if (hashOf(entity) !== input.seen) return fail('changed', CHANGED)
    const { details } = input
    const others = buildEntityIndex(desk.entities.filter(({ id }) => id !== entity.id))
    const taken = [details.name, ...details.aliases].find((name) => entitiesNamed(others, name).length > 0)
    if (taken !== undefined) return fail('taken', `“${taken}” is another name of this dossier. Merge the two instead.`)
    const [side] = details.side === '' ? [] : entitiesNamed(others, details.side)
    if (details.side !== '' && side === undefined) {
      return fail('taken', `There is no “${details.side}” among the names. Confirm it first.`)
    }
    await writeEntities(transaction, input.dossierId, [withDetails(entity, details, side)])
    await rebuildDossier(transaction, input.dossierId)
    return ok(null)
  })
}

/** Makes two names one thing; facts of either are about the one that stays. */
export async function mergeNames(input: Editor & { from: string; into: string }): Promise<Result<null, NameCode>> {
  return changing(input, (desk) =>
    input.from !== input.into && [input.from, input.into].every((id) => idsOf(desk).includes(id))
      ? mergeEntities(input.from, input.into, desk)
      : null,
  )
}

/** Makes an alias a name of its own, with the facts that use it. */
export async function splitOff(input: Editor & { entityId: string; alias: string }): Promise<Result<null, NameCode>> {
  return changing(input, (desk) => {
    const entity = desk.entities.find(({ id }) => id === input.entityId)
    return entity?.aliases.some(({ text }) => text === input.alias)
      ? splitName(input.entityId, input.alias, desk)
      : null
  })
}

const GONE = 'This name is no longer here.'
const CHANGED =
  'Somebody changed this name since you opened the page. What you typed is still here: look it over first.'

async function changing(
  editor: Editor,
  change: (desk: DeskDossier) => NameChange | null,
): Promise<Result<null, NameCode>> {
  const { userId, dossierId } = editor
  return editing(editor, async (transaction): Promise<Result<null, NameCode>> => {
    const suggestions = await listSuggestions(transaction, dossierId)
    const changed = change(await readDeskDossier(transaction, dossierId, suggestions))
    if (!changed) return fail('not-found', GONE)
    await writeEntities(transaction, dossierId, changed.entities)
    await retire(transaction, dossierId, changed.removedIds)
    for (const fact of changed.facts) {
      const suggestion = suggestions.find(({ factSlug }) => factSlug === fact.id)
      if (suggestion) {
        await writeDecision(
          transaction,
          { suggestionId: suggestion.id, seen: suggestion.sequence, userId },
          'accepted',
          fact,
        )
      }
    }
    await rebuildDossier(transaction, dossierId)
    return ok(null)
  })
}

async function retire(transaction: Transaction, dossierId: string, ids: readonly string[]): Promise<void> {
  await transaction.entity.updateMany({
    where: { id: { in: ids.map((id) => contentId(dossierId, id)) } },
    data: { retiredAt: await appNow(transaction) },
  })
}

function openProposals(proposals: readonly EntityProposal[], rejected: readonly RejectedName[]): EntityProposal[] {
  const apart = rejected.map(({ spellings }) => spellings)
  return proposals.filter((proposal) => !isRejected(spellingsOf(proposal), apart))
}

function idsOf({ entities }: Pick<DeskDossier, 'entities'>): string[] {
  return entities.map(({ id }) => id)
}

/** Reasons of aliases and dates of roles that are there already stay. */
function withDetails(entity: Entity, details: NameDetails, side: string | undefined): Entity {
  const { name, type, plural, description } = details
  const known = new Map(entity.aliases.map((alias) => [alias.text, alias]))
  const seen = new Set([foldText(name)])
  const aliases = details.aliases.flatMap((text) => {
    if (seen.has(foldText(text))) return []
    seen.add(foldText(text))
    return [known.get(text) ?? { text, reason: 'synonym' as const }]
  })
  const roles = details.roles.map((title) => entity.roles.find((role) => role.title === title) ?? { title })
  const isRenamed = !allNames(entity).some((old) => old === name)
  const kept = isRenamed || entity.name === name ? [] : [{ text: entity.name, reason: 'synonym' as const }]
  return Entity.parse({
    ...entity,
    name,
    type,
    plural,
    side,
    aliases: [...aliases, ...kept.filter(({ text }) => !seen.has(foldText(text)))],
    roles,
    description: description === '' ? undefined : description,
  })
}
