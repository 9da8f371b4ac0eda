import { type DaysUntilDue, daysUntilDue } from '@/core/review/comes-back'
import { cardsTelling, type Flashcard, toFlashcards } from '@/core/review/flashcard'
import type { Grade } from '@/core/review/grade'
import { RIGHT_ENOUGH } from '@/core/review/grade-evidence'
import type { SittingItem, SittingSaid } from '@/core/review/sitting-run'
import { database } from '@/server/database/client'
import { slugOf } from '@/server/facts/content-rows'
import { type DossierForReading, findDossier } from '@/server/facts/queries'
import { getAttempt } from '@/server/quiz/get-attempt'
import { listHiddenFactIds } from '@/server/quiz/hidden-facts'
import { isUuid } from '@/server/quiz/read-attempt'
import type { AttemptQuestionView } from '@/server/quiz/views'
import { type LearnerMemory, readMemory } from './read-memory'
import { scheduleSettings } from './schedule-settings'

/** A sitting as its learner may see it now. */
export type SittingView = {
  id: string
  /** The learner’s day on which it was started, YYYY-MM-DD. */
  day: string
  isFinished: boolean
  /** Without the facts that may not be asked now: of a running test, or changed or retired since. */
  items: SittingViewItem[]
  said: SittingSaid[]
  /** The questions that are asked, by their position. */
  attempt: { id: string; questions: AttemptQuestionView[] } | null
  fourButtons: boolean
  /** The database’s clock, milliseconds since 1970. */
  now: number
}

export type SittingViewItem = SittingItem & {
  topicTitle: string
  ask: string
  /** Null as long as the question of the item is not answered: the card would answer it. */
  card: SittingCard | null
}

export type SittingCard = Flashcard & { comesBackIn: DaysUntilDue }

/** A learner’s sitting, backs of its cards included; null for foreign and missing alike. */
export async function getSitting(scope: { learnerId: string; sittingId: string }): Promise<SittingView | null> {
  const row = isUuid(scope.sittingId) ? await readRow(scope) : null
  if (!row) return null
  const [said, memory, hidden, attempt, contents] = await Promise.all([
    readSaid(scope),
    readMemory(scope),
    listHiddenFactIds(scope),
    row.attemptId === null ? null : getAttempt({ learnerId: scope.learnerId, attemptId: row.attemptId }),
    readContents(row.items, scope.learnerId),
  ])
  const answered = new Set(said.map(({ factId }) => factId))
  const items = contents.flatMap((content) => {
    const withheld = cardsTelling(content.dossier.facts, slugsOf(content, hidden))
    const own = row.items.filter(
      ({ factId, factVersion, dossierId }) =>
        dossierId === content.dossier.head.id &&
        row.current.some((fact) => fact.id === factId && fact.version === factVersion) &&
        !withheld.has(slugOf(factId)),
    )
    return toViewItems(own, content, (item) =>
      item.position === null || answered.has(item.factId) ? comesBackIn(item, scope.learnerId, memory) : null,
    )
  })
  const order = new Map(row.items.map(({ factId }, i) => [factId, i]))
  const positions = new Set(items.map(({ position }) => position))
  return {
    id: scope.sittingId,
    day: row.day,
    isFinished: row.finishedAt !== null,
    items: items.sort((a, b) => (order.get(a.factId) ?? 0) - (order.get(b.factId) ?? 0)),
    said,
    attempt: attempt && {
      id: attempt.id,
      questions: attempt.questions.filter(({ position }) => positions.has(position)),
    },
    fourButtons: memory.settings.fourButtons,
    now: row.now.getTime(),
  }
}

type Row = {
  day: string
  items: SittingItem[]
  finishedAt: Date | null
  attemptId: string | null
  now: Date
  /** The facts of the items that are in use, with their present version. */
  current: { id: string; version: number }[]
}

