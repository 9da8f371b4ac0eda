import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { closeDatabase } from '../server/database/client'
import { startEmbeddedPostgres } from '../server/database/embedded-postgres'
import { migrate } from '../server/database/migrate'
import { migrationsFolder } from '../server/database/open-database'
import { planToday } from '../server/review/plan-today'
import { median, rounded } from './server-cpu'

// node scripts/run.mjs bench/next-sitting.ts: what a learner with 5,000 facts and 100,000 events waits for before the next sitting:
// statements, and wall time against the bare statement that reads as many states, in the same run. On a database of its own.
const FACTS = 5000
const EVENTS = 100_000
/** Facts that were answered since the last look: a long sitting. */
const STALE = 50
const ROUNDS = 15
const LEARNER = '00000000-0000-4000-8000-000000000001'

const BARE = `SELECT "factId", "factVersion", "state", "shown" FROM "FactMemory" WHERE "learnerId" = '${LEARNER}'`

const MARK_SOME = `
  INSERT INTO "StaleMemory" ("learnerId", "factId", "mark")
  SELECT '${LEARNER}', 'bench:' || n * ${FACTS / STALE}, md5(random()::text)::uuid FROM generate_series(1, ${STALE}) n
  ON CONFLICT ("learnerId", "factId") DO UPDATE SET "mark" = excluded."mark"`

const filling = [
  `INSERT INTO "User" ("id", "name") VALUES ('${LEARNER}', 'Bench')`,
  `INSERT INTO "Dossier" ("id", "title", "contentHash", "head", "visibility") VALUES ('bench', 'Bench', '', '{}', 'public')`,
  `INSERT INTO "Fact" ("id", "dossierId", "position", "topic", "kind", "status", "statement", "body")
   SELECT 'bench:' || n, 'bench', n, 'topic-' || n % 40, 'date', 'reported', 'Fact ' || n,
     '{"reveals":[]}' FROM generate_series(1, ${FACTS}) n`,
  `INSERT INTO "FactVersion" ("factId", "version", "body") SELECT "id", 1, '{"status":"reported"}' FROM "Fact"`,
  `INSERT INTO "Question" ("id", "dossierId", "type", "form")
   SELECT f."id" || '.' || form, 'bench', CASE form WHEN 'choice' THEN 'single-choice' ELSE form END, form
   FROM "Fact" f, unnest(ARRAY['choice', 'cloze', 'typed']) form`,
  `INSERT INTO "QuestionFact" ("questionId", "factId") SELECT "id", split_part("id", '.', 1) FROM "Question"`,
  // Half a year, spread without a pattern: a large prime steps through facts, forms and days.
  `INSERT INTO "Evidence" ("id", "learnerId", "factId", "factVersion", "questionId", "questionVersion", "form", "mode", "score",
     "firstTry", "hintUsed", "responseMs", "occurredAt", "receivedAt", "zone", "learnerDay")
   SELECT md5(n::text)::uuid, '${LEARNER}', fact, 1, fact || '.' || form, 1, form, 'quiz', CASE WHEN n % 7 = 0 THEN 0 ELSE 1 END,
     true, false, 3000 + n % 5000, at, at, 'UTC', to_char(at - interval '4 hours', 'YYYY-MM-DD')
   FROM (
     SELECT n, 'bench:' || n % ${FACTS} + 1 AS fact, (ARRAY['choice', 'cloze', 'typed'])[n / ${FACTS} % 3 + 1] AS form,
       now() - (n::bigint * 7919 % 259200) * interval '1 minute' AS at
     FROM generate_series(1, ${EVENTS}) n) numbered`,
  `INSERT INTO "StaleMemory" ("learnerId", "factId", "mark") SELECT '${LEARNER}', "id", md5("id")::uuid FROM "Fact"`,
]

const folder = mkdtempSync(join(tmpdir(), 'footnote-next-sitting-'))
// As root, PostgreSQL runs as another user, who must be able to pass through.
chmodSync(folder, 0o711)
const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres') })
const client = new Client({ connectionString: server.url })
try {
  await migrate(server.url, migrationsFolder)
  process.env.DATABASE_URL = server.url
  await client.connect()
  process.stdout.write(`${JSON.stringify(await measure(), null, 2)}\n`)
} finally {
  await client.end()
  await closeDatabase()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure() {
  for (const statement of filling) await client.query(statement)
  await client.query('ANALYZE')
  const everythingStale = await timed(nextSitting)
  const bare: number[] = []
  const nothingNew: number[] = []
  const afterSitting: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push((await timed(() => client.query(BARE))).ms)
    nothingNew.push((await timed(nextSitting)).ms)
    await client.query(MARK_SOME)
    afterSitting.push((await timed(nextSitting)).ms)
  }
  const bareMs = median(bare)
  const figures = (ms: number) => ({ ms: rounded(ms), ratioToBareStatement: rounded(ms / bareMs) })
  await client.query(MARK_SOME)
  const statements = await countStatements(nextSitting)
  return {
    facts: FACTS,
    events: EVENTS,
    statements: { measured: statements, target: 3 },
    bareStatementMs: rounded(bareMs),
    nothingNew: figures(median(nothingNew)),
    [`${STALE} facts answered since`]: figures(median(afterSitting)),
    everythingToBeFolded: figures(everythingStale.ms),
  }
}

async function nextSitting(): Promise<void> {
  const { memory, planned } = await planToday({ learnerId: LEARNER })
  if (memory.facts.length !== FACTS) throw new Error(`${memory.facts.length} facts remembered`)
  if (planned.length === 0) throw new Error('Nothing to ask')
}

async function timed(work: () => Promise<unknown>): Promise<{ ms: number }> {
  const startedAt = performance.now()
  await work()
  return { ms: performance.now() - startedAt }
}

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = Client.prototype.query
  let count = 0
  Client.prototype.query = function counted(this: Client, ...given: unknown[]) {
    count += 1
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
    return count
  } finally {
    Client.prototype.query = query
  }
}
