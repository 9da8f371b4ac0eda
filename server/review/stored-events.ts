import type { QuestionForm, QuestionType } from '@/core/questions/question-types'
import type { Confidence } from '@/core/quiz/response'
import type { EvidenceMode } from '@/core/review/evidence'
import type { AnswerEvent, FactEvent } from '@/core/review/fold'
import type { Grade } from '@/core/review/grade'
import {
  type AnswerFacts,
  type GradeRule,
  gradeEvidence,
  isTypedType,
  type ResponseTimes,
} from '@/core/review/grade-evidence'
import { Prisma } from '@/server/database/generated/client'
import { effectiveEvidence } from '@/server/quiz/evidence-sql'

/** An answer as `eventsOf` gives it. Times in milliseconds since 1970. */
export type StoredAnswer = {
  id: string
  version: number
  at: number
  day: string
  mode: EvidenceMode
  /** A question’s form, or flashcard. */
  form: string
  /** Null for a flashcard, as are question and response. */
  type: QuestionType | null
  questionId: string | null
  responseId: string | null
  score: number
  dontKnow: boolean
  hintUsed: boolean
  visibleMs: number
  confidence: Confidence | null
  confusedWith: string | null
  selfRating: Grade | null
  revealedFirst: boolean
  ending: AnswerFacts['ending']
  learnerMs: number | null
  learnerAnswers: number
  formMs: number | null
  questionMs: number | null
}

export type StoredNote = { id: string; version: number; at: number; day: string; kind: 'dismiss' | 'bring-back' }

/** All that happened between a learner and a fact, over its versions. `superseded`: the versions that said so of themselves. */
export type StoredEvents = { answers: StoredAnswer[]; notes: StoredNote[]; superseded: number[] }

/** Stored events as they come from the database: an answer is an array, since names would make 100,000 of them twice as large. */
export type EventsRow = Omit<StoredEvents, 'answers'> & { answers: unknown[][] }

/** SQL: what is told of a learner and a fact, as the columns of an `EventsRow`, for a LATERAL subquery. */
export function eventsOf(learnerId: Prisma.Sql, factId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT
    coalesce((
      SELECT json_agg(json_build_array(${answerValues}))
      FROM ${effectiveEvidence} e LEFT JOIN "Question" q ON q."id" = e."questionId"
      WHERE e."learnerId" = ${learnerId} AND e."factId" = ${factId}), '[]') AS "answers",
    coalesce((
      SELECT json_agg(json_build_object('id', e."id", 'version', e."factVersion", 'at', ${Prisma.raw(MILLISECONDS)},
        'day', e."learnerDay", 'kind', e."kind"))
      FROM "MissedNote" e WHERE e."learnerId" = ${learnerId} AND e."factId" = ${factId}), '[]') AS "notes",
    ARRAY(SELECT v."version" FROM "FactVersion" v
      WHERE v."factId" = ${factId} AND v."body" ->> 'status' = 'superseded') AS "superseded")`
}

/** The row with named answers. */
export function toStoredEvents<Row extends EventsRow>(row: Row): Omit<Row, 'answers'> & StoredEvents {
  const answers = row.answers.map(
    // The statement has put the columns into the order of their names.
    (values) => Object.fromEntries(ANSWER_NAMES.map((name, i) => [name, values[i]])) as StoredAnswer,
  )
  return { ...row, answers }
}

const MILLISECONDS = 'round(extract(epoch FROM e."occurredAt") * 1000)'

const ANSWER_COLUMNS: Record<keyof StoredAnswer, string> = {
  id: 'e."id"',
  version: 'e."factVersion"',
  at: MILLISECONDS,
  day: 'e."learnerDay"',
  mode: 'e."mode"',
  form: 'e."form"',
  type: 'q."type"',
  questionId: 'e."questionId"',
  responseId: 'e."responseId"',
  score: 'e."score"',
  dontKnow: 'e."dontKnow"',
  hintUsed: 'e."hintUsed"',
  visibleMs: 'e."responseMs"',
  confidence: 'e."confidence"',
  confusedWith: 'e."confusedWith"',
  selfRating: 'e."selfRating"',
  revealedFirst: 'e."revealedFirst"',
  ending: 'e."ending"',
  learnerMs: 'e."learnerMs"',
  learnerAnswers: 'e."learnerAnswers"',
  formMs: 'e."formMs"',
  questionMs: 'e."questionMs"',
}
const ANSWER_NAMES = Object.keys(ANSWER_COLUMNS)
const answerValues = Prisma.raw(Object.values(ANSWER_COLUMNS).join(', '))

/** A version’s events as the fold takes them, with the rule behind the grade of each answer, by event id. */
export function toFactEvents(
  { answers, notes, superseded }: StoredEvents,
  version: number,
): { events: FactEvent[]; rules: Map<string, GradeRule> } {
  const rules = new Map<string, GradeRule>()
  const isSuperseded = superseded.includes(version)
  const graded = answers
    .filter((answer) => answer.version === version)
    .map((answer) => {
      const { grade, rule } = gradeEvidence(answerFacts(answer, isSuperseded), responseTimes(answer))
      rules.set(answer.id, rule)
      return toAnswerEvent(answer, grade)
    })
  const noted = notes
    .filter((note) => note.version === version)
    .map(({ kind, id, at, day }): FactEvent => ({ kind, id, occurredAt: at, day }))
  return { events: [...graded, ...noted], rules }
}

/** The versions of the fact that something happened with, oldest first. */
export function versionsOf({ answers, notes }: StoredEvents): number[] {
  return [...new Set([...answers, ...notes].map(({ version }) => version))].sort((a, b) => a - b)
}

function toAnswerEvent(answer: StoredAnswer, grade: Grade | null): AnswerEvent {
  const { id, at, day, mode, form, type, hintUsed, confusedWith } = answer
  const typed = type !== null && isTypedType(type)
  return { kind: 'answer', id, occurredAt: at, day, grade, mode, form, typed, hintUsed, confusedWith }
}

/** A flashcard has neither; its rating decides before any rule asks for them. */
const FLASHCARD_TYPE = 'typed'

function answerFacts(answer: StoredAnswer, isSuperseded: boolean): AnswerFacts {
  return {
    ...answer,
    form: questionForm(answer),
    type: answer.type ?? FLASHCARD_TYPE,
    // What counts for nothing is not in the effective evidence, and previews leave none.
    isVoid: false,
    isPreview: false,
    isSuperseded,
  }
}

/** What was usual when the answer was received: it stays the same for good, and so does the grade. */
function responseTimes(answer: StoredAnswer): ResponseTimes {
  const form = questionForm(answer)
  const { learnerMs, learnerAnswers, formMs, questionMs } = answer
  return {
    question: questionMs,
    population: new Map(formMs === null ? [] : [[form, formMs]]),
    learner: new Map(learnerMs === null ? [] : [[form, { median: learnerMs, answers: learnerAnswers }]]),
  }
}

/** Forms were written by us from the checked ones. */
function questionForm({ form, type }: StoredAnswer): QuestionForm {
  return type === null ? FLASHCARD_TYPE : (form as QuestionForm)
}
