import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/page'
import { requireRole } from '@/server/auth/session'
import { assignMissed } from '@/server/classes/assign-missed'
import { getReteachList, type ReteachList } from '@/server/classes/get-reteach-list'
import { ReteachEntries } from '../../_components/reteach-entries'

export const metadata: Metadata = { title: 'Teach again', robots: { index: false } }

type ReteachPageProps = {
  params: Promise<{ classroomId: string }>
  searchParams: Promise<Record<string, unknown>>
}

/** The facts that a class missed most, and one click to a follow-up set on them. */
export default async function ReteachPage({ params, searchParams }: ReteachPageProps) {
  const { classroomId } = await params
  const path = `/classes/${classroomId}`
  const teacher = await requireRole('teacher', { returnTo: `${path}/reteach` })
  const { assignment } = await searchParams
  const assignmentId = typeof assignment === 'string' && assignment !== '' ? assignment : undefined
  const list = await getReteachList({ teacherId: teacher.id, classroomId, assignmentId })
  if (!list) notFound()
  const factIds = list.facts.map(({ factId }) => factId)
  const followUp = factIds.length > 0 ? await assignMissed({ teacherId: teacher.id, classroomId, factIds }) : null
  return (
    <Page reader={teacher} current="classes" narrow>
      <p>
        <a className="link" href={path}>
          {list.className}
        </a>
      </p>
      <h1 className="title">Teach again</h1>
      <p className="lede mt-3">
        The facts that most students missed, where to reread them, and what they were taken for.
      </p>
      {list.assignments.length > 1 && <ChooseAssignment list={list} chosen={assignmentId} />}
      <section className="section mt-5" aria-labelledby="facts">
        <div className="headrow">
          <h2 className="head" id="facts">
            Most missed
          </h2>
          <p className="meta">{`Students who missed the fact, of ${list.learners}`}</p>
        </div>
        {followUp?.ok && (
          <p className="actions">
            <a className="btn" href={followUp.value.href}>
              {followUp.value.factIds.length === 1
                ? 'Assign one of them again'
                : `Assign ${followUp.value.factIds.length} of them again`}
            </a>
          </p>
        )}
        {followUp && !followUp.ok && <p className="text-ink-2">{followUp.detail}</p>}
        {list.facts.length === 0 ? (
          <p className="text-ink-2">
            {list.learners === 0 ? 'Facts will stand here once somebody has handed in.' : 'Nobody missed anything.'}
          </p>
        ) : (
          <ReteachEntries facts={list.facts} classHref={path} />
        )}
      </section>
    </Page>
  )
}

function ChooseAssignment({ list: { assignments }, chosen }: { list: ReteachList; chosen: string | undefined }) {
  return (
    <form className="mt-4" method="get">
      <div className="field">
        <label htmlFor="assignment">Which assignment?</label>
        <select className="input" id="assignment" name="assignment" defaultValue={chosen ?? ''}>
          <option value="">All of them</option>
          {assignments.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <p className="actions mt-3">
        <button className="btn quiet small" type="submit">
          Show
        </button>
      </p>
    </form>
  )
}
