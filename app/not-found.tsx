import type { Metadata } from 'next'
import { Page } from '@/components/page'
import { currentUser } from '@/server/auth/session'

export const metadata: Metadata = { title: 'Page not found' }

/** What stands where no page is, or none that this reader may see: the two look the same. */
export default async function NotFound() {
  const reader = await currentUser()
  return (
    <Page reader={reader} narrow>
      <div className="stack">
        <p className="label">Error 404</p>
        <h1 className="title">There is no page here</h1>
        <p className="lede">
          The address may be mistyped, or the page may have moved or belong to someone else. Nothing of yours is lost.
        </p>
        <p className="actions">
          <a className="btn" href="/dossiers">
            See all dossiers
          </a>
          <a className="link" href="/">
            Front page
          </a>
        </p>
      </div>
    </Page>
  )
}
