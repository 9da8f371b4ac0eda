import type { DeskDossier } from '@/core/desk/assemble'
import type { FactForm } from '@/core/desk/fact-form'
import { type FormProblems, formToFact, type NameGuess, type Place } from '@/core/desk/form-to-fact'
import { isRejected, spellingsOf } from '@/core/desk/name-proposals'
import { settleForm } from '@/core/desk/settle-form'
import type { EntityProposal } from '@/core/extraction/clusters'
import { checkDossier } from '@/core/facts/check-facts'
import type { Entity } from '@/core/facts/entity'
import { buildEntityIndex } from '@/core/facts/entity-index'
import type { Fact } from '@/core/facts/fact'
import { foldText } from '@/core/facts/fold'
import { fail, ok, type Result } from '@/core/result'
import { appNow } from '@/server/database/app-now'
import type { Prisma } from '@/server/database/generated/client'
import type { Transaction } from '@/server/facts/written'
import { type Editor, editing } from './editing'
import { listRejected, type RejectedName } from './name-decisions'
import { findNamesAhead, nameProposals } from './name-proposals'
import { proposedForm } from './proposed-form'
import { type DecidedSuggestion, listSuggestions, readDeskDossier } from './read-desk-dossier'
import { rebuildDossier } from './rebuild-dossier'
import { takeSteps } from './take-steps'
import { writeEntities } from './write-entities'

/** `seen`: the number of the newest decision that whoever decides has seen, 0 for none. */
export type DecideInput = Editor & { suggestionId: string; seen: number }

/** What went wrong with an acceptance: sentences for the fields; `statement` also has those about the fact as a whole. */
export type Accepted = { problems: FormProblems } | { factSlug: string }

/**
 * Accepts a suggestion as the fact that the form means, and builds the dossier's questions anew. The same for a fact that was
 * accepted before: it gets a new version. Problems come as a value, so that what was typed can stay.
 */
export async function acceptSuggestion(
  input: DecideInput & { form: FactForm },
): Promise<Result<Accepted, 'not-found' | 'changed'>> {
  await findNamesAhead(input)
  return editing(input, async (transaction): Promise<Result<Accepted, 'not-found' | 'changed'>> => {
    const suggestions = await listSuggestions(transaction, input.dossierId)
    const found = findSeen(suggestions, input)
    if (!found.ok) return found
    const suggestion = found.value
    const desk = await readDeskDossier(transaction, input.dossierId, suggestions)
    const rejected = await listRejected(transaction, input.dossierId)
    const proposals = await nameProposals(desk.articles, takeSteps)
    const made = formToFact({
      id: suggestion.factSlug,
      form: settled(input.form, suggestion, desk),
      entities: desk.entities,
      place: placeOf(suggestion, desk),
      guess: (name) => guessName(name, proposals, rejected),
      needsAttribution: suggestion.body?.needsAttribution ?? false,
      verb: suggestion.body?.verb ?? null,
      earlier: suggestion.fact ?? undefined,
    })
    if ('problems' in made) return ok(made)
    const { fact, newEntities } = made.made
    const problems = problemsWith(fact, newEntities, desk)
    if (problems.length > 0) return ok({ problems: { statement: problems.join(' ') } })
    await writeEntities(transaction, input.dossierId, newEntities)
    await writeDecision(transaction, input, 'accepted', fact)
    await transaction.factDraft.deleteMany({ where: { suggestionId: suggestion.id, userId: input.userId } })
    await rebuildDossier(transaction, input.dossierId)
    return ok({ factSlug: fact.id })
  })
}

/** Rejects a suggestion; a fact that was accepted is retired with its questions. */
export async function rejectSuggestion(input: DecideInput): Promise<Result<null, 'not-found' | 'changed'>> {
  return editing(input, async (transaction) => {
    const found = findSeen(await listSuggestions(transaction, input.dossierId), input)
    if (!found.ok) return found
    await writeDecision(transaction, input, 'rejected', null)
    if (found.value.state === 'accepted') await rebuildDossier(transaction, input.dossierId)
    return ok(null)
  })
}

/** Takes a decision back: the suggestion is as it was before it, and the decision stays on record. */
export async function undoDecision(input: DecideInput): Promise<Result<null, 'not-found' | 'changed'>> {
  return editing(input, async (transaction) => {
    const found = findSeen(await listSuggestions(transaction, input.dossierId), input)
    if (!found.ok) return found
    const before = await transaction.suggestionDecision.findFirst({
      where: { suggestionId: input.suggestionId, sequence: found.value.sequence - 1 },
      select: { state: true, fact: true },
    })
    await writeDecision(transaction, input, before?.state ?? 'open', before?.fact ?? null)
    await rebuildDossier(transaction, input.dossierId)
    return ok(null)
  })
}

