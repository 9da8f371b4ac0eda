import type { MarkLine } from '@/core/classes/gradebook'
import { database } from '@/server/database/client'

/** A line with who wrote it when. */
export type StoredLine = MarkLine & { id: string; author: string; at: Date; comment: string }

/** What teachers wrote about an attempt, oldest first. */
export async function listMarkLines(attemptId: string): Promise<StoredLine[]> {
  const rows = await database().markChange.findMany({
    where: { attemptId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      position: true,
      score: true,
      correctsScore: true,
      comment: true,
      createdAt: true,
      author: { select: { name: true } },
    },
  })
  return rows.map(({ author, createdAt, ...row }) => ({ ...row, at: createdAt, author: author?.name || 'A teacher' }))
}
