import { newEntity } from '@/core/desk/form-to-fact'
import { type ArticleDetails, newArticle } from '@/core/desk/new-article'
import { slugFor } from '@/core/desk/slug-for'
import { type Passage, passageSteps } from '@/core/extraction/passages'
import type { Article } from '@/core/facts/article'
import type { DossierHead } from '@/core/facts/dossier'
import type { Entity } from '@/core/facts/entity'
import { buildEntityIndex, entitiesNamed } from '@/core/facts/entity-index'
import { fail, ok, type Result } from '@/core/result'
import { LIMITS, takeFrom, tryAgainIn } from '@/server/auth/rate-limit'
import { appNow } from '@/server/database/app-now'
import { slugOf, toArticle, toDossierHead } from '@/server/facts/content-rows'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'
import type { Editor } from './editing'
import { editingWithSuggestions, type PlannedChange } from './editing-with-suggestions'
import { readDeskDossier } from './read-desk-dossier'
import type { ReadImport } from './read-import'
import { rebuildDossier } from './rebuild-dossier'
import { storeSuggestions } from './store-suggestions'
import { takeTurn } from './take-steps'
import { textHash } from './text-hash'
import { writeEntities } from './write-entities'

export type NewArticle = { details: ArticleDetails; relays: readonly string[]; read: ReadImport }

const MOST_ARTICLES = 40

/**
 * Brings an article into a dossier, unchanged, with what rules suggest in it. The same words twice are refused with the id of the
 * article that has them, without the dossier, as detail of `same-article`.
 */
export async function addArticle(
  editor: Editor,
  article: NewArticle,
): Promise<Result<{ articleSlug: string }, 'not-found' | 'same-article' | 'too-many'>> {
  const taken = await takeFrom(LIMITS.importsPerPerson, editor.userId)
  if (!taken.allowed) {
    return fail('too-many', `You have brought in many articles within an hour. ${tryAgainIn(taken.retryAfterSeconds)}`)
  }
  const passages = await takeTurn(passageSteps(article.read.text))
  return editingWithSuggestions(editor, (transaction) => plan(transaction, editor.dossierId, article, passages))
}

async function plan(
  transaction: Transaction,
  dossierId: string,
  { details, relays, read }: NewArticle,
  passages: readonly Passage[],
): Promise<Result<PlannedChange<{ articleSlug: string }>, 'same-article' | 'too-many'>> {
  const hash = textHash(read.text)
  const twin = await transaction.importedArticle.findUnique({
    where: { dossierId_textHash: { dossierId, textHash: hash } },
    select: { articleId: true },
  })
  if (twin) return fail('same-article', slugOf(twin.articleId))
  const rows = await transaction.article.findMany({ where: { dossierId }, select: { id: true } })
  if (rows.length >= MOST_ARTICLES) return fail('too-many', `A dossier holds ${MOST_ARTICLES} articles.`)
  const { entities } = await readDeskDossier(transaction, dossierId, [])
  const book = sourcesOf(details.outlet, relays, entities)
  const id = slugFor(`${details.outlet} ${details.date}`, new Set(rows.map((row) => slugOf(row.id))))
  const body = newArticle({ id, details, text: read.text, passages, outletEntity: book.outlet, relays: book.relays })
  const write: PlannedChange<{ articleSlug: string }>['write'] = async (suggestions) => {
    const [addedAt, articleId] = [await appNow(transaction), contentId(dossierId, id)]
    await writeEntities(transaction, dossierId, book.added)
    await transaction.article.create({ data: { id: articleId, dossierId, position: rows.length + 1, body } })
    await transaction.importedArticle.create({
      data: { articleId, dossierId, original: read.original, format: read.format, textHash: hash, addedAt },
    })
    await widenPeriod(transaction, dossierId, body)
    await storeSuggestions(transaction, dossierId, id, 'rules', suggestions)
    await rebuildDossier(transaction, dossierId)
    return { articleSlug: id }
  }
  return ok({ article: body, entities: [...entities, ...book.added], write })
}

/** The entities of the outlet and of what it relays: those of that name, or new ones. */
function sourcesOf(outlet: string, relays: readonly string[], entities: readonly Entity[]) {
  const added: Entity[] = []
  const idOf = (name: string) => {
    const index = buildEntityIndex([...entities, ...added])
    const [known] = entitiesNamed(index, name)
    if (known !== undefined) return known
    const entity = newEntity({ name, type: 'organisation', otherSpellings: [] }, index, [...index.byId.keys()])
    added.push({ ...entity, roleClass: ['outlet'] })
    return entity.id
  }
  const ids = relays.map(idOf)
  return { outlet: idOf(outlet), relays: [...new Set(ids)], added }
}

async function widenPeriod(transaction: Transaction, dossierId: string, added: Article): Promise<void> {
  const row = await transaction.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { head: true } })
  const head = toDossierHead(row.head)
  const articles = await transaction.article.findMany({ where: { dossierId, retiredAt: null }, select: { body: true } })
  const days = articles.map(({ body }) => dayOf(toArticle(body))).sort()
  const period = { from: days[0] ?? dayOf(added), to: days.at(-1) ?? dayOf(added) }
  const widened: DossierHead = { ...head, period }
  await transaction.dossier.update({ where: { id: dossierId }, data: { head: widened } })
}

function dayOf({ date }: Article): string {
  return 'on' in date ? date.on : date.from
}
