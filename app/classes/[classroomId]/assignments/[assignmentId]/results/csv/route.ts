import { notFound } from 'next/navigation'
import { getAssignmentResults } from '@/server/classes/get-assignment-results'
import { csvReply } from '@/server/write-csv'
import { CELLS } from '../../_components/cell-words'
import { type AssignmentPageProps, loadAssignmentPage } from '../../load-assignment-page'

/** Students × questions as a file for spreadsheets: the word of each cell, then points, maximum, and whether it was late. */
export async function GET(_: Request, { params }: Pick<AssignmentPageProps, 'params'>): Promise<Response> {
  const { scope } = await loadAssignmentPage(params)
  const results = await getAssignmentResults(scope)
  if (!results) notFound()
  const { assignment, questions, students } = results
  const head = [
    'Student',
    ...questions.map(({ position, body }) => `${position}. ${body.stem}`),
    'Points',
    'Of',
    'Late',
  ]
  const rows = students.map(({ name, cells, standing }) => [
    name,
    ...questions.map((_, i) => (cells?.[i] ? CELLS[cells[i]].word : null)),
    ...(standing.kind === 'scored'
      ? [standing.score, standing.maxScore, standing.isLate ? 'late' : null]
      : [null, null, null]),
  ])
  return csvReply([head, ...rows], `${assignment.className} ${assignment.title}`)
}
