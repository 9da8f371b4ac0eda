import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { readByClass } from '@/server/facts/may-read'
import { type AskedFrom, fixQuestions } from './create-assignment'
import { findAssignment, type TaughtAssignment } from './find-assignment'
import { listFixedQuestions, type PaperQuestion } from './list-fixed-questions'
import { taughtBy } from './taught-by'

/** What an assignment would be, before it is made. */
export type Draft = {
  set: { id: string; title: string; version: number }
  /** The assignment that it is a copy of; null if it is from a set. */
  copied: TaughtAssignment | null
  /** Ids in the dossier of the facts that it keeps to; none: whatever the set has. */
  facts: string[]
  draw: number
  /** Draws these questions again when it is made. */
  seed: string
  questions: PaperQuestion[]
  /** What the class would read from then on; null if it reads the dossier already. */
  shared: { dossierId: string; title: string } | null
  now: Date
}

/**
 * Null if nothing, or something that cannot be assigned, was asked for. Nothing is stored. `draw`: which of the possible choices of
 * questions; the same one stays the same until the set is assigned to the class.
 */
export async function draftAssignment(asked: {
  teacherId: string
  classroomId: string
  draw: number
  setId?: string
  factIds?: string[]
  copyOf?: string
}): Promise<Draft | null> {
  const { teacherId, classroomId, draw, setId, factIds = [], copyOf } = asked
  const before = await database().assignment.count({ where: { classroomId, setId } })
  const seed = `${before}-${draw}`
  const from = fromOf({ setId, factIds, copyOf, seed })
  const paper = from && (await fixQuestions(asked, from))
  if (!paper?.ok) return null
  const db = database()
  const [set, copied, questions, unread, now] = await Promise.all([
    db.questionSet.findUniqueOrThrow({ where: { id: paper.value.setId }, select: { title: true } }),
    copyOf === undefined ? null : findCopied(teacherId, copyOf),
    listFixedQuestions(paper.value.questions, seed),
    db.dossier.findFirst({
      where: { id: paper.value.dossierId, NOT: readByClass(classroomId) },
      select: { id: true, title: true },
    }),
    appNow(db),
  ])
  const { setId: id, setVersion: version } = paper.value
  return {
    set: { id, title: set.title, version },
    copied,
    facts: copyOf === undefined ? factIds : [],
    draw,
    seed,
    questions,
    shared: unread && { dossierId: unread.id, title: unread.title },
    now,
  }
}

function fromOf(asked: { setId?: string; factIds: string[]; copyOf?: string; seed: string }): AskedFrom | null {
  const { setId, factIds, copyOf, seed } = asked
  if (copyOf !== undefined) return { copyOf }
  if (setId === undefined) return null
  return { setId, seed, ...(factIds.length > 0 ? { factIds } : {}) }
}

async function findCopied(teacherId: string, assignmentId: string): Promise<TaughtAssignment | null> {
  const row = await database().assignment.findFirst({
    where: { id: assignmentId, classroom: taughtBy(teacherId) },
    select: { classroomId: true },
  })
  return row && findAssignment({ teacherId, classroomId: row.classroomId, assignmentId, alsoDeleted: true })
}
