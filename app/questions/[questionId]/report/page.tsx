import type { Metadata } from 'next'
import { Stem } from '@/app/attempts/_components/stem'
import { QuietPage } from '@/components/page'
import { loadReported } from './load-reported'
import { ReportForm } from './report-form'

export const metadata: Metadata = { title: 'Report a problem', robots: { index: false } }

type ReportPageProps = Parameters<typeof loadReported>[0]

/** Tells whoever owns the dossier what is wrong with a question. */
export default async function ReportPage(props: ReportPageProps) {
  const { questionId, question, attemptId, number, reason } = await loadReported(props)
  return (
    <QuietPage leaveHref={`/attempts/${attemptId}?q=${number}`} leaveLabel="Back to the question">
      <div className="narrow stack">
        <h1 className="title">Report a problem</h1>
        <p className="lede">
          <Stem stem={question.view.stem} attribution={question.view.attribution} />
        </p>
        <ReportForm questionId={questionId} attemptId={attemptId} number={number} reason={reason} />
      </div>
    </QuietPage>
  )
}
