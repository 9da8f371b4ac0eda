'use client'
import './globals.css'
import { Failure } from '@/components/failure'
import { QuietPage } from '@/components/page'

/** Stands in for the whole document when even its frame failed. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be made · Footnote</title>
        <QuietPage leaveHref="/dossiers" leaveLabel="Dossiers">
          <Failure digest={error.digest} onRetry={retry} />
        </QuietPage>
      </body>
    </html>
  )
}
