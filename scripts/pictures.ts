// Takes the pictures of the README from the real app: `npm run pictures`. Writes docs/pictures/*.png.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { startApp, temporaryDataFolder } from '../tests/support/running-app'
import { findBrowser } from './find-browser.mjs'

const FOLDER = 'docs/pictures'
const DOSSIER = '/dossiers/istanbul-talks-2025'
const SET = `${DOSSIER}/sets/who-leads-who-attends`
const WIDE = { width: 1280, height: 860 }
const PHONE = { width: 375, height: 812 }

type Look = { name: string; viewport: typeof WIDE; colorScheme: 'light' | 'dark' }

const LOOKS: Look[] = [
  { name: 'wide-light', viewport: WIDE, colorScheme: 'light' },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
]

await main()

async function main(): Promise<void> {
  const found = findBrowser()
  if (!found) throw new Error('No browser found: install chromium, or set CHROMIUM_PATH')
  mkdirSync(FOLDER, { recursive: true })
  const data = temporaryDataFolder()
  const app = await startApp({ FOOTNOTE_DATA_DIR: data.folder })
  const browser = await chromium.launch({ executablePath: found.path, args: found.switches })
  try {
    for (const look of LOOKS) await takePictures(browser, app.url, look)
  } finally {
    await browser.close()
    await app.stop()
    await data.remove()
  }
}

async function takePictures(browser: Browser, baseURL: string, { name, ...look }: Look): Promise<void> {
  const context = await browser.newContext({ baseURL, locale: 'en-GB', ...look })
  const page = await context.newPage()
  const shoot = async (screen: string) => {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(FOLDER, `${screen}-${name}.png`) })
  }
  await page.goto('/')
  await shoot('home')
  await page.goto(DOSSIER)
  await shoot('dossier')
  await page.goto(SET)
  await page
    .getByRole('button', { name: /practice|practise/i })
    .first()
    .click()
  await page.waitForURL(/\/attempts\//)
  await shoot('question')
  await answerAll(page, shoot)
  await shoot('results')
  await page.goto('/progress')
  await shoot('progress')
  await context.close()
}

/** Says "I don’t know" to what is typed and takes the first option of the rest; shows the first feedback, or better a wrong answer. */
async function answerAll(page: Page, shoot: (screen: string) => Promise<void>): Promise<void> {
  let shown: 'nothing' | 'something' | 'a wrong answer' = 'nothing'
  for (let step = 0; step < 60 && !page.url().endsWith('/results'); step++) {
    const first = page.locator('.option input').first()
    if ((await first.count()) > 0) {
      await first.check()
      await page.getByRole('button', { name: /Check answer/ }).click()
    } else {
      await page.getByRole('button', { name: /don’t know/ }).click()
    }
    await page
      .getByRole('status')
      .filter({ hasText: /Right|Wrong|know/ })
      .first()
      .waitFor()
    const isWrong = await page.getByText('Wrong', { exact: true }).first().isVisible()
    if (shown === 'nothing' || (isWrong && shown !== 'a wrong answer')) {
      await shoot('feedback')
      shown = isWrong ? 'a wrong answer' : 'something'
    }
    await page
      .getByRole('link', { name: /Next question|results/i })
      .or(page.getByRole('button', { name: /Next question|results/i }))
      .first()
      .click()
  }
}