async function readRow({ learnerId, sittingId }: { learnerId: string; sittingId: string }): Promise<Row | undefined> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT s."day", s."items", s."finishedAt", app_now() AS "now", a."id"::text AS "attemptId",
      coalesce((
        SELECT json_agg(json_build_object('id', f."id", 'version', f."version"))
        FROM jsonb_array_elements(s."items") AS item(body) JOIN "Fact" f ON f."id" = item.body ->> 'factId'
        WHERE f."retiredAt" IS NULL AND f."status" <> 'superseded'), '[]') AS "current"
    FROM "Sitting" s LEFT JOIN "Attempt" a ON a."sittingId" = s."id"
    WHERE s."id" = ${sittingId}::uuid AND s."learnerId" = ${learnerId}::uuid`
  return rows[0]
}

type SaidRow = {
  factId: string
  rating: Grade | null
  score: number
  at: number
  position: number | null
  reviewId: string | null
}

/** What was said of the sitting’s cards and questions, in order of occurrence; what was taken back is not there. */
async function readSaid({ learnerId, sittingId }: { learnerId: string; sittingId: string }): Promise<SittingSaid[]> {
  const rows = await database().$queryRaw<SaidRow[]>`
    SELECT said.*, round(extract(epoch FROM said."happenedAt") * 1000)::float8 AS "at"
    FROM (
      SELECT r."factId", r."rating", 0::float8 AS "score", NULL::int AS "position", r."id"::text AS "reviewId",
        least(r."occurredAt", r."receivedAt") AS "happenedAt"
      FROM "Review" r
      WHERE r."sittingId" = ${sittingId}::uuid AND r."learnerId" = ${learnerId}::uuid
        AND NOT EXISTS (SELECT 1 FROM "ReviewUndo" undone WHERE undone."reviewId" = r."id")
      UNION ALL
      SELECT item.body ->> 'factId', NULL, r."score", r."position", NULL, least(r."occurredAt", r."receivedAt")
      FROM "Sitting" s
      JOIN "Attempt" a ON a."sittingId" = s."id"
      JOIN "Response" r ON r."attemptId" = a."id"
      CROSS JOIN LATERAL jsonb_array_elements(s."items") AS item(body)
      WHERE s."id" = ${sittingId}::uuid AND s."learnerId" = ${learnerId}::uuid
        AND (item.body ->> 'position')::int = r."position") said
    ORDER BY said."happenedAt", said."reviewId"`
  return rows.map(({ factId, rating, score, at, position, reviewId }) => ({
    factId,
    form: position === null ? 'flashcard' : 'question',
    grade: rating ?? (score >= RIGHT_ENOUGH ? 'good' : 'again'),
    answeredAt: at,
    position,
    reviewId,
  }))
}

async function readContents(items: readonly SittingItem[], readerId: string): Promise<DossierForReading[]> {
  const ids = [...new Set(items.map(({ dossierId }) => dossierId))]
  const contents = await Promise.all(ids.map((dossierId) => findDossier({ dossierId, readerId })))
  return contents.filter((content) => content !== null)
}

/** Ids of a dossier’s facts as in the files. */
function slugsOf({ dossier }: DossierForReading, factIds: ReadonlySet<string>): Set<string> {
  return new Set([...factIds].filter((id) => id.startsWith(`${dossier.head.id}:`)).map(slugOf))
}

function toViewItems(
  items: readonly SittingItem[],
  { dossier, footnotes }: DossierForReading,
  comesBack: (item: SittingItem) => DaysUntilDue | null,
): SittingViewItem[] {
  const wanted = new Set(items.map(({ factId }) => slugOf(factId)))
  const cards = toFlashcards(
    dossier.facts.filter(({ id }) => wanted.has(id)),
    dossier,
    footnotes,
  )
  return items.flatMap((item) => {
    const card = cards.get(slugOf(item.factId))
    if (!card) return []
    const comesBackIn = comesBack(item)
    const { topicTitle, front } = card
    return [{ ...item, topicTitle, ask: front.ask, card: comesBackIn && { ...card, comesBackIn } }]
  })
}

function comesBackIn({ factId }: SittingItem, learnerId: string, memory: LearnerMemory): DaysUntilDue {
  const state = memory.facts.find((fact) => fact.factId === factId)?.state ?? null
  return daysUntilDue(state, memory.day, scheduleSettings({ learnerId, factId }, memory.settings.retention))
}
