// npm run bench:lighthouse: Lighthouse's mobile audit (simulated slow 4G, 4 × CPU) of the pages students see, five runs each,
// as JSON with the median of each figure. It is fetched by npx when asked for: too large to be installed by everybody.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../scripts/find-browser.mjs'
import { HttpLearner } from '../tests/support/http-learner'
import { type BenchApp, withBenchApp } from './bench-app'
import { median, rounded } from './server-cpu'

/** The last version for Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const RUNS = 5
const RUN_TIMEOUT_MS = 180_000
const TARGETS = { performance: 0.95, accessibility: 1, largestContentfulPaintMs: 2000, cumulativeLayoutShift: 0.01 }

type Audit = Record<keyof typeof TARGETS, number>
type LighthouseReport = {
  categories: Record<'performance' | 'accessibility', { score: number }>
  audits: Record<'largest-contentful-paint' | 'cumulative-layout-shift', { numericValue: number }>
}

const audits = await withBenchApp(async (app) => {
  const learner = new HttpLearner()
  const found: Record<string, Audit> = {}
  for (const [name, path] of Object.entries(await pathsOf(app, learner)))
    found[name] = auditPage(app.url + path, learner)
  return found
})
process.stdout.write(`${JSON.stringify({ runs: RUNS, targets: TARGETS, pages: audits }, null, 2)}\n`)

async function pathsOf(app: BenchApp, learner: HttpLearner): Promise<Record<string, string>> {
  const { rows } = await app.client.query(
    'SELECT id, "dossierId" FROM "QuestionSet" WHERE "retiredAt" IS NULL ORDER BY position LIMIT 1',
  )
  const attemptId = await learner.start(app.url, rows[0].id, 'practice')
  return { home: '/', dossier: `/dossiers/${rows[0].dossierId}`, quiz: `/attempts/${attemptId}?q=1` }
}

/** The median of each figure over the runs. Throws if Lighthouse fails. */
function auditPage(url: string, learner: HttpLearner): Audit {
  const runs = Array.from({ length: RUNS }, () => runLighthouse(url, learner))
  const middle = (figure: keyof Audit) => rounded(median(runs.map((run) => run[figure])))
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    largestContentfulPaintMs: Math.round(middle('largestContentfulPaintMs')),
    cumulativeLayoutShift: middle('cumulativeLayoutShift'),
  }
}

function runLighthouse(url: string, learner: HttpLearner): Audit {
  const browser = findBrowser()
  if (!browser) throw new Error('No browser found: install Chromium, or set CHROMIUM_PATH to one.')
  const folder = mkdtempSync(join(tmpdir(), 'footnote-lighthouse-'))
  const output = join(folder, 'report.json')
  try {
    const ran = spawnSync(
      'npx',
      [
        ...['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${output}`],
        '--only-categories=performance,accessibility',
        `--chrome-flags=--headless=new ${browser.switches.join(' ')}`,
        `--extra-headers=${JSON.stringify({ Cookie: learner.cookieHeader() })}`,
      ],
      { encoding: 'utf8', timeout: RUN_TIMEOUT_MS, env: { ...process.env, CHROME_PATH: browser.path } },
    )
    if (ran.status !== 0) throw new Error(`Lighthouse failed on ${url}: ${ran.stderr}`)
    return toAudit(JSON.parse(readFileSync(output, 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function toAudit({ categories, audits: found }: LighthouseReport): Audit {
  return {
    performance: categories.performance.score,
    accessibility: categories.accessibility.score,
    largestContentfulPaintMs: found['largest-contentful-paint'].numericValue,
    cumulativeLayoutShift: found['cumulative-layout-shift'].numericValue,
  }
}
