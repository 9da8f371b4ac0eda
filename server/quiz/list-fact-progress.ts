import { database } from '@/server/database/client'
import { effectiveEvidence } from './evidence-sql'
import { finishDueAttempts } from './finish-attempt'
import { listHiddenFactIds } from './hidden-facts'
import type { FactProgress, TopicProgress } from './views'

/** What a learner's last answers say about the facts of the dossiers they have met, topic by topic. Retired facts are left out. */
export async function listFactProgress(scope: { learnerId: string }): Promise<TopicProgress[]> {
  await finishDueAttempts(scope)
  const [rows, hidden] = await Promise.all([readLastAnswers(scope.learnerId), listHiddenFactIds(scope)])
  const topics = new Map<string, TopicProgress>()
  for (const row of rows) add(topics, row, hidden)
  return [...topics.values()]
}

type Row = {
  dossierId: string
  dossierTitle: string
  topicId: string
  topicTitle: string
  factId: string
  statement: string
  score: number | null
  receivedAt: Date | null
}

async function readLastAnswers(learnerId: string): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    SELECT d."id" AS "dossierId", d."title" AS "dossierTitle", f."topic" AS "topicId",
      coalesce(topic."title", f."topic") AS "topicTitle", f."id" AS "factId", f."statement", last."score", last."receivedAt"
    FROM "Dossier" d
    JOIN "Fact" f ON f."dossierId" = d."id" AND f."retiredAt" IS NULL
    LEFT JOIN LATERAL (
      SELECT entry.value ->> 'title' AS "title", entry.place
      FROM jsonb_array_elements(d."head" -> 'topics') WITH ORDINALITY AS entry(value, place)
      WHERE entry.value ->> 'id' = f."topic") topic ON true
    LEFT JOIN LATERAL (
      SELECT e."score", e."occurredAt", e."receivedAt" FROM ${effectiveEvidence} e
      WHERE e."learnerId" = ${learnerId}::uuid AND e."factId" = f."id"
      ORDER BY e."occurredAt" DESC, e."receivedAt" DESC LIMIT 1) last ON true
    WHERE d."id" IN (
      SELECT DISTINCT met."dossierId" FROM "Evidence" e JOIN "Fact" met ON met."id" = e."factId"
      WHERE e."learnerId" = ${learnerId}::uuid)
    ORDER BY d."title", d."id", topic.place, last."occurredAt" DESC NULLS LAST, f."position"`
}

function add(topics: Map<string, TopicProgress>, row: Row, hidden: Set<string>): void {
  const { dossierId, dossierTitle, topicId, topicTitle } = row
  const key = `${dossierId} ${topicId}`
  const start = { dossierId, dossierTitle, topicId, topicTitle, known: 0, missed: 0, seen: 0, total: 0, facts: [] }
  const topic = topics.get(key) ?? start
  topics.set(key, topic)
  topic.total += 1
  const fact = toFact(row, hidden)
  if (!fact) return
  topic.seen += 1
  topic[fact.state] += 1
  topic.facts.push(fact)
}

function toFact({ factId, statement, score, receivedAt }: Row, hidden: Set<string>): FactProgress | null {
  if (score === null || receivedAt === null) return null
  return {
    factId,
    statement: hidden.has(factId) ? null : statement,
    state: score === 1 ? 'known' : 'missed',
    lastAnsweredAt: receivedAt.toISOString(),
  }
}
