import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormSubmit, FormTextArea } from '@/app/_forms/action-form'
import { longDay } from '@/components/dates'
import { Page } from '@/components/page'
import { requireUser } from '@/server/auth/session'
import { listReports, type Report } from '@/server/reports/reports'
import { resolveReportAction } from './actions'

export const metadata: Metadata = { title: 'Reports' }

const REASONS: Record<string, string> = {
  'wrong-key': 'The answer is wrong',
  'also-right': 'Another answer is right, too',
  unclear: 'The question is unclear',
  source: 'The source does not say so',
  other: 'Something else',
}

export default async function ReportsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const user = await requireUser({ account: true, returnTo: '/reports' })
  const isAdmin = user.roles.includes('admin')
  if (!isAdmin && !user.roles.includes('teacher')) notFound()
  const resolved = (await searchParams).show === 'resolved'
  const reports = await listReports({ userId: user.id, isAdmin }, { resolved })
  return (
    <Page reader={user} current="reports" narrow>
      <h1 className="title">Reports</h1>
      <p className="lede mt-4">
        What learners think is wrong with questions of{' '}
        {isAdmin ? 'the bundled dossiers and of your own' : 'your dossiers'}.
      </p>
      <nav className="nav mt-4" aria-label="Which reports">
        <a href="/reports" aria-current={resolved ? undefined : 'page'}>
          Open
        </a>
        <a href="/reports?show=resolved" aria-current={resolved ? 'page' : undefined}>
          Resolved
        </a>
        <a href="/appeals">Appeals</a>
      </nav>
      <section className="section mt-5" aria-labelledby="list-head">
        <h2 className="head" id="list-head">
          {resolved ? 'Resolved' : 'Open'}
        </h2>
        {reports.length === 0 && (
          <p className="text-ink-2">
            {resolved
              ? 'Nothing was resolved yet.'
              : 'Nothing to do. A report stands here as soon as somebody sends one from a question.'}
          </p>
        )}
        {reports.map((report) => (
          <ReportEntry key={report.id} report={report} zone={user.zone} />
        ))}
      </section>
    </Page>
  )
}

function ReportEntry({ report, zone }: { report: Report; zone: string }) {
  return (
    <article className="border-b border-rule pb-5 pt-4 stack">
      <div>
        <h3 className="font-serif text-4">{report.stem}</h3>
        <p className="meta mt-1 break-words">
          {report.dossierTitle} · {report.questionId}
        </p>
      </div>
      <p>
        <strong>{REASONS[report.reason] ?? report.reason}.</strong> {report.text}
      </p>
      <p className="meta">
        From {report.reporter ?? 'a guest'}, {longDay(report.createdAt, zone)}
      </p>
      {report.resolvedAt ? (
        <p className="flagline calm">
          {report.resolution} <span className="meta">({longDay(report.resolvedAt, zone)})</span>
        </p>
      ) : (
        <ActionForm id={`resolve-${report.id}`} action={resolveReportAction}>
          <input type="hidden" name="reportId" value={report.id} />
          <FormTextArea name="resolution" label="What came of it" rows={2} />
          <FormSubmit quiet>Resolve</FormSubmit>
        </ActionForm>
      )}
    </article>
  )
}
