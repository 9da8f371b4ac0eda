import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freePort, startApp, temporaryDataFolder } from '../support/running-app'

const data = temporaryDataFolder()

afterAll(async () => {
  await data.remove()
})

describe('npm start', () => {
  it('offers the first account once more at each start while there is none, and stops everything at Ctrl-C', async () => {
    const first = await startApp({ FOOTNOTE_DATA_DIR: data.folder })
    expect(first.firstAccountUrl).toMatch(new RegExp(`^${first.url}/join/.{20,}`))
    expect(await first.stop()).toBe(0)
    expect(existsSync(join(data.folder, 'postgres', 'postmaster.pid'))).toBe(false)
    const second = await startApp({ FOOTNOTE_DATA_DIR: data.folder })
    expect(second.firstAccountUrl).not.toBe(first.firstAccountUrl)
    await second.stop()
  })

  it('takes seconds the second time', async () => {
    const startedAt = performance.now()
    const app = await startApp({ FOOTNOTE_DATA_DIR: data.folder })
    expect((performance.now() - startedAt) / 1000).toBeLessThan(15)
    await app.stop()
  })

  it('keeps the secret of the embedded database to its owner', async () => {
    expect(statSync(join(data.folder, 'secret')).mode & 0o077).toBe(0)
  })

  it('says in one line that the port is taken, and by which setting to choose another', async () => {
    const PORT = String(await freePort())
    const app = await startApp({ FOOTNOTE_DATA_DIR: data.folder, PORT })
    await expect(startApp({ FOOTNOTE_DATA_DIR: data.folder, PORT })).rejects.toThrow(
      new RegExp(`^Port ${PORT} is taken by another program. Choose one: PORT=\\d+ npm start\\n$`),
    )
    expect((await fetch(`${app.url}/api/health`)).status).toBe(200)
    await app.stop()
  })

  it('stops with one line when DATABASE_URL comes without NEXTAUTH_SECRET, or does not answer', async () => {
    const DATABASE_URL = 'postgresql://app:hunter2@127.0.0.1:1/app'
    await expect(startApp({ DATABASE_URL, NEXTAUTH_SECRET: '' })).rejects.toThrow(
      /^DATABASE_URL is set, so NEXTAUTH_SECRET must be too.*\n$/,
    )
    const failure = await startApp({ DATABASE_URL, NEXTAUTH_SECRET: 'x'.repeat(40) }).catch(
      (error: Error) => error.message,
    )
    expect(failure).toMatch(/The database does not answer.*\n$/)
    expect(failure).not.toMatch(/hunter2/)
  })
})
