'use client'
import { Failure } from '@/components/failure'
import { QuietPage } from '@/components/page'

/** Stands in for a page that failed. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <QuietPage leaveHref="/dossiers" leaveLabel="Dossiers">
      <title>This page could not be made · Footnote</title>
      <Failure digest={error.digest} onRetry={retry} />
    </QuietPage>
  )
}
