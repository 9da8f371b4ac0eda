import type { Fact } from '@/core/facts/fact'
import type { QuestionForm, QuestionType } from '@/core/questions/question-types'
import { revealsOf } from '@/core/questions/reveals'
import { cardsTelling } from '@/core/review/flashcard'
import { isTypedType } from '@/core/review/grade-evidence'
import type { QueuedFact } from '@/core/review/review-queue'
import { database } from '@/server/database/client'
import { contentId } from '@/server/facts/rows'
import { listMetDossiers } from './list-met-dossiers'
import type { LearnerMemory } from './read-memory'

/** A fact that a learner can be asked now, with the question that asks it in each form. */
export type AskableFact = QueuedFact & {
  dossierId: string
  factVersion: number
  /** Question ids by form, one each. */
  questions: ReadonlyMap<string, string>
}

/** The form of a card, beside the forms of questions. */
export const FLASHCARD = 'flashcard'

/**
 * Whatever a learner can be asked now: what they have met, and the other facts of the dossiers that they have met anything of, as
 * far as a question asks for them. Facts that a running test asks for, or whose card would tell one, are left out.
 */
export async function listAskableFacts(learnerId: string, memory: LearnerMemory): Promise<AskableFact[]> {
  const met = await listMetDossiers({ learnerId, facts: memory.facts })
  const asked = await listAsked(met.map(({ content }) => content.dossier.head.id))
  const remembered = new Map(memory.facts.map((fact) => [fact.factId, fact]))
  return met.flatMap(({ content: { dossier }, hidden }) => {
    const telling = cardsTelling(dossier.facts, hidden)
    const reveals = revealsOf(dossier.facts)
    return dossier.facts.flatMap((fact): AskableFact[] => {
      const factId = contentId(dossier.head.id, fact.id)
      const known = remembered.get(factId)
      const row = asked.get(factId)
      if (!row || telling.has(fact.id) || (!known && row.questions.length === 0)) return []
      return [
        {
          factId,
          dossierId: dossier.head.id,
          factVersion: row.version,
          topic: topicOf(dossier.head.id, fact),
          memory: known?.state.memory ?? null,
          episodes: known?.state.episodes ?? [],
          forms: formsOf(row, known?.shown ?? {}),
          reveals: (reveals.get(fact.id) ?? []).map((id) => contentId(dossier.head.id, id)),
          questions: new Map(row.questions.map(({ form, questionId }) => [form, questionId])),
        },
      ]
    })
  })
}

/** Topics are named within their dossier. */
function topicOf(dossierId: string, { topic }: Pick<Fact, 'topic'>): string {
  return contentId(dossierId, topic)
}

/** The card first: a fact not yet seen is met by it. */
function formsOf({ questions }: AskedFact, shown: Readonly<Record<string, number>>): QueuedFact['forms'] {
  return [
    { form: FLASHCARD, typed: false },
    ...questions.map(({ form, type }) => ({ form, typed: isTypedType(type) })),
  ].map((form) => ({ ...form, shownAt: shown[form.form] ?? null }))
}

type AskedFact = {
  factId: string
  version: number
  questions: { form: QuestionForm; type: QuestionType; questionId: string }[]
}

/** The facts in use, with the dossier’s own questions that ask for that fact alone. */
async function listAsked(dossierIds: readonly string[]): Promise<Map<string, AskedFact>> {
  if (dossierIds.length === 0) return new Map()
  const rows = await database().$queryRaw<AskedFact[]>`
    SELECT f."id" AS "factId", f."version",
      coalesce((
        SELECT json_agg(json_build_object('form', one."form", 'type', one."type", 'questionId', one."id") ORDER BY one."id")
        FROM (
          SELECT DISTINCT ON (q."form") q."id", q."form", q."type"
          FROM "QuestionFact" qf JOIN "Question" q ON q."id" = qf."questionId"
          WHERE qf."factId" = f."id" AND q."retiredAt" IS NULL AND q."ownerId" IS NULL AND NOT EXISTS (
            SELECT 1 FROM "QuestionFact" other WHERE other."questionId" = q."id" AND other."factId" <> f."id")
          ORDER BY q."form", q."id") one), '[]') AS "questions"
    FROM "Fact" f
    WHERE f."dossierId" = ANY(${[...dossierIds]}) AND f."retiredAt" IS NULL AND f."status" <> 'superseded'`
  return new Map(rows.map((row) => [row.factId, row]))
}
