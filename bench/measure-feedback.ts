import { chromium, type Page } from 'playwright'
import { findBrowser } from '../scripts/find-browser.mjs'
import type { BenchApp } from './bench-app'
import { median } from './server-cpu'

const slowdown = 4

declare global {
  interface Window {
    feedbackMs: number[]
  }
}

/** From the server's reply to the verdict on screen, in a browser whose processor is slowed down; null without a browser. */
export async function measureFeedback(app: BenchApp) {
  const found = findBrowser()
  if (!found) return null
  const browser = await chromium.launch({ executablePath: found.path, args: found.switches })
  try {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const ms = await takeQuiz(page, app)
    return {
      cpuSlowdown: slowdown,
      questions: ms.length,
      medianMs: Math.round(median(ms)),
      slowestMs: Math.round(Math.max(...ms)),
      targetMs: 100,
    }
  } finally {
    await browser.close()
  }
}

async function takeQuiz(page: Page, app: BenchApp): Promise<number[]> {
  const { rows } = await app.client.query(
    'SELECT id, "dossierId", count FROM "QuestionSet" WHERE "retiredAt" IS NULL ORDER BY position LIMIT 1',
  )
  const [set] = rows
  await page.goto(`${app.url}/dossiers/${set.dossierId}/sets/${String(set.id).split(':')[1]}`)
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.waitForURL(/q=1$/)
  await page.waitForLoadState('networkidle')
  await page.evaluate(listenForVerdicts)
  for (let number = 1; number <= Number(set.count); number += 1) {
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await page.waitForFunction((count) => window.feedbackMs.length === count, number)
    if (number < Number(set.count)) await page.getByRole('link', { name: 'Next question' }).click()
  }
  return page.evaluate(() => window.feedbackMs)
}

/** Runs in the page: notes for each verdict the time from the reply's last byte until its frame is painted. */
function listenForVerdicts(): void {
  window.feedbackMs = []
  let noted: Element | null = null
  new MutationObserver(() => {
    const verdict = document.getElementById('verdict')
    if (!verdict || verdict === noted) return
    noted = verdict
    // A task after the frame's callbacks runs when the frame is done.
    requestAnimationFrame(() =>
      setTimeout(() => {
        const reply = performance.getEntriesByType('resource').findLast((entry) => entry.name.endsWith('/responses'))
        window.feedbackMs.push(performance.now() - (reply as PerformanceResourceTiming).responseEnd)
      }),
    )
  }).observe(document.body, { childList: true, subtree: true })
}
