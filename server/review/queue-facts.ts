import { groupBy } from '@/core/group-by'
import type { QuestionForm, QuestionType } from '@/core/questions/question-types'
import { revealsOf } from '@/core/questions/reveals'
import { cardsTelling } from '@/core/review/flashcard'
import type { FactState } from '@/core/review/fold'
import { isTypedType } from '@/core/review/grade-evidence'
import type { QueuedFact } from '@/core/review/review-queue'
import { checkMemory } from '@/core/review/schedule'
import { database } from '@/server/database/client'
import { slugOf } from '@/server/facts/content-rows'
import { readableBy } from '@/server/facts/may-read'
import { contentId } from '@/server/facts/rows'
import { hiddenFacts } from '@/server/quiz/hidden-facts'
import type { RememberedFact } from './read-memory'

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
 * Whatever a learner can be asked now, and what they have met: one statement, after `refreshMemory`. `askable` are the facts met and
 * the others of the same dossiers, as far as a question asks for them; facts that a running test asks for, or whose card would tell
 * one, are left out. `remembered` is as in `LearnerMemory`. Throws a RangeError for a state that no scheduler can have made.
 */
export async function readQueueFacts(
  learnerId: string,
): Promise<{ remembered: RememberedFact[]; askable: AskableFact[] }> {
  const rows = await readRows(learnerId)
  for (const { state } of rows) if (state?.memory) checkMemory(state.memory)
  const byDossier = groupBy(rows, ({ dossierId }) => dossierId)
  return {
    remembered: rows.flatMap(toRemembered),
    askable: [...byDossier.values()].flatMap(listAskable),
  }
}

type Row = {
  factId: string
  dossierId: string
  version: number
  topic: string
  /** Slugs of facts that the fact gives away. */
  reveals: string[]
  dispute: string | null
  isHidden: boolean
  /** Null if the learner has not met the fact. */
  state: FactState | null
  shown: Record<string, number> | null
  /** The dossier’s own questions that ask for this fact alone. */
  questions: { form: QuestionForm; type: QuestionType; questionId: string }[]
}

async function readRows(learnerId: string): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    WITH met AS MATERIALIZED (
      SELECT DISTINCT f."dossierId" FROM "FactMemory" m
      JOIN "Fact" f ON f."id" = m."factId" AND f."version" = m."factVersion"
      WHERE m."learnerId" = ${learnerId}::uuid AND f."retiredAt" IS NULL AND f."status" <> 'superseded'
    ), asked AS MATERIALIZED (
      SELECT one."factId",
        json_agg(json_build_object('form', one."form", 'type', one."type", 'questionId', one."id") ORDER BY one."id") AS "questions"
      FROM (
        SELECT DISTINCT ON (sole."factId", q."form") sole."factId", q."id", q."form", q."type"
        FROM "Question" q
        JOIN (SELECT "questionId", min("factId") AS "factId" FROM "QuestionFact" GROUP BY "questionId" HAVING count(*) = 1) sole
          ON sole."questionId" = q."id"
        WHERE q."dossierId" IN (SELECT "dossierId" FROM met) AND q."retiredAt" IS NULL AND q."ownerId" IS NULL
        ORDER BY sole."factId", q."form", q."id") one
      GROUP BY one."factId"
    ), hidden AS MATERIALIZED (${hiddenFacts(learnerId)})
    SELECT f."id" AS "factId", f."dossierId", f."version", f."topic", coalesce(f."body" -> 'reveals', '[]') AS "reveals",
      f."body" ->> 'dispute' AS "dispute", hidden."factId" IS NOT NULL AS "isHidden", m."state", m."shown",
      coalesce(asked."questions", '[]') AS "questions"
    FROM met
    JOIN "Dossier" d ON d."id" = met."dossierId" AND ${readableBy(learnerId, 'd')}
    JOIN "Fact" f ON f."dossierId" = d."id" AND f."retiredAt" IS NULL AND f."status" <> 'superseded'
    LEFT JOIN "FactMemory" m ON m."learnerId" = ${learnerId}::uuid AND m."factId" = f."id" AND m."factVersion" = f."version"
    LEFT JOIN asked ON asked."factId" = f."id"
    LEFT JOIN hidden ON hidden."factId" = f."id"
    ORDER BY d."title", d."id", f."position", f."id"`
}

function toRemembered({ factId, dossierId, version, topic, state, shown }: Row): RememberedFact[] {
  return state === null ? [] : [{ factId, dossierId, version, topic, state, shown: shown ?? {} }]
}

/** Those of a dossier. */
function listAskable(rows: readonly Row[]): AskableFact[] {
  const facts = rows.map(({ factId, reveals, dispute }) => ({
    id: slugOf(factId),
    reveals,
    dispute: dispute ?? undefined,
  }))
  const hidden = new Set(rows.filter(({ isHidden }) => isHidden).map(({ factId }) => slugOf(factId)))
  const telling = cardsTelling(facts, hidden)
  const reveals = revealsOf(facts)
  return rows
    .filter(({ factId, state, questions }) => !telling.has(slugOf(factId)) && (state !== null || questions.length > 0))
    .map((row) => toAskable(row, reveals.get(slugOf(row.factId)) ?? []))
}

function toAskable(
  { factId, dossierId, version, topic, state, shown, questions }: Row,
  told: readonly string[],
): AskableFact {
  return {
    factId,
    dossierId,
    factVersion: version,
    // Topics are named within their dossier.
    topic: contentId(dossierId, topic),
    memory: state?.memory ?? null,
    episodes: state?.episodes ?? [],
    forms: formsOf(questions, shown ?? {}),
    reveals: told.map((slug) => contentId(dossierId, slug)),
    questions: new Map(questions.map(({ form, questionId }) => [form, questionId])),
  }
}

/** The card first: a fact not yet seen is met by it. */
function formsOf(questions: Row['questions'], shown: Readonly<Record<string, number>>): QueuedFact['forms'] {
  return [
    { form: FLASHCARD, typed: false },
    ...questions.map(({ form, type }) => ({ form, typed: isTypedType(type) })),
  ].map((form) => ({ ...form, shownAt: shown[form.form] ?? null }))
}
