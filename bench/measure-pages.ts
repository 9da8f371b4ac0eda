import { gzipSync } from 'node:zlib'
import { HttpLearner } from '../tests/support/http-learner'
import type { BenchApp } from './bench-app'

/** First-load JavaScript of the pages that students see, in kB (1000 bytes) gzipped. */
export async function measurePages(app: BenchApp) {
  const learner = new HttpLearner()
  const { rows } = await app.client.query(
    'SELECT id, "dossierId" FROM "QuestionSet" WHERE "retiredAt" IS NULL ORDER BY position LIMIT 1',
  )
  const attemptId = await learner.start(app.url, rows[0].id, 'practice')
  const paths = {
    home: '/',
    dossier: `/dossiers/${rows[0].dossierId}`,
    quiz: `/attempts/${attemptId}?q=1`,
    signIn: '/sign-in',
  }
  const pages: Record<string, number> = {}
  for (const [name, path] of Object.entries(paths)) pages[name] = await scriptKilobytes(app.url, path, learner)
  return { firstLoadScriptKilobytes: pages, targetKilobytes: 165 }
}

async function scriptKilobytes(url: string, path: string, learner: HttpLearner): Promise<number> {
  const response = await learner.get(url, path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  const html = await response.text()
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? []
  // Browsers of today skip what is marked for those that know no modules.
  const sources = new Set(tags.filter((tag) => !/\bnomodule\b/i.test(tag)).map((tag) => /src="([^"]+)"/.exec(tag)?.[1]))
  let bytes = 0
  for (const source of sources) {
    const script = await fetch(new URL(source ?? '', url))
    bytes += gzipSync(Buffer.from(await script.arrayBuffer())).byteLength
  }
  return Math.round(bytes / 100) / 10
}
