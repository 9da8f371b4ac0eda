import { randomUUID } from 'node:crypto'
import { ALL_FACTS_SET } from '@/core/desk/assemble'
import type { Suggestion } from '@/core/extraction/suggestion'
import type { Article } from '@/core/facts/article'
import { checkDossier } from '@/core/facts/check-facts'
import { type Fact, splitStatement } from '@/core/facts/fact'
import type { DossierContent } from '@/core/questions/question-bank'
import { fail, ok, type Result } from '@/core/result'
import { LIMITS, takeFrom, tryAgainIn } from '@/server/auth/rate-limit'
import { appNow } from '@/server/database/app-now'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'
import { createDossier } from './create-dossier'
import type { DeskExtras } from './desk-rows'
import { fromOneFile } from './dossier-files'
import { editing } from './editing'
import { rebuildDossier } from './rebuild-dossier'
import { textHash } from './text-hash'
import { writeEntities } from './write-entities'

const MOST_FAULTS = 5

/** Makes a dossier of one's own of a file that exportDossier wrote, every fact accepted. Fails with sentences that name file and id of what is wrong. */
export async function importDossier(input: {
  ownerId: string
  text: string
}): Promise<Result<{ dossierId: string }, 'invalid' | 'too-many'>> {
  const { ownerId } = input
  const taken = await takeFrom(LIMITS.importsPerPerson, ownerId)
  if (!taken.allowed)
    return fail('too-many', `You have brought in much within an hour. ${tryAgainIn(taken.retryAfterSeconds)}`)
  const read = fromOneFile(input.text)
  if (!read.ok) return read
  const content = read.value
  const { dossier, sets, handQuestions } = content
  const faults = checkDossier(dossier, sets, handQuestions).filter(({ severity }) => severity === 'E')
  if (faults.length > 0) {
    return fail(
      'invalid',
      faults
        .slice(0, MOST_FAULTS)
        .map(({ file, id, problem }) => `${file}, ${id}: ${problem}.`)
        .join(' '),
    )
  }
  const { head } = dossier
  const { title, summary, zone, period } = head
  const made = await createDossier({ ownerId, title, summary, zone, day: period.from })
  if (!made.ok) return made
  const { dossierId } = made.value
  const filled = await editing(
    { userId: ownerId, dossierId },
    async (transaction): Promise<Result<null, 'invalid'>> => {
      await fill(transaction, { ownerId, dossierId }, content)
      return ok(null)
    },
  )
  return filled.ok ? ok({ dossierId }) : fail('invalid', filled.detail)
}

async function fill(
  transaction: Transaction,
  { ownerId, dossierId }: { ownerId: string; dossierId: string },
  { dossier, sets, handQuestions, overrides = [] }: DossierContent,
): Promise<void> {
  const now = await appNow(transaction)
  const extras: DeskExtras = {
    sets: sets.filter(({ id }) => id !== ALL_FACTS_SET),
    handQuestions,
    overrides,
    entityOrder: dossier.entities.map(({ id }) => id),
  }
  await transaction.dossier.update({
    where: { id: dossierId },
    data: { head: { ...dossier.head, id: dossierId }, extras },
  })
  await transaction.article.createMany({
    data: dossier.articles.map((body, i) => ({ id: contentId(dossierId, body.id), dossierId, position: i + 1, body })),
  })
  await transaction.importedArticle.createMany({
    data: dossier.articles.flatMap(({ id, text }) =>
      text === undefined ? [] : [originalOf(contentId(dossierId, id), dossierId, text, now)],
    ),
    skipDuplicates: true,
  })
  await writeEntities(transaction, dossierId, dossier.entities)
  const rows = dossier.facts.map((fact, i) => ({ id: randomUUID(), fact, ...placeOf(fact, dossier.articles, i) }))
  await transaction.suggestion.createMany({
    data: rows.map(({ id, fact, articleSlug, position, body }) => ({
      id,
      dossierId,
      articleId: articleSlug === null ? null : contentId(dossierId, articleSlug),
      key: `file ${fact.id}`,
      position,
      origin: 'file',
      factSlug: fact.id,
      ...(body === null ? {} : { body }),
      createdAt: now,
    })),
  })
  await transaction.suggestionDecision.createMany({
    data: rows.map(({ id, fact }) => ({
      suggestionId: id,
      sequence: 1,
      state: 'accepted',
      fact,
      authorId: ownerId,
      createdAt: now,
    })),
  })
  await rebuildDossier(transaction, dossierId)
}

function originalOf(articleId: string, dossierId: string, text: string, addedAt: Date) {
  const original = new Uint8Array(new TextEncoder().encode(text))
  return {
    articleId,
    dossierId,
    original,
    format: 'text',
    textHash: textHash(text),
    addedAt,
  }
}

/** A fact is shown where it stands in an article whose text is kept; facts of other dossiers keep the order of their file. */
function placeOf(fact: Fact, articles: readonly Article[], index: number) {
  const evidence = fact.evidence[0]
  const text = articles.find(({ id }) => id === evidence?.article)?.text
  if (!evidence?.range || text === undefined) return { articleSlug: null, position: index, body: null }
  const { start, end } = evidence.range
  const { answer } = splitStatement(fact)
  const at = text.slice(start, end).indexOf(answer)
  const body: Suggestion = {
    id: fact.id,
    kind: fact.kind,
    subject: '',
    relation: '',
    object: answer,
    answer,
    attributedTo: null,
    needsAttribution: fact.claimedBy !== undefined,
    paragraph: evidence.paragraph,
    evidence: text.slice(start, end),
    start,
    end,
    answerStart: at < 0 ? null : start + at,
    answerEnd: at < 0 ? null : start + at + answer.length,
    date: null,
    confidence: 1,
    flags: [],
  }
  return { articleSlug: evidence.article, position: index, body }
}
