import { randomUUID } from 'node:crypto'
import type { Question } from '@/core/questions/question'
import { database } from '@/server/database/client'
import type { StoredFootnote } from '@/server/facts/rows'

/** The random marks hidden in one question. */
export type Canaries = {
  questionId: string
  /** In a field that only this test adds, beside `isKey` and its like: must never leave the server. */
  never: string
  /** In rationales, accepted answers, the right statement and the footnote: may leave once feedback is due. */
  later: string
}

/** Plants canaries in every question’s stored version; what is asked and what is right stay the same. */
export async function plantCanaries(): Promise<Canaries[]> {
  const rows = await database().questionVersion.findMany()
  return Promise.all(
    rows.map(async ({ questionId, version, body, footnotes }) => {
      const canaries = { questionId, never: `never-${randomUUID()}`, later: `later-${randomUUID()}` }
      const question = planted(body as unknown as Question, canaries)
      const notes = (footnotes as unknown as StoredFootnote[]).map((note) => plantedFootnote(note, canaries))
      await database().$executeRaw`
        UPDATE "QuestionVersion" SET "body" = ${JSON.stringify(question)}::jsonb, "footnotes" = ${JSON.stringify(notes)}::jsonb
        WHERE "questionId" = ${questionId} AND "version" = ${version}`
      return canaries
    }),
  )
}

function planted(question: Question, { never, later }: Canaries): object {
  const common = { ...question, testOnly: never, answerStatement: `${question.answerStatement} ${later}` }
  if ('options' in question) {
    const options = question.options.map((option) => ({
      ...option,
      ...(option.isKey ? { testOnly: never } : {}),
      rationale: `${option.rationale} ${later}`,
    }))
    return { ...common, options }
  }
  if ('pairs' in question) return { ...common, pairs: question.pairs.map((pair) => ({ ...pair, testOnly: never })) }
  return {
    ...common,
    accepted: [...question.accepted, later],
    target: { ...question.target, testOnly: never },
    confusable: question.confusable.map((entry) => ({ ...entry, rationale: `${entry.rationale} ${later}` })),
  }
}

function plantedFootnote(note: StoredFootnote, { later }: Canaries): StoredFootnote {
  const citations = note.citations.map((citation) => ({ ...citation, note: later }))
  return { ...note, statement: `${note.statement} ${later}`, answer: `${note.answer} ${later}`, citations }
}

/** The planted marks that a text holds. */
export function canariesIn(text: string, canaries: Canaries[]): string[] {
  return canaries.flatMap(({ never, later }) => [never, later]).filter((canary) => text.includes(canary))
}
