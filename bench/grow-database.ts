import type { Client } from 'pg'

/** What a grown database holds beside the bundled content. */
export const grown = { learners: 5_000, dossiers: 1_000, sets: 100_000, attempts: 100_000, responses: 1_000_000 }

/** Each grown set draws from so many questions: what a page costs depends on its own set, not on the size of others. */
const questionsPerSet = 10

/** Fills the app's database as years of use would: other people's dossiers and sets, and attempts at the bundled sets. */
export async function growDatabase(client: Client): Promise<void> {
  for (const statement of statements) {
    await client.query(statement)
    // Each reads what the one before has written: without figures about that the planner takes a hundred times as long.
    await client.query('ANALYZE')
  }
}

const statements = [
  `INSERT INTO "User" (id, roles, name)
   SELECT gen_random_uuid(), '{student}'::"Role"[], 'Grown ' || n FROM generate_series(1, ${grown.learners}) n`,

  `INSERT INTO "Dossier" (id, title, "contentHash", head, "ownerId", visibility)
   SELECT 'grown-' || n, 'Grown ' || n, '', bundled.head, (SELECT id FROM "User" WHERE name = 'Grown 1'), 'public'
   FROM (SELECT head FROM "Dossier" ORDER BY id LIMIT 1) bundled, generate_series(1, ${grown.dossiers}) n`,

  `INSERT INTO "QuestionSet" (id, "dossierId", position, title, description, count, minutes, recipe)
   SELECT dossier || ':set-' || n, dossier, n, 'Set ' || n, bundled.description, bundled.count, bundled.minutes, bundled.recipe
   FROM (SELECT n, 'grown-' || (n % ${grown.dossiers} + 1) AS dossier FROM generate_series(1, ${grown.sets}) n) numbers,
     (SELECT * FROM "QuestionSet" ORDER BY position LIMIT 1) bundled`,

  `INSERT INTO "Question" (id, "dossierId", type, form)
   SELECT d.id || ':' || q.id, d.id, q.type, q.form FROM "Dossier" d, (
     SELECT q.* FROM "Question" q JOIN "SetQuestion" sq ON sq."questionId" = q.id
     WHERE sq."setId" = (SELECT id FROM "QuestionSet" WHERE "dossierId" NOT LIKE 'grown-%' ORDER BY position LIMIT 1)
     ORDER BY q.id LIMIT ${questionsPerSet}) q
   WHERE d.id LIKE 'grown-%'`,

  `INSERT INTO "SetQuestion" ("setId", "questionId")
   SELECT s.id, q.id FROM "QuestionSet" s JOIN "Question" q ON q."dossierId" = s."dossierId" WHERE s."dossierId" LIKE 'grown-%'`,

  `INSERT INTO "Attempt" (id, "learnerId", "setId", "setVersion", "setTitle", "dossierVersion", mode, seed, "startedAt",
     "finishedAt", score, "maxScore")
   SELECT gen_random_uuid(), l.id, s.id, 1, s.title, 1, 'practice'::"AttemptMode", n, now() - n * interval '1 minute',
     now() - n * interval '1 minute', 0, 10
   FROM generate_series(1, ${grown.attempts}) n
   JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS i FROM "User" WHERE name LIKE 'Grown %') l
     ON l.i = n % ${grown.learners}
   JOIN (SELECT id, title, row_number() OVER (ORDER BY id) - 1 AS i, count(*) OVER () AS total FROM "QuestionSet"
     WHERE "dossierId" NOT LIKE 'grown-%') s ON s.i = n % s.total`,

  `INSERT INTO "AttemptQuestion" ("attemptId", position, "questionId", "questionVersion", "order")
   SELECT a.id, q.position, q.id, q.version, '{"options":[],"rights":[]}'
   FROM "Attempt" a JOIN "User" u ON u.id = a."learnerId" AND u.name LIKE 'Grown %'
   JOIN (SELECT sq."setId", q.id, q.version, row_number() OVER (PARTITION BY sq."setId" ORDER BY q.id) AS position
     FROM "SetQuestion" sq JOIN "Question" q ON q.id = sq."questionId") q ON q."setId" = a."setId" AND q.position <= 10`,

  `INSERT INTO "Response" (id, "attemptId", position, sequence, "requestHash", answer, outcome, score, detail, "visibleMs",
     "hintUsed", zone, "occurredAt", "receivedAt")
   SELECT gen_random_uuid(), a.id, q.position, 1, md5(a.id::text), '{"kind":"dont-know"}', 'dont-know', 0,
     '{"perFact":[],"match":null}', 1200, false, 'UTC', a."startedAt", a."startedAt"
   FROM "AttemptQuestion" q JOIN "Attempt" a ON a.id = q."attemptId"
   JOIN "User" u ON u.id = a."learnerId" AND u.name LIKE 'Grown %'`,

  `INSERT INTO "Evidence" (id, "learnerId", "factId", "factVersion", "questionId", "questionVersion", form, "responseId", mode,
     score, "dontKnow", "firstTry", "hintUsed", "responseMs", "occurredAt", "receivedAt", zone, "learnerDay")
   SELECT gen_random_uuid(), a."learnerId", f."factId", 1, q."questionId", q."questionVersion", 'choice', r.id, 'quiz', 0, true,
     false, false, 1200, r."occurredAt", r."receivedAt", 'UTC', to_char(r."occurredAt", 'YYYY-MM-DD')
   FROM "Response" r JOIN "Attempt" a ON a.id = r."attemptId"
   JOIN "User" u ON u.id = a."learnerId" AND u.name LIKE 'Grown %'
   JOIN "AttemptQuestion" q ON q."attemptId" = a.id AND q.position = r.position
   JOIN "QuestionFact" f ON f."questionId" = q."questionId"`,
]
