import { fail, ok, type Result } from '@/core/result'
import { storableText } from '@/core/storable-text'
import { taughtBy } from '@/server/classes/taught-by'
import { database } from '@/server/database/client'

/** What can be wrong with a question. */
export const REPORT_REASONS = ['wrong-key', 'also-right', 'unclear', 'source', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

const MOST_PER_DAY = 20
const DAY_MS = 86_400_000

/**
 * A learner reports a problem on a question that they were asked, or a teacher on one that a class of theirs was; it reaches whoever
 * owns the dossier. `version`: the one they saw; without it, the one they were asked last.
 */
export async function reportProblem(report: {
  reporterId: string
  questionId: string
  version?: number
  reason: ReportReason
  text: string
}): Promise<Result<{ reportId: string }, 'not-found' | 'too-many'>> {
  const { reporterId, questionId, version, reason } = report
  if (questionId.includes('\0')) return fail('not-found')
  const text = storableText(report.text)
  const asked = await findAsked(reporterId, questionId, version)
  if (!asked) return fail('not-found')
  const dayAgo = new Date(Date.now() - DAY_MS)
  const recent = await database().problemReport.count({ where: { reporterId, createdAt: { gt: dayAgo } } })
  if (recent >= MOST_PER_DAY) return fail('too-many')
  const { dossierId } = asked.version.question
  const made = await database().problemReport.create({
    data: { questionId, questionVersion: asked.questionVersion, dossierId, reporterId, reason, text },
    select: { id: true },
  })
  return ok({ reportId: made.id })
}

async function findAsked(reporterId: string, questionId: string, version: number | undefined) {
  const found = {
    where: { questionId, questionVersion: version },
    orderBy: { questionVersion: 'desc' },
    select: { questionVersion: true, version: { select: { question: { select: { dossierId: true } } } } },
  } as const
  const db = database()
  const own = await db.attemptQuestion.findFirst({
    ...found,
    where: { ...found.where, attempt: { learnerId: reporterId } },
  })
  if (own) return own
  const assignment = { classroom: taughtBy(reporterId) }
  return db.assignmentQuestion.findFirst({ ...found, where: { ...found.where, assignment } })
}
