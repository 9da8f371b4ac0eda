import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { escapeHtml } from '@/components/escape-html'
import { Page } from '@/components/page'
import { percent } from '@/components/percent'
import { points } from '@/components/points'
import type { Standing } from '@/core/classes/counting'
import { requireRole } from '@/server/auth/session'
import { type Gradebook, type GradebookRow, getGradebook } from '@/server/classes/get-gradebook'
import type { ClassAttempt } from '@/server/classes/list-class-attempts'
import { type ColumnSort, readColumnSort, sortRows } from '../../_components/column-sort'
import { SortHead } from '../../_components/sort-head'
import { StudentTable } from '../../_components/student-table'

export const metadata: Metadata = { title: 'Gradebook', robots: { index: false } }

type GradebookPageProps = {
  params: Promise<{ classroomId: string }>
  searchParams: Promise<Record<string, unknown>>
}

/** Students × assignments of a class. */
export default async function GradebookPage({ params, searchParams }: GradebookPageProps) {
  const { classroomId } = await params
  const path = `/classes/${classroomId}`
  const teacher = await requireRole('teacher', { returnTo: `${path}/gradebook` })
  const book = await getGradebook({ teacherId: teacher.id, classroomId })
  if (!book) notFound()
  const columns = ['total', ...book.assignments.map((_, i) => String(i + 1))]
  const sort = readColumnSort((await searchParams).sort, columns)
  const isEmpty = book.students.length === 0 || book.assignments.length === 0
  return (
    <Page reader={teacher} current="classes">
      <p>
        <a className="link" href={path}>
          {book.className}
        </a>
      </p>
      <h1 className="title">Gradebook</h1>
      <section className="section mt-5" aria-labelledby="book">
        <div className="headrow">
          <h2 className="head" id="book">
            Students and assignments
          </h2>
          <Legend />
        </div>
        {isEmpty ? (
          <p className="text-ink-2">Points will stand here once the class has students and an assignment.</p>
        ) : (
          <Grid book={book} sort={sort} path={path} />
        )}
        <p className="actions mt-4">
          <a className="btn quiet small" href={`${path}/gradebook/csv`}>
            Export CSV
          </a>
          <a className="link" href={`${path}/reteach`}>
            What to teach again
          </a>
        </p>
      </section>
    </Page>
  )
}

function Legend() {
  return (
    <p className="legend">
      <span>
        <span className="low">3</span> under half of the points
      </span>
      <span>
        <small>L</small> late
      </span>
      <span>
        <small>M</small> marked by a teacher
      </span>
      <span>
        <span className="mk om" aria-hidden="true" /> missing
      </span>
      <span>
        <span className="mk op" aria-hidden="true" /> answering
      </span>
    </p>
  )
}

type GridProps = { book: Gradebook; sort: ColumnSort; path: string }

function Grid({ book: { assignments, students }, sort, path }: GridProps) {
  const means = assignments.map((_, at) => meanShare(students, at))
  return (
    <StudentTable
      label="Table of students and assignments"
      others="assignments"
      head={
        <>
          <SortHead column="name" sort={sort}>
            Student
          </SortHead>
          {assignments.map(({ id, title, questionCount }, i) => (
            <SortHead key={id} column={String(i + 1)} sort={sort} className="named">
              {title} <span className="block font-normal">of {questionCount}</span>
            </SortHead>
          ))}
          <SortHead column="total" sort={sort} className="tot">
            Average
          </SortHead>
        </>
      }
      rowsHtml={rowsHtml(sortRows(students, sort, rankOf), path)}
      foot={
        <>
          <th scope="row">Mean</th>
          {assignments.map(({ id }, i) => (
            <td key={id}>
              <a href={`${path}/assignments/${id}/results`}>
                {means[i] === undefined || means[i] === null ? 'Open' : percent(means[i])}
              </a>
            </td>
          ))}
          <td />
        </>
      }
    />
  )
}

/** Half of the points: below it a cell is washed. */
const LOW_BELOW = 0.5

/** The rows as HTML. */
function rowsHtml(rows: readonly GradebookRow[], path: string): string {
  return rows
    .map(({ id, name, standings, average }) => {
      const head = `<th scope="row"><a href="${escapeHtml(`${path}/students/${id}`)}">${escapeHtml(name)}</a></th>`
      const last = `<td class="tot">${average === null ? '–' : percent(average)}</td>`
      return `<tr>${head}${standings.map(cellHtml).join('')}${last}</tr>`
    })
    .join('')
}

function cellHtml(standing: Standing<ClassAttempt>): string {
  switch (standing.kind) {
    case 'scored': {
      const isLow = standing.maxScore > 0 && standing.score / standing.maxScore < LOW_BELOW
      const letters =
        (standing.isLate ? letterHtml('L', 'late') : '') + (standing.isCorrected ? letterHtml('M', 'marked') : '')
      return `<td${isLow ? ' class="low"' : ''}>${points(standing.score)}${letters}</td>`
    }
    case 'running':
      return '<td class="mk op">answering</td>'
    case 'missing':
      return '<td class="mk om">missing</td>'
    case 'to-do':
      return '<td class="mk nil">to do</td>'
  }
}

function letterHtml(letter: string, word: string): string {
  return `<small><span aria-hidden="true">${letter}</span><span class="vh"> ${word}</span></small>`
}

/** Least points first; whoever has none last. */
function rankOf({ average, standings }: GradebookRow, column: string): number {
  if (column === 'total') return average ?? Number.MAX_VALUE
  const standing = standings[Number(column) - 1]
  return standing?.kind === 'scored' ? standing.score : Number.MAX_VALUE
}

function meanShare(students: readonly GradebookRow[], at: number): number | null {
  const shares = students.flatMap(({ standings }) => {
    const standing = standings[at]
    return standing?.kind === 'scored' && standing.maxScore > 0 ? [standing.score / standing.maxScore] : []
  })
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
}
