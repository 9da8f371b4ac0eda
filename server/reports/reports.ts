import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import type { Prisma } from '../database/generated/client'
import { ownDossiers, type Reader } from './own-dossiers'

export type Report = {
  id: string
  questionId: string
  dossierTitle: string
  /** The question as the learner saw it. */
  stem: string
  reason: string
  text: string
  reporter: string | null
  createdAt: Date
  resolvedAt: Date | null
  resolution: string | null
}

const PER_PAGE = 100

/** Reports on the dossiers that this person owns, and for admins on those without owner: the bundled ones. */
export async function listReports(reader: Reader, { resolved }: { resolved: boolean }): Promise<Report[]> {
  const dossiers = await database().dossier.findMany({ where: ownDossiers(reader), select: { id: true, title: true } })
  const titles = new Map(dossiers.map((dossier) => [dossier.id, dossier.title]))
  const rows = await database().problemReport.findMany({
    where: { dossierId: { in: [...titles.keys()] }, resolvedAt: resolved ? { not: null } : null },
    orderBy: resolved ? { resolvedAt: 'desc' } : { createdAt: 'asc' },
    take: PER_PAGE,
    select: REPORT_COLUMNS,
  })
  const stems = await findStems(rows)
  return rows.map(({ dossierId, questionVersion, reporter, ...row }) => ({
    ...row,
    dossierTitle: titles.get(dossierId) ?? dossierId,
    stem: stems.get(`${row.questionId}@${questionVersion}`) ?? row.questionId,
    reporter: reporter ? reporter.name || null : null,
  }))
}

/** Closes a report on one of this person's dossiers with a note. */
export async function resolveReport(
  reader: Reader,
  input: { reportId: string; resolution: string; now: Date },
): Promise<Result<null, 'not-found'>> {
  const report = await database().problemReport.findFirst({
    where: { id: input.reportId, resolvedAt: null },
    select: { dossierId: true },
  })
  const mine = report && (await database().dossier.count({ where: { id: report.dossierId, ...ownDossiers(reader) } }))
  if (!mine) return fail('not-found', 'This report is resolved already, or no longer here.')
  await database().problemReport.updateMany({
    where: { id: input.reportId, resolvedAt: null },
    data: { resolvedAt: input.now, resolvedById: reader.userId, resolution: input.resolution },
  })
  return ok(null)
}

async function findStems(reports: { questionId: string; questionVersion: number }[]): Promise<Map<string, string>> {
  const versions = await database().questionVersion.findMany({
    where: { OR: reports.map(({ questionId, questionVersion }) => ({ questionId, version: questionVersion })) },
    select: { questionId: true, version: true, body: true },
  })
  return new Map(versions.map(({ questionId, version, body }) => [`${questionId}@${version}`, stemOf(body)]))
}

function stemOf(body: Prisma.JsonValue): string {
  return body && typeof body === 'object' && 'stem' in body && typeof body.stem === 'string' ? body.stem : ''
}

const REPORT_COLUMNS = {
  id: true,
  questionId: true,
  questionVersion: true,
  dossierId: true,
  reason: true,
  text: true,
  createdAt: true,
  resolvedAt: true,
  resolution: true,
  reporter: { select: { name: true } },
} as const
