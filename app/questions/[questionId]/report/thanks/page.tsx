import type { Metadata } from 'next'
import { QuietPage } from '@/components/page'
import { loadReported } from '../load-reported'

export const metadata: Metadata = { title: 'Report sent', robots: { index: false } }

type ThanksPageProps = Parameters<typeof loadReported>[0]

/** Says that a report has arrived, and leads back. */
export default async function ThanksPage(props: ThanksPageProps) {
  const { attemptId, number } = await loadReported(props)
  const back = `/attempts/${attemptId}?q=${number}`
  return (
    <QuietPage leaveHref={back} leaveLabel="Back to the question">
      <div className="narrow stack">
        <h1 className="title">Thank you</h1>
        <p className="lede">
          Your report goes to whoever looks after this dossier. Your answer and its result stay as they are until they
          have looked at it.
        </p>
        <p className="actions">
          <a className="btn" href={back}>
            Back to the question
          </a>
        </p>
      </div>
    </QuietPage>
  )
}
