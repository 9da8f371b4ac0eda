import { revealsOf } from '@/core/questions/reveals'
import { drawQuestions } from '@/core/quiz/attempt'
import { contentId } from '@/server/facts/rows'
import { readSetQuestions, type SetRow } from '@/server/quiz/read-set-questions'

/** A question of an assignment; `position` from 1, `questionId` as its row's. */
export type FixedQuestion = { position: number; questionId: string; questionVersion: number }

/**
 * Draws once what everybody in the class is asked: as many questions as an attempt at the set has, or the questions on `factIds`
 * (ids in the dossier) alone. The same seed draws the same. None if the set has nothing that may be asked now.
 */
export async function drawForClass(
  set: SetRow,
  { seed, factIds }: { seed: string; factIds?: readonly string[] },
): Promise<FixedQuestion[]> {
  const { questions, facts } = await readSetQuestions(set.id)
  const wanted = factIds && new Set(factIds)
  const possible = questions.filter(({ body }) => !wanted || body.factIds.every((id) => wanted.has(id)))
  const versions = new Map(possible.map(({ version, body }) => [body.id, version]))
  const drawn = drawQuestions({
    questions: possible.map(({ body }) => body),
    setCount: wanted?.size ?? set.count,
    seed,
    reveals: revealsOf(facts),
    ...(set.fixedOrder ? { inOrder: possible.map(({ body }) => body.id) } : {}),
  })
  return drawn.map(({ questionId }, i) => ({
    position: i + 1,
    questionId: contentId(set.dossierId, questionId),
    questionVersion: versions.get(questionId) ?? 1,
  }))
}
