import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { levelsSentence } from '@/app/progress/_components/progress-words'
import { readProgress } from '@/app/progress/_components/read-progress'
import { TopicTable } from '@/app/progress/_components/topic-table'
import { longDay } from '@/components/dates'
import { LedgerHead } from '@/components/ledger-head'
import { Page } from '@/components/page'
import { points, pointsOf } from '@/components/points'
import { tableRoles } from '@/components/table-roles'
import { requireRole } from '@/server/auth/session'
import { findStudent, type StudentInClass } from '@/server/classes/find-student'
import { getReteachList } from '@/server/classes/get-reteach-list'
import { MissedByOne } from '../../../_components/reteach-entries'

export const metadata: Metadata = { title: 'Student', robots: { index: false } }

type StudentPageProps = { params: Promise<{ classroomId: string; studentId: string }> }

/** A student for their teacher: attempts at the class's assignments, facts missed in them, and what they know by topic of the dossiers that the class works with. */
export default async function StudentPage({ params }: StudentPageProps) {
  const { classroomId, studentId } = await params
  const path = `/classes/${classroomId}`
  const teacher = await requireRole('teacher', { returnTo: `${path}/students/${studentId}` })
  const scope = { teacherId: teacher.id, classroomId }
  const student = await findStudent({ ...scope, studentId })
  if (!student) notFound()
  const [missed, progress] = await Promise.all([
    getReteachList({ ...scope, learnerId: student.id }),
    readProgress(student.id),
  ])
  const known = progress.dossiers.filter(({ id }) => student.dossierIds.includes(id))
  return (
    <Page reader={teacher} current="classes">
      <p>
        <a className="link" href={path}>
          {student.className}
        </a>
      </p>
      <div className="headrow">
        <h1 className="title break-words">{student.name}</h1>
        <a className="link" href={`${path}/students/${student.id}/seat`}>
          Sign-in and seat
        </a>
      </div>
      <div className="two mt-5">
        <section className="section" aria-labelledby="work">
          <h2 className="head" id="work">
            Assignments
          </h2>
          {student.work.length === 0 ? (
            <p className="text-ink-2">Nothing was assigned to this class yet.</p>
          ) : (
            <Work student={student} path={path} zone={teacher.zone} />
          )}
        </section>
        <section className="section" aria-labelledby="missed">
          <h2 className="head" id="missed">
            Facts missed
          </h2>
          {missed && missed.facts.length > 0 ? (
            <MissedByOne facts={missed.facts} />
          ) : (
            <p className="text-ink-2">None in this class’s assignments.</p>
          )}
        </section>
      </div>
      {known.map((dossier) => (
        <section className="section mt-6" key={dossier.id} aria-labelledby={`known-${dossier.id}`}>
          <h2 className="head" id={`known-${dossier.id}`}>
            {dossier.title}
          </h2>
          <p className="say text-ink-2">
            From all their quizzes and cards: how much they have seen, and how much of that they would get right today.
          </p>
          <p className="mt-2">{levelsSentence(dossier.levels)}</p>
          <TopicTable dossier={withoutFacts(dossier)} target={progress.retention} whose="their" />
        </section>
      ))}
    </Page>
  )
}

/** Topics lead to their facts on the learner’s own page; here there is no such list. */
function withoutFacts<Dossier extends { topics: { facts: readonly unknown[] }[] }>(dossier: Dossier): Dossier {
  return { ...dossier, topics: dossier.topics.map((topic) => ({ ...topic, facts: [] })) }
}

type WorkProps = { student: StudentInClass; path: string; zone: string }

function Work({ student: { work }, path, zone }: WorkProps) {
  return (
    <table className="ledger fold" {...tableRoles.table}>
      <LedgerHead heads={['Assignment', 'Counts', 'Attempts']} />
      <tbody {...tableRoles.group}>
        {work.map(({ assignment, attempts, standing }) => (
          <tr key={assignment.id} {...tableRoles.row}>
            <th scope="row" {...tableRoles.rowHeader} className="serif">
              <a href={`${path}/assignments/${assignment.id}`}>{assignment.title}</a>
              <span className="reason">Due {longDay(assignment.terms.dueAt, zone)}</span>
            </th>
            <td {...tableRoles.cell} data-l="Counts:">
              {standingWords(standing)}
            </td>
            <td {...tableRoles.cell} data-l="Attempts:">
              {attempts.length === 0
                ? 'None'
                : attempts.map((attempt) => (
                    <a
                      key={attempt.id}
                      className="block"
                      href={`${path}/assignments/${assignment.id}/results/${attempt.id}`}
                    >
                      {`${attempt.number}: ${attempt.points ? points(attempt.points.score) : 'answering'}`}
                    </a>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function standingWords(standing: StudentInClass['work'][number]['standing']): string {
  switch (standing.kind) {
    case 'scored':
      return pointsOf(standing) + (standing.isLate ? ', late' : '') + (standing.isCorrected ? ', marked' : '')
    case 'running':
      return 'Answering'
    case 'missing':
      return 'Missing'
    case 'to-do':
      return 'Not started'
  }
}
