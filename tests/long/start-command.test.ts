import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
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

  it('builds once when two start together and nothing is built, although a killed start has left its lock', async () => {
    rmSync('.next/made-from', { force: true })
    writeFileSync('node_modules/.footnote.lock', String(await endedPid()))
    const both = await Promise.all([0, 1].map(() => startApp({ FOOTNOTE_DATA_DIR: data.folder })))
    expect(both.filter((app) => app.output().includes('App built'))).toHaveLength(1)
    for (const app of both) expect((await fetch(`${app.url}/api/health`)).status).toBe(200)
    expect(await Promise.all(both.map((app) => app.stop()))).toEqual([0, 0])
    expect(existsSync(join(data.folder, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  it('waits for a build that somebody started by hand, or that outlived its killed start', async () => {
    rmSync('.next/made-from', { force: true })
    const byHand = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'ignore',
    })
    await once(byHand, 'spawn')
    // Next takes its lock a moment after it has started.
    await pause(1500)
    const app = await startApp({ FOOTNOTE_DATA_DIR: data.folder })
    expect(byHand.exitCode).toBe(0)
    expect((await fetch(`${app.url}/api/health`)).status).toBe(200)
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

/** The number of a process that is gone. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}
