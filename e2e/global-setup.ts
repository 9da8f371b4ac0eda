import { joinDatabase, startApp, temporaryDataFolder } from '../tests/support/running-app'

/** Starts the built app on a database of its own, once for all journeys. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const data = temporaryDataFolder()
  const app = await startApp({ FOOTNOTE_DATA_DIR: data.folder })
  const database = await joinDatabase(data.folder)
  process.env.FOOTNOTE_E2E_URL = app.url
  process.env.FOOTNOTE_E2E_FIRST_ACCOUNT = app.firstAccountUrl ?? ''
  process.env.FOOTNOTE_E2E_DATABASE = database.url
  return async () => {
    await app.stop()
    await database.leave()
    await data.remove()
  }
}