/** Says of an accepted fact that it no longer holds: its questions are retired, results stay. */
export async function supersedeFact(input: DecideInput): Promise<Result<null, 'not-found' | 'changed'>> {
  return editing(input, async (transaction) => {
    const found = findSeen(await listSuggestions(transaction, input.dossierId), input)
    if (!found.ok) return found
    const { fact } = found.value
    if (!fact) return fail('changed', CHANGED)
    await writeDecision(transaction, input, 'accepted', { ...fact, status: 'superseded', dispute: undefined })
    await rebuildDossier(transaction, input.dossierId)
    return ok(null)
  })
}

const NOT_FOUND = 'This suggestion is no longer here.'
const CHANGED = 'Somebody decided on this since you opened it.'

function findSeen(
  suggestions: readonly DecidedSuggestion[],
  { suggestionId, seen }: DecideInput,
): Result<DecidedSuggestion, 'not-found' | 'changed'> {
  const suggestion = suggestions.find(({ id }) => id === suggestionId)
  if (!suggestion) return fail('not-found', NOT_FOUND)
  if (suggestion.sequence === seen) return ok(suggestion)
  const who = suggestion.author ?? 'Somebody'
  return fail(
    'changed',
    `${who} decided on this since you opened it. What you typed is still here: look it over first.`,
  )
}

/** Append-only; two at once cannot both have the next number. */
export async function writeDecision(
  transaction: Transaction,
  { suggestionId, seen, userId }: Pick<DecideInput, 'suggestionId' | 'seen' | 'userId'>,
  state: string,
  fact: Fact | Prisma.JsonValue | null,
): Promise<void> {
  await transaction.suggestionDecision.create({
    data: {
      suggestionId,
      sequence: seen + 1,
      state,
      // Without this Prisma would store a JSON null, which is a value.
      ...(fact === null ? {} : { fact: fact as Prisma.InputJsonValue }),
      authorId: userId,
      createdAt: await appNow(transaction),
    },
  })
}

/** As typed, with the statement and the question made anew where what they were made of was changed. */
function settled(form: FactForm, suggestion: DecidedSuggestion, desk: DeskDossier): FactForm {
  if (suggestion.fact) return form
  return settleForm(form, proposedForm(suggestion, desk, buildEntityIndex(desk.entities)))
}

function placeOf({ articleSlug, body }: DecidedSuggestion, { articles }: DeskDossier): Place | null {
  const article = articles.find(({ id }) => id === articleSlug)
  if (!article || !body) return null
  return { article, paragraph: body.paragraph, range: { start: body.start, end: body.end } }
}

/**
 * What an unknown name seems to be: one that the articles have, with its other spellings there unless somebody said that these do not mean
 * one thing; else what its letters say.
 */
function guessName(name: string, proposals: readonly EntityProposal[], rejected: readonly RejectedName[]): NameGuess {
  const proposal = proposals.find((one) => spellingsOf(one).some((text) => foldText(text) === foldText(name)))
  if (proposal) {
    const spellings = spellingsOf(proposal)
    const isApart = isRejected(
      spellings,
      rejected.map((one) => one.spellings),
    )
    if (isApart) return { name, type: proposal.type, otherSpellings: [] }
    return { name: proposal.name, type: proposal.type, otherSpellings: spellings }
  }
  const bare = name.replace(/^(?:the|an?) /i, '')
  if (/^\p{Lu}/u.test(bare)) return { name, type: 'organisation', otherSpellings: [] }
  return { name: name.replace(/^(?:The|An?) /, (word) => word.toLowerCase()), type: 'term', otherSpellings: [] }
}

/** What the checks of facts find against this one, beside what they find without it. */
function problemsWith(fact: Fact, newEntities: readonly Entity[], desk: DeskDossier): string[] {
  const { head, articles } = desk
  const facts = [...desk.facts.filter(({ id }) => id !== fact.id), fact]
  const topics = [...head.topics, { id: fact.topic, title: fact.topic }]
  const dossier = { head: { ...head, topics }, articles, entities: [...desk.entities, ...newEntities], facts }
  return checkDossier(dossier, [], [])
    .filter(({ severity, id, file }) => severity === 'E' && file === 'facts.yaml' && id === fact.id)
    .filter(({ problem }) => !problem.startsWith('says the same of'))
    .map(({ problem }) => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`)
}
