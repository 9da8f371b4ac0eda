import { expect, test } from './fixtures'

test('anyone can ask whether the app is up', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(await answer.json()).toEqual({ ok: true })
})

for (const path of ['/', '/api/health', '/no-such-page', '/icon.svg']) {
  test(`the response to ${path} carries the security headers`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  })
}

test('each script of a page carries that response’s own nonce, and no other response’s', async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const response = await request.get('/')
      const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? 'none'
      const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(0)
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})

test('pages stay out of caches, built files stay in them', async ({ request }) => {
  const page = await request.get('/')
  expect(page.headers()['cache-control']).toContain('no-store')
  const file = /\/_next\/static\/[^"]+\.js/.exec(await page.text())?.[0] ?? ''
  expect((await request.get(file)).headers()['cache-control']).toContain('immutable')
})

test.describe('an attack', () => {
  test.use({ expectedErrors: [/Content Security Policy/] })

  test('an inline script that got into a page does not run', async ({ page }) => {
    await page.goto('/about/privacy')
    await page.evaluate(() => {
      const button = document.createElement('button')
      button.setAttribute('onclick', 'window.injected = true')
      document.body.append(button)
      button.click()
    })
    expect(await page.evaluate(() => 'injected' in window)).toBe(false)
  })
})
