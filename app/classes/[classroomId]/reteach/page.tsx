import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/page'
import { requireRole } from '@/server/auth/session'
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
        {list.followUp && (
          <p className="actions">
            <a className="btn" href={followUpHref(path, list.followUp)}>
              {`Set ${list.followUp.factIds.length === 1 ? 'this one' : `these ${list.followUp.factIds.length}`} again`}
            </a>
          </p>
        )}
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

/** The form of a new assignment with a set and the facts that its questions keep to. */
function followUpHref(path: string, { setId, factIds }: { setId: string; factIds: readonly string[] }): string {
  return `${path}/assignments/new?${new URLSearchParams({ set: setId, facts: factIds.join(',') })}`
}
