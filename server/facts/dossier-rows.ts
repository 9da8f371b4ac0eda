import type { Dossier } from '@/core/facts/dossier'
import { type Fact, plainStatement } from '@/core/facts/fact'
import { type Footnote, toFootnote } from '@/core/facts/footnote'
import type { Question } from '@/core/questions/question'
import type { QuestionBank } from '@/core/questions/question-bank'
import { hashOf } from './content-hash'
import { contentId } from './rows'

/** A dossier as the database holds it, but for versions: those depend on what is there already. */
export type DossierRows = {
  id: string
  title: string
  head: Dossier['head']
  /** Of everything below: the same hash, nothing to do. */
  contentHash: string
  articles: { id: string; position: number; body: unknown }[]
  entities: { id: string; body: unknown }[]
  facts: FactRow[]
  questions: QuestionRow[]
  sets: SetRow[]
}

export type FactRow = {
  id: string
  position: number
  topic: string
  kind: string
  status: string
  statement: string
  body: Fact
}

export type QuestionRow = {
  id: string
  type: string
  form: string
  factIds: string[]
  body: Question
  footnotes: Footnote[]
  contentHash: string
}

export type SetRow = {
  id: string
  position: number
  title: string
  description: string
  count: number
  minutes: number
  recipe: unknown
  questionIds: string[]
}

/** What a dossier and its bank are as rows, with hashes of what they say. */
export function toDossierRows(dossier: Dossier, bank: QuestionBank): DossierRows {
  const { id, title } = dossier.head
  const rows = {
    id,
    title,
    head: dossier.head,
    articles: dossier.articles.map((body, i) => ({ id: contentId(id, body.id), position: i + 1, body })),
    entities: dossier.entities.map((body) => ({ id: contentId(id, body.id), body })),
    facts: dossier.facts.map((fact, i) => toFactRow(id, fact, i + 1)),
    questions: toQuestionRows(dossier, bank.questions),
    sets: bank.sets.map(({ set, questions }, i) => toSetRow(id, set, questions, i + 1)),
  }
  return { ...rows, contentHash: hashOf(rows) }
}

function toFactRow(dossierId: string, body: Fact, position: number): FactRow {
  const { topic, kind, status } = body
  return { id: contentId(dossierId, body.id), position, topic, kind, status, statement: plainStatement(body), body }
}

function toQuestionRows(dossier: Dossier, questions: Question[]): QuestionRow[] {
  const byId = new Map(dossier.facts.map((fact) => [fact.id, fact]))
  const footnotes = new Map(dossier.facts.map((fact) => [fact.id, toFootnote(fact, dossier)]))
  return questions.map((body) => {
    const own = body.factIds.map((id) => footnotes.get(id)).filter((footnote) => footnote !== undefined)
    return {
      id: contentId(dossier.head.id, body.id),
      type: body.type,
      form: body.form,
      factIds: body.factIds.map((id) => contentId(dossier.head.id, id)),
      body,
      footnotes: own,
      // The facts count too: evidence names the version of the fact that was asked.
      contentHash: hashOf([body, own, body.factIds.map((id) => byId.get(id))]),
    }
  })
}

function toSetRow(
  dossierId: string,
  set: QuestionBank['sets'][number]['set'],
  questions: Question[],
  position: number,
): SetRow {
  const { title, description, count, minutes, recipe } = set
  const questionIds = questions.map((question) => contentId(dossierId, question.id)).sort()
  return { id: contentId(dossierId, set.id), position, title, description, count, minutes, recipe, questionIds }
}
