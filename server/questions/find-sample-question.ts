import type { Footnote } from '@/core/facts/footnote'
import type { ChoiceQuestion } from '@/core/questions/question'
import { database } from '@/server/database/client'
import { toFootnotes, toQuestion } from '@/server/facts/content-rows'

/** A choice question out of a set, for trying one without starting an attempt. Holds the key: show a view of it only. */
export type SampleQuestion = {
  question: ChoiceQuestion
  footnotes: Footnote[]
  dossierId: string
}

/** The choice question of this set that asks for the dossier's first fact; null if the set has no choice question. */
export async function findSampleQuestion({ setId }: { setId: string }): Promise<SampleQuestion | null> {
  const row = await database().questionFact.findFirst({
    where: {
      fact: { retiredAt: null },
      question: { type: 'single-choice', form: 'choice', retiredAt: null, sets: { some: { setId } } },
    },
    orderBy: [{ fact: { position: 'asc' } }, { questionId: 'asc' }],
    select: {
      question: {
        select: {
          dossierId: true,
          versions: { orderBy: { version: 'desc' }, take: 1, select: { body: true, footnotes: true } },
        },
      },
    },
  })
  const latest = row?.question.versions[0]
  if (!row || !latest) return null
  const question = toQuestion(latest.body)
  if (question.type !== 'single-choice') return null
  return { question, footnotes: toFootnotes(latest.footnotes), dossierId: row.question.dossierId }
}
