import type { Citation } from '@/core/facts/footnote'
import { type FactAnswer, type FactToReteach, reteachOrder } from '@/core/statistics/reteach-order'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { toFootnotes } from '@/server/facts/content-rows'
import { isUuid } from '@/server/quiz/read-attempt'
import { finishClassAttempts } from './finish-class-attempts'
import { listStudents } from './list-students'
import { taughtBy } from './taught-by'

/** A fact to teach again. Ids are those of rows, `<dossier>:<fact>`. */
export type ReteachFact = Omit<FactToReteach, 'missedBy' | 'confusedWith'> & {
  dossierId: string
  statement: string
  missedBy: { id: string; name: string }[]
  confusedWith: { factId: string; answer: string; statement: string; learners: number }[]
  /** Where to reread it. */
  citations: Citation[]
}

export type ReteachList = {
  className: string
  /** Those of the class, due last first, to choose one from. */
  assignments: { id: string; title: string }[]
  facts: ReteachFact[]
  /** How many students answered anything. */
  learners: number
}

/**
 * The facts that a class missed in its assignments, or in one of them, those most missed first; null for another teacher's class and a
 * missing one alike. With `learnerId` those of one student.
 */
export async function getReteachList(of: {
  teacherId: string
  classroomId: string
  assignmentId?: string
  learnerId?: string
}): Promise<ReteachList | null> {
  const { teacherId, classroomId } = of
  if (!isUuid(classroomId)) return null
  const classroom = await database().classroom.findFirst({
    where: { id: classroomId, ...taughtBy(teacherId) },
    select: {
      name: true,
      assignments: { where: { deletedAt: null }, orderBy: { dueAt: 'desc' }, select: { id: true, title: true } },
    },
  })
  if (!classroom) return null
  await finishClassAttempts(of)
  const [answers, students] = await Promise.all([listFactAnswers(of), listStudents(of)])
  const order = reteachOrder(answers)
  const told = await readFacts(
    order.flatMap(({ factId, confusedWith }) => [factId, ...confusedWith.map((one) => one.factId)]),
  )
  const nameOf = new Map(students.map(({ id, name }) => [id, name]))
  return {
    className: classroom.name,
    assignments: classroom.assignments,
    learners: new Set(answers.map(({ learnerId }) => learnerId)).size,
    facts: order.flatMap(({ missedBy, confusedWith, ...rest }) => {
      const fact = told.get(rest.factId)
      if (!fact) return []
      return {
        ...rest,
        dossierId: fact.dossierId,
        statement: fact.statement,
        citations: fact.citations,
        missedBy: missedBy.map((id) => ({ id, name: nameOf.get(id) ?? 'A student' })),
        confusedWith: confusedWith.flatMap(({ factId, learners }) => {
          const other = told.get(factId)
          return other ? [{ factId, learners, answer: other.answer, statement: other.statement }] : []
        }),
      }
    }),
  }
}

/**
 * What the class's students answered on each fact, regrades and teachers' marks included, the least of each student's scores: missed once
 * is missed. What was not answered in a finished attempt is missed, and void questions say nothing.
 */
async function listFactAnswers(of: {
  classroomId: string
  assignmentId?: string
  learnerId?: string
}): Promise<FactAnswer[]> {
  const { classroomId, assignmentId, learnerId } = of
  return database().$queryRaw<FactAnswer[]>`
    SELECT a."learnerId"::text AS "learnerId", s."dossierId" || ':' || fact."slug" AS "factId",
      min(coalesce(marked."score", (part.value ->> 'score')::float8, 0)) AS "score",
      s."dossierId" || ':' || (part.value ->> 'confusedWith') AS "confusedWith"
    FROM "Assignment" given
    JOIN "QuestionSet" s ON s."id" = given."setId"
    JOIN "Attempt" a ON a."assignmentId" = given."id" AND a."finishedAt" IS NOT NULL
    JOIN "Enrolment" e ON e."classroomId" = given."classroomId" AND e."learnerId" = a."learnerId"
    JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
    JOIN "Question" asked ON asked."id" = q."questionId" AND NOT asked."isVoid"
    JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
    CROSS JOIN LATERAL jsonb_array_elements_text(v."body" -> 'factIds') AS fact("slug")
    LEFT JOIN LATERAL (
      SELECT coalesce((SELECT g."detail" FROM "Regrade" g WHERE g."responseId" = r."id" ORDER BY g."sequence" DESC LIMIT 1),
        r."detail") AS "detail"
      FROM "Response" r WHERE r."attemptId" = a."id" AND r."position" = q."position"
      ORDER BY r."sequence" DESC LIMIT 1) counts ON true
    LEFT JOIN LATERAL (
      SELECT entry.value FROM jsonb_array_elements(counts."detail" -> 'perFact') AS entry(value)
      WHERE entry.value ->> 'factId' = fact."slug" LIMIT 1) part ON true
    LEFT JOIN LATERAL (
      SELECT m."score" FROM "MarkChange" m
      WHERE m."attemptId" = a."id" AND m."position" = q."position" AND m."correctsScore"
      ORDER BY m."createdAt" DESC, m."id" DESC LIMIT 1) marked ON true
    WHERE given."classroomId" = ${classroomId}::uuid AND given."deletedAt" IS NULL
      ${assignmentId && isUuid(assignmentId) ? Prisma.sql`AND given."id" = ${assignmentId}::uuid` : Prisma.empty}
      ${learnerId ? Prisma.sql`AND a."learnerId" = ${learnerId}::uuid` : Prisma.empty}
    GROUP BY 1, 2, 4`
}

type ToldFact = { dossierId: string; statement: string; answer: string; citations: Citation[] }

/** Facts as the footnotes of their questions tell them, by row id. */
async function readFacts(factIds: readonly string[]): Promise<Map<string, ToldFact>> {
  const rows = await database().questionVersion.findMany({
    where: { question: { facts: { some: { factId: { in: [...new Set(factIds)] } } } } },
    distinct: ['questionId'],
    orderBy: [{ questionId: 'asc' }, { version: 'desc' }],
    select: { footnotes: true, question: { select: { dossierId: true } } },
  })
  const told = new Map<string, ToldFact>()
  for (const { footnotes, question } of rows) {
    for (const { factId, statement, answer, citations } of toFootnotes(footnotes)) {
      told.set(`${question.dossierId}:${factId}`, { dossierId: question.dossierId, statement, answer, citations })
    }
  }
  return told
}
