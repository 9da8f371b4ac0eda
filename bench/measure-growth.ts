import { HttpLearner, newResponse } from '../tests/support/http-learner'
import type { BenchApp } from './bench-app'
import { growDatabase, grown } from './grow-database'
import { cpuMsPerRequest, median, repeat, rounded } from './server-cpu'

const warmUps = 20
const rounds = 3
const requestsPerRound = 30

/** What a request costs app and database together once the database has grown, as a ratio to the small database. */
export async function measureGrowth(app: BenchApp) {
  const requests = await requestsOf(app)
  const small = await costs(app, requests)
  await growDatabase(app.client)
  const large = await costs(app, requests)
  const cpuRatioAfterGrowth = Object.fromEntries(
    Object.keys(requests).map((name) => [name, rounded((large[name] ?? 0) / (small[name] ?? 0))]),
  )
  return { grown, cpuRatioAfterGrowth, targetRatio: 1.5, cpuMsSmall: small, cpuMsLarge: large }
}

type Requests = Record<string, () => Promise<void>>

/** What a learner with one finished practice asks for again and again, and an answer in a test. */
async function requestsOf(app: BenchApp): Promise<Requests> {
  const learner = new HttpLearner()
  const { rows } = await app.client.query(
    'SELECT id, "dossierId" FROM "QuestionSet" WHERE "retiredAt" IS NULL ORDER BY position LIMIT 1',
  )
  const [set] = rows
  const now = new Date().toISOString()
  const practice = await learner.start(app.url, set.id, 'practice')
  for (let position = 1; position <= 10; position += 1)
    await learner.save(app.url, practice, newResponse(position, now))
  const test = await learner.start(app.url, set.id, 'test')
  let sequence = 0
  const open = (path: string) => async () => {
    const response = await learner.get(app.url, path)
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    await response.arrayBuffer()
  }
  return {
    answer: async () => {
      sequence += 1
      const { status } = await learner.save(app.url, test, newResponse(1, now, sequence))
      if (status !== 200) throw new Error(`Saving an answer was refused with ${status}`)
    },
    home: open('/'),
    dossier: open(`/dossiers/${set.dossierId}`),
    set: open(`/dossiers/${set.dossierId}/sets/${String(set.id).split(':')[1]}`),
    question: open(`/attempts/${test}?q=1`),
    results: open(`/attempts/${practice}/results`),
    progress: open('/progress'),
  }
}

async function costs(app: BenchApp, requests: Requests): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [name, request] of Object.entries(requests)) {
    await repeat(warmUps, request)
    const costs: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      costs.push(await cpuMsPerRequest(() => processes(app), requestsPerRound, request))
    }
    found[name] = rounded(median(costs))
  }
  return found
}

/** The app, and PostgreSQL's process for each of its connections. */
async function processes(app: BenchApp): Promise<number[]> {
  const { rows } = await app.client.query(
    "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
  )
  return [app.pid, ...rows.map((row) => Number(row.pid))]
}
