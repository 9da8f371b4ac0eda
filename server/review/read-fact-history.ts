import { type FactState, type FoldStep, foldFact } from '@/core/review/fold'
import type { GradeRule } from '@/core/review/grade-evidence'
import { learnerDay } from '@/core/review/learner-day'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { type AskedForms, formsOf } from './asked-forms'
import { scheduleSettings } from './schedule-settings'
import {
  type EventsRow,
  eventsOf,
  type StoredAnswer,
  type StoredEvents,
  toFactEvents,
  toStoredEvents,
  versionsOf,
} from './stored-events'

/** One event of a fact in order, and what became of it. `event.occurredAt` in milliseconds since 1970. */
export type HistoryStep = FoldStep & {
  /** Of the fact, as it was when it was asked. */
  version: number
  /** Of an answer: the rule that gave the grade, and what was answered; null of a note about the missed list. */
  answer: { rule: GradeRule; questionId: string | null; attemptId: string | null; position: number | null } | null
}

export type FactHistory = {
  factId: string
  dossierId: string
  /** The version that holds now; steps of older ones are frozen. */
  version: number
  topic: string
  statement: string
  isRetired: boolean
  zone: string
  /** The learner’s day, YYYY-MM-DD. */
  day: string
  retention: number
  /** What the steps of the present version lead to; null if it has none. */
  state: FactState | null
  /** Oldest first, older versions before newer ones. */
  steps: HistoryStep[]
}

type RowOf<Events> = Events & AskedForms & Omit<FactHistory, 'day' | 'state' | 'steps'> & { now: Date; places: Place[] }
type Row = RowOf<StoredEvents>
type Place = { responseId: string; attemptId: string; position: number }

/**
 * What happened between a learner and a fact, step by step, from the events themselves: one statement. Null if there is no such fact
 * or nothing happened. Facts of a running test are told too: see hidden-facts.ts.
 */
export async function readFactHistory(scope: { learnerId: string; factId: string }): Promise<FactHistory | null> {
  const row = await readRow(scope)
  if (!row) return null
  const settings = {
    ...scheduleSettings(scope, row.retention),
    formCount: row.formCount,
    hasTypedForm: row.hasTypedForm,
  }
  const versions = versionsOf(row).map((version) => {
    const { events, rules } = toFactEvents(row, version)
    const { state, steps } = foldFact(events, settings)
    return { version, state, steps: steps.map((step) => toStep(row, version, step, rules)) }
  })
  if (versions.length === 0) return null
  const { factId, dossierId, version, topic, statement, isRetired, zone, retention } = row
  return {
    ...{ factId, dossierId, version, topic, statement, isRetired, zone, retention },
    day: learnerDay(row.now, zone),
    state: versions.find((folded) => folded.version === version)?.state ?? null,
    steps: versions.flatMap(({ steps }) => steps),
  }
}

async function readRow({ learnerId, factId }: { learnerId: string; factId: string }): Promise<Row | undefined> {
  const [row] = await database().$queryRaw<RowOf<EventsRow>[]>`
    SELECT f."id" AS "factId", f."dossierId", f."version", f."topic", f."statement", f."retiredAt" IS NOT NULL AS "isRetired",
      u."zone", u."desiredRetention" AS "retention", app_now() AS "now", happened.*, forms.*,
      coalesce((
        SELECT json_agg(json_build_object('responseId', r."id", 'attemptId', r."attemptId", 'position', r."position"))
        FROM "Evidence" e JOIN "Response" r ON r."id" = e."responseId"
        WHERE e."learnerId" = u."id" AND e."factId" = f."id"), '[]') AS "places"
    FROM "User" u CROSS JOIN "Fact" f
    CROSS JOIN LATERAL ${eventsOf(Prisma.sql`u."id"`, Prisma.sql`f."id"`)} happened
    CROSS JOIN LATERAL ${formsOf(Prisma.sql`f."id"`)} forms
    WHERE u."id" = ${learnerId}::uuid AND f."id" = ${factId}`
  return row && toStoredEvents(row)
}

function toStep(
  { answers, places }: Row,
  version: number,
  step: FoldStep,
  rules: ReadonlyMap<string, GradeRule>,
): HistoryStep {
  const answer = answers.find(({ id }) => id === step.event.id)
  const rule = rules.get(step.event.id)
  return { ...step, version, answer: answer && rule ? { rule, ...placeOf(answer, places) } : null }
}

function placeOf({ questionId, responseId }: StoredAnswer, places: readonly Place[]) {
  const place = places.find((found) => found.responseId === responseId)
  return { questionId, attemptId: place?.attemptId ?? null, position: place?.position ?? null }
}
