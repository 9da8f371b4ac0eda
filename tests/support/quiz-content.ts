import { randomUUID } from 'node:crypto'
import type { Dossier } from '@/core/facts/dossier'
import { plainStatement } from '@/core/facts/fact'
import type { Question } from '@/core/questions/question'
import { buildQuestionBank, type DossierContent } from '@/core/questions/question-bank'
import { QuestionSet } from '@/core/questions/question-set'
import type { MultipleResponseQuestion } from '@/core/questions/types/multiple-response'
import type { Answer, SaveResponseRequest } from '@/core/quiz/response'
import { database } from '@/server/database/client'
import { toDossierRows } from '@/server/facts/dossier-rows'
import { storeDossier } from '@/server/facts/store-dossier'
import type { Written } from '@/server/facts/written'
import { type StartInput, startAttempt } from '@/server/quiz/start-attempt'
import { ARTICLES, ENTITIES, FACTS } from './small-dossier'

export const DOSSIER_ID = 'small-talks'
/** Every question on every fact, six to an attempt. */
export const SET_ID = `${DOSSIER_ID}:everything`
/** One fact, single choice only. */
export const ONE_FACT_SET_ID = `${DOSSIER_ID}:one-fact`

/** Who led one delegation, single choice: the leader of the other one is a wrong option. */
export const LEADER_SET_ID = `${DOSSIER_ID}:leader`

/** One fact, typed. */
export const TYPED_SET_ID = `${DOSSIER_ID}:typed`

const TOPICS = [...new Set(FACTS.map((fact) => fact.topic))]

/** The small dossier as it would stand in files, with what a test wants otherwise. */
export function smallContent(changes: Partial<Dossier> = {}, sets = SETS): DossierContent {
  const dossier: Dossier = {
    head: {
      id: DOSSIER_ID,
      title: 'Small talks',
      summary: 'Two rounds of talks.',
      period: { from: '2025-05-16', to: '2025-06-02' },
      zone: 'Europe/Istanbul',
      topics: TOPICS.map((id) => ({ id, title: `Topic ${id}` })),
      disputes: [],
      timeline: [],
      glance: [],
      loadedWords: [],
    },
    articles: ARTICLES,
    entities: ENTITIES,
    facts: FACTS,
    ...changes,
  }
  return { dossier, sets, handQuestions: [] }
}

const SETS = [
  QuestionSet.parse({
    id: 'everything',
    title: 'Everything',
    description: 'All facts.',
    count: 6,
    minutes: 4,
    recipe: { topics: TOPICS },
  }),
  QuestionSet.parse({
    id: 'one-fact',
    title: 'One fact',
    description: 'Where it was.',
    count: 1,
    minutes: 1,
    recipe: { facts: ['host-city'], types: ['single-choice'] },
  }),
  QuestionSet.parse({
    id: 'leader',
    title: 'Leader',
    description: 'Who led.',
    count: 1,
    minutes: 1,
    recipe: { facts: ['umerov-leads'], types: ['single-choice'] },
  }),
  QuestionSet.parse({
    id: 'typed',
    title: 'Typed',
    description: 'Where it was.',
    count: 1,
    minutes: 1,
    recipe: { facts: ['host-city'], types: ['typed', 'cloze'] },
  }),
]

/** Stores this content as a start of the app would. */
export async function storeContent(content: DossierContent): Promise<Written> {
  return storeDossier(toDossierRows(content.dossier, buildQuestionBank(content)))
}

/** What an attempt serves, keys and all, by position: for answering on purpose. */
export async function servedQuestions(attemptId: string): Promise<{ position: number; question: Question }[]> {
  const rows = await database().$queryRaw<{ position: number; question: Question }[]>`
    SELECT q."position", v."body" AS "question" FROM "AttemptQuestion" q
    JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
    WHERE q."attemptId" = ${attemptId}::uuid ORDER BY q."position"`
  return rows
}

/** An answer that is right. */
export function rightAnswer(question: Question): Answer {
  switch (question.type) {
    case 'single-choice':
    case 'true-false':
    case 'who-says':
      return { kind: 'choice', optionId: question.options.find((option) => option.isKey)?.id ?? '' }
    case 'typed':
    case 'cloze':
    case 'number':
      return { kind: 'typed', text: question.answer }
    case 'matching':
      return { kind: 'matching', pairs: Object.fromEntries(question.pairs.map((pair) => [pair.id, pair.rightId])) }
    case 'multiple-response':
      return { kind: 'choices', optionIds: idsWhere(question, true) }
    case 'ordering':
      return { kind: 'ordering', order: question.items.map(({ id }) => id) }
    case 'categorise':
      return {
        kind: 'categories',
        categories: Object.fromEntries(question.items.map(({ id, categoryId }) => [id, categoryId])),
      }
    case 'multi-cloze':
      return { kind: 'blanks', blanks: Object.fromEntries(question.blanks.map(({ id, answer }) => [id, answer])) }
  }
}

/** An answer that is wrong, whatever the type. */
export function wrongAnswer(question: Question): Answer {
  switch (question.type) {
    case 'single-choice':
    case 'true-false':
    case 'who-says':
      return { kind: 'choice', optionId: question.options.find((option) => !option.isKey)?.id ?? '' }
    case 'typed':
    case 'cloze':
    case 'number':
      return { kind: 'typed', text: 'something else altogether' }
    case 'matching':
      return { kind: 'matching', pairs: {} }
    case 'multiple-response':
      return { kind: 'choices', optionIds: idsWhere(question, false) }
    case 'ordering':
      return { kind: 'ordering', order: question.items.map(({ id }) => id).reverse() }
    case 'categorise':
      return { kind: 'categories', categories: {} }
    case 'multi-cloze':
      return { kind: 'blanks', blanks: {} }
  }
}

function idsWhere({ options }: MultipleResponseQuestion, isKey: boolean): string[] {
  return options
    .filter((option) => option.isKey === isKey)
    .map(({ id }) => id)
    .sort()
}

/** The statement of the small dossier's fact. */
export function statementOf(factId: string): string {
  const fact = FACTS.find(({ id }) => id === factId)
  if (!fact) throw new Error(`No fact ${factId}`)
  return plainStatement(fact)
}

/** A request to save this answer, with everything else as a browser would say it. */
export function saveRequest(
  position: number,
  answer: Answer,
  changes: Partial<SaveResponseRequest> = {},
): SaveResponseRequest {
  return {
    id: randomUUID(),
    position,
    sequence: 1,
    answer,
    visibleMs: 4200,
    confidence: null,
    hintUsed: false,
    occurredAt: new Date().toISOString(),
    zone: 'Europe/Kyiv',
    ...changes,
  }
}

/** Starts an attempt that must start; gives its id. */
export async function started(input: StartInput): Promise<string> {
  const result = await startAttempt(input)
  if (!result.ok) throw new Error(`Not started: ${result.code}`)
  return result.value.attemptId
}
