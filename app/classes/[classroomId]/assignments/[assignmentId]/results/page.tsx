import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { escapeHtml } from '@/components/escape-html'
import { Icon } from '@/components/icon'
import { percent } from '@/components/percent'
import { points } from '@/components/points'
import type { QuestionCell } from '@/core/classes/gradebook'
import { type AssignmentResults, getAssignmentResults, type ResultRow } from '@/server/classes/get-assignment-results'
import { type ColumnSort, readColumnSort, sortRows } from '../../../../_components/column-sort'
import { SortHead } from '../../../../_components/sort-head'
import { StudentTable } from '../../../../_components/student-table'
import { AssignmentFrame } from '../_components/assignment-frame'
import { CELLS } from '../_components/cell-words'
import { type AssignmentPageProps, loadAssignmentPage } from '../load-assignment-page'

export const metadata: Metadata = { title: 'Results', robots: { index: false } }

/** Students × questions of an assignment: where the trouble is, by student and by question. */
export default async function ResultsPage({ params, searchParams }: AssignmentPageProps) {
  const { teacher, scope, path } = await loadAssignmentPage(params)
  const results = await getAssignmentResults(scope)
  if (!results) notFound()
  const columns = ['total', ...results.questions.map(({ position }) => String(position))]
  const sort = readColumnSort((await searchParams).sort, columns)
  return (
    <AssignmentFrame teacher={teacher} assignment={results.assignment} tab="results">
      <section className="section" aria-labelledby="results">
        <div className="headrow">
          <h2 className="head" id="results">
            Results
          </h2>
          <Legend />
        </div>
        <p>{handedInWords(results)}</p>
        {results.students.length > 0 && <Grid results={results} sort={sort} path={path} />}
        <p className="actions mt-4">
          <a className="btn quiet small" href={`${path}/results/csv`}>
            Export CSV
          </a>
          <a className="link" href={`${path}/questions`}>
            What the questions are like
          </a>
          <a className="link" href={`/classes/${scope.classroomId}/reteach?assignment=${scope.assignmentId}`}>
            What to teach again
          </a>
        </p>
      </section>
    </AssignmentFrame>
  )
}

function handedInWords({ students, assignment }: AssignmentResults): string {
  const handedIn = students.filter(({ standing }) => standing.kind === 'scored').length
  const which = {
    best: 'The best attempt counts.',
    first: 'The first attempt counts.',
    last: 'The last attempt counts.',
  }
  const counting = assignment.terms.attemptsAllowed === 1 ? '' : ` ${which[assignment.terms.counting]}`
  return `${handedIn} of ${students.length} have handed in.${counting}`
}

function Legend() {
  return (
    <p className="legend">
      {(['right', 'partly', 'wrong', 'dont-know', 'omitted', 'not-reached'] as const).map((cell) => (
        <span key={cell}>
          <span className={CELLS[cell].mark} aria-hidden="true" />
          {CELLS[cell].word}
        </span>
      ))}
    </p>
  )
}

type GridProps = { results: AssignmentResults; sort: ColumnSort; path: string }

function Grid({ results, sort, path }: GridProps) {
  const { questions, students, rightShares, flagged } = results
  return (
    <StudentTable
      label="Table of students and questions"
      others="questions"
      head={
        <>
          <SortHead column="name" sort={sort}>
            Student
          </SortHead>
          {questions.map(({ position, isVoid }) => (
            <SortHead
              key={position}
              column={String(position)}
              sort={sort}
              beside={flagged.has(position) && <FlagLink position={position} path={path} />}
            >
              <span className="vh">Question </span>
              {position}
              {isVoid && <span className="vh">, does not count</span>}
            </SortHead>
          ))}
          <SortHead column="total" sort={sort} className="tot">
            Points
          </SortHead>
        </>
      }
      rowsHtml={rowsHtml(sortRows(students, sort, rankOf), results, path)}
      foot={
        <>
          <th scope="row">Right</th>
          {rightShares.map((share, i) => (
            <td key={questions[i]?.position}>
              <a href={`${path}/questions#q${i + 1}`}>
                {share === null ? '–' : percent(share)}
                <span className="vh">, question {i + 1}</span>
              </a>
            </td>
          ))}
          <td className="tot">{meanOf(results)}</td>
        </>
      }
    />
  )
}

function FlagLink({ position, path }: { position: number; path: string }) {
  return (
    <a className="flagged" href={`${path}/questions#q${position}`}>
      <Icon name="flag" />
      <span className="vh">Question {position} is worth a look</span>
    </a>
  )
}

/** Most points first; of a question, whoever needs help first. */
function rankOf({ standing, cells }: ResultRow, column: string): number {
  if (column === 'total') return standing.kind === 'scored' ? -standing.score : 1
  const cell = cells?.[Number(column) - 1]
  return cell ? TROUBLE.indexOf(cell) : TROUBLE.length
}

const TROUBLE: QuestionCell[] = ['wrong', 'dont-know', 'partly', 'omitted', 'not-reached', 'open', 'right', 'void']

/** The rows as HTML. */
function rowsHtml(rows: readonly ResultRow[], { questions }: AssignmentResults, path: string): string {
  const empty = `<td colspan="${questions.length}"></td>`
  return rows
    .map(({ id, name, standing, cells }) => {
      const marks = cells?.map((cell) => `<td class="${CELLS[cell].mark}">${CELLS[cell].word}</td>`).join('') ?? empty
      const head = `<th scope="row"><a href="${escapeHtml(rowHref(path, id, standing))}">${escapeHtml(name)}</a></th>`
      return `<tr>${head}${marks}<td class="tot">${totalHtml(standing)}</td></tr>`
    })
    .join('')
}

/** To the attempt that counts, if there is one: that is what a teacher who looks at a row wants to read. */
function rowHref(path: string, studentId: string, standing: ResultRow['standing']): string {
  if (standing.kind === 'scored') return `${path}/results/${standing.attempt.id}`
  return `${path.replace(/\/assignments\/.*/, '')}/students/${studentId}`
}

function totalHtml(standing: ResultRow['standing']): string {
  switch (standing.kind) {
    case 'scored': {
      const late = standing.isLate ? '<small> late</small>' : ''
      return `${points(standing.score)}${late}${standing.isCorrected ? '<small> marked</small>' : ''}`
    }
    case 'running':
      return 'answering'
    case 'missing':
      return 'missing'
    case 'to-do':
      return '–'
  }
}

function meanOf({ students }: AssignmentResults): string {
  const scores = students.flatMap(({ standing }) => (standing.kind === 'scored' ? [standing.score] : []))
  if (scores.length === 0) return '–'
  return `${points(scores.reduce((sum, score) => sum + score, 0) / scores.length)} mean`
}
