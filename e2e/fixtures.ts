import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { Client } from 'pg'

type Options = {
  /** Console errors that this test causes on purpose, as a lost connection does. */
  expectedErrors: RegExp[]
}

type Fixtures = {
  /** Runs SQL in the app's database and returns the rows. */
  sql: (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Moves the app's clock by so many seconds until the test ends. */
  setClock: (seconds: number) => Promise<void>
}

/**
 * Playwright's `test` for this app: any request to another origin, console error or uncaught exception on any page of
 * the test fails it. Relative addresses mean the running app.
 */
export const test = base.extend<Options & Fixtures>({
  expectedErrors: [[], { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the parameter which fixtures are needed
  baseURL: async ({}, use) => use(appUrl()),

  context: async ({ context, expectedErrors }, use) => {
    const problems: string[] = []
    const note = (text: string) => {
      if (!expectedErrors.some((pattern) => pattern.test(text))) problems.push(text)
    }
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== appUrl()) note(`Request to another origin: ${request.url()}`)
    })
    context.on('console', (message) => {
      if (message.type() === 'error') note(`Console error: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => note(`Uncaught: ${error.error().message}`))
    await use(context)
    expect(problems, 'requests to other origins, console errors, exceptions').toEqual([])
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  sql: async ({}, use) => {
    const client = new Client({ connectionString: process.env.FOOTNOTE_E2E_DATABASE })
    await client.connect()
    await use(async (query, values) => (await client.query(query, values)).rows)
    await client.end()
  },

  setClock: async ({ sql }, use) => {
    await use(async (seconds) => {
      await sql(
        'INSERT INTO "ClockOffset" (id, seconds) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET seconds = excluded.seconds',
        [seconds],
      )
    })
    await sql('DELETE FROM "ClockOffset"')
  },
})

export { expect }

/** Fails with axe's own words when a page, as it is now, has an accessibility violation. */
export async function expectNoViolations(page: Page): Promise<void> {
  // Legacy mode reads no frames of other origins, of which the app has none, and takes a quarter less time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target).join(', ')}`,
  )
  expect(found, `accessibility of ${page.url()}`).toEqual([])
}

const NARROWEST = { width: 320, height: 640 }

/** Fails, naming what sticks out, if the page is wider than its window; at 320 px, if no other width is given. */
export async function expectNoSidewaysScroll(page: Page, size: Size | 'as it is' = NARROWEST): Promise<void> {
  const before = page.viewportSize()
  if (size !== 'as it is') await page.setViewportSize(size)
  // Not `innerWidth`: a phone that may zoom out makes its window as wide as the page.
  const width = page.viewportSize()?.width ?? 0
  expect(await page.evaluate(stickingOut, width), `${page.url()} fits ${width} px`).toEqual([])
  if (before) await page.setViewportSize(before)
}

type Size = { width: number; height: number }

/** Runs in the page: its innermost elements that reach beyond `width`, or nothing while the page does not scroll. */
function stickingOut(width: number): string[] {
  const extra = document.documentElement.scrollWidth - width
  if (extra <= 0) return []
  const wide = Array.from(document.body.querySelectorAll('*')).filter(
    (element) => element.getBoundingClientRect().right > width,
  )
  const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)))
  return [`${extra} px too wide`, ...innermost.map((element) => element.outerHTML.slice(0, 200))]
}

/** Takes the connection away once the page has what it needs to go on without one: its script is loaded and at work. */
export async function loseConnection(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
}

/** The one-time address that the app printed for the first account. */
export function firstAccountUrl(): string {
  return process.env.FOOTNOTE_E2E_FIRST_ACCOUNT ?? ''
}

function appUrl(): string {
  return process.env.FOOTNOTE_E2E_URL ?? ''
}
