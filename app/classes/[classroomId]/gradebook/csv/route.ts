import { notFound } from 'next/navigation'
import type { Standing } from '@/core/classes/counting'
import { requireRole } from '@/server/auth/session'
import { getGradebook } from '@/server/classes/get-gradebook'
import { csvReply } from '@/server/write-csv'

type Context = { params: Promise<{ classroomId: string }> }

/** Students × assignments as a file for spreadsheets: points, or in words why there are none; the average in per cent. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { classroomId } = await params
  const teacher = await requireRole('teacher', { returnTo: `/classes/${classroomId}/gradebook` })
  const book = await getGradebook({ teacherId: teacher.id, classroomId })
  if (!book) notFound()
  const head = [
    'Student',
    ...book.assignments.map(({ title, questionCount }) => `${title} (of ${questionCount})`),
    'Average %',
  ]
  const rows = book.students.map(({ name, standings, average }) => [
    name,
    ...standings.map(pointsOrWord),
    average === null ? null : Math.round(average * 1000) / 10,
  ])
  return csvReply([head, ...rows], `${book.className} gradebook`)
}

function pointsOrWord(standing: Standing): number | string | null {
  if (standing.kind === 'scored') return Math.round(standing.score * 100) / 100
  return standing.kind === 'to-do' ? null : standing.kind
}
