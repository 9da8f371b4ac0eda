import { HttpLearner, newResponse } from '../tests/support/http-learner'
import type { BenchApp } from './bench-app'
import { cpuMsPerRequest, median, repeat, rounded } from './server-cpu'

const warmUps = 150
const rounds = 5
const requestsPerRound = 200

/** What saving and grading an answer costs the server, against an empty handler in the same run, and its statements. */
export async function measureAnswers(app: BenchApp) {
  const learner = new HttpLearner()
  const { rows } = await app.client.query('SELECT id FROM "QuestionSet" WHERE "retiredAt" IS NULL ORDER BY position')
  const attemptId = await learner.start(app.url, rows[0].id, 'test')
  const asked = await app.client.query('SELECT position FROM "AttemptQuestion" WHERE "attemptId" = $1', [attemptId])
  const positions = asked.rows.map((row) => Number(row.position))

  // In a test the newest answer counts, so that one attempt takes as many as we like.
  let sent = 0
  const save = async () => {
    const position = positions[sent % positions.length] ?? 1
    const sequence = 1 + Math.floor(sent / positions.length)
    sent += 1
    const { status } = await learner.save(app.url, attemptId, newResponse(position, new Date().toISOString(), sequence))
    if (status !== 200) throw new Error(`Saving an answer was refused with ${status}`)
  }
  const askEmpty = async () => {
    await (await fetch(`${app.url}/api/health`)).arrayBuffer()
  }

  await repeat(warmUps, save)
  await repeat(warmUps, askEmpty)
  const ratios: number[] = []
  const saveMs: number[] = []
  const emptyMs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const empty = await cpuMsPerRequest(() => [app.pid], requestsPerRound, askEmpty)
    const saved = await cpuMsPerRequest(() => [app.pid], requestsPerRound, save)
    emptyMs.push(empty)
    saveMs.push(saved)
    ratios.push(saved / empty)
  }
  return {
    cpuRatioToEmptyHandler: rounded(median(ratios)),
    targetRatio: 4,
    cpuMsPerAnswer: rounded(median(saveMs)),
    cpuMsPerEmptyRequest: rounded(median(emptyMs)),
    statementsPerAnswer: await countStatements(app, save),
    targetStatements: 2,
  }
}

/** Lets PostgreSQL log each statement for one answer; BEGIN and COMMIT count too. */
async function countStatements(app: BenchApp, save: () => Promise<void>): Promise<number> {
  await setLogging(app, 'all')
  const before = app.databaseLog().length
  await save()
  const logged = app.databaseLog().slice(before)
  await setLogging(app, 'none')
  return (logged.match(/LOG: {2}(statement|execute [^:]*): /g) ?? []).length
}

async function setLogging(app: BenchApp, level: 'all' | 'none'): Promise<void> {
  await app.client.query(`ALTER SYSTEM SET log_statement = '${level}'`)
  await app.client.query('SELECT pg_reload_conf()')
  // Each connection takes the new setting before its next statement, once the signal has arrived.
  await new Promise((resolve) => setTimeout(resolve, 500))
}
