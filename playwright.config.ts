import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/find-browser.mjs'

const browser = findBrowser()

/** Journeys about what is sent and kept, not about how a page is laid out: they run at the phone's width only. */
const SAME_AT_EVERY_WIDTH = [
  'attempts-over-http.spec.ts',
  'comes-back-after-a-restart.spec.ts',
  'dragging.spec.ts',
  'every-response-is-guarded.spec.ts',
  'lost-connection.spec.ts',
  'no-key-leaks.spec.ts',
  'nothing-here.spec.ts',
  'provider.spec.ts',
  'time-runs-out.spec.ts',
  'without-javascript.spec.ts',
]
/** The tag of single journeys of that kind in other files. */
const ONCE = /@once/
/** The tag of journeys over every page and of those that start the app again: too long for `npm test`. */
const LONG = /@long/
const PHONE = {
  browserName: 'chromium',
  viewport: { width: 375, height: 812 },
  hasTouch: true,
  isMobile: true,
} as const

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A journey that passes only at the second try hides what a learner would meet at the first.
  retries: 0,
  reporter: [['line'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
    // No traces: recording every journey to keep a few costs time. `npx playwright test --trace on` makes them.
    screenshot: 'only-on-failure',
    launchOptions: browser ? { executablePath: browser.path, args: browser.switches } : {},
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: SAME_AT_EVERY_WIDTH,
      grepInvert: ONCE,
      use: { browserName: 'chromium', viewport: { width: 1280, height: 800 } },
    },
    { name: 'phone', grepInvert: LONG, use: PHONE },
    { name: 'phone-long', grep: LONG, use: PHONE },
  ],
})
