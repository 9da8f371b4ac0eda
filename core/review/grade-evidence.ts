import type { QuestionForm, QuestionType } from '../questions/question-types'
import type { Confidence } from '../quiz/response'
import type { Grade } from './grade'

/** One answer on one fact, with what decides whether it says anything about memory. */
export type AnswerFacts = {
  form: QuestionForm
  type: QuestionType
  /** Set for a flashcard: the learner’s own verdict. Then score, speed, hint and confidence are not asked. */
  selfRating: Grade | null
  /** The fact’s part of the first try, 0 to 1: later tries never raise it. */
  score: number
  dontKnow: boolean
  hintUsed: boolean
  confidence: Confidence | null
  /** Time with the question on screen, milliseconds. */
  visibleMs: number
  /** Whether the answer was seen before answering. */
  revealedFirst: boolean
  /** How the question ended. */
  ending: 'answered' | 'time-ran-out' | 'not-reached' | 'not-shown' | 'connection-lost'
  isVoid: boolean
  isPreview: boolean
  isSuperseded: boolean
}

/** Response times to compare with, medians in milliseconds. What is not known is missing. */
export type ResponseTimes = {
  /** Of the question, over all learners. */
  question: number | null
  /** By form, over all learners. */
  population: ReadonlyMap<QuestionForm, number>
  /** By form, of this learner, with the number of answers they are of. */
  learner: ReadonlyMap<QuestionForm, { median: number; answers: number }>
}

/** The rule that fitted: what the app says about a grade. */
export type GradeRule =
  | 'void-question'
  | 'preview'
  | 'superseded-fact'
  | 'not-reached'
  | 'not-shown'
  | 'connection-lost'
  | 'time-ran-out'
  | 'dont-know'
  | 'revealed-first'
  | 'self-rated'
  | 'rapid-guess'
  | 'missed'
  | 'nearly-right'
  | 'hint'
  | 'low-confidence'
  | 'slow'
  | 'true-false'
  | 'right'

export type GradedEvidence = { grade: Grade | null; rule: GradeRule }

/** Time up after less than this is a question that was hardly shown. */
const SHOWN_MS = 3000
/** The least score of a first try that is no miss. */
export const RIGHT_ENOUGH = 0.8
const RAPID_MS = 800
const RAPID_SHARE = 0.1
const SLOW_TIMES = 2
const SLOW_MS = 4000
/** Answers that a learner’s own median must rest on. */
const ENOUGH_ANSWERS = 20

/** The grade that an answer gives its fact, null for none, by the first rule that fits: the table of docs/memory.md. */
export function gradeEvidence(answer: AnswerFacts, times: ResponseTimes): GradedEvidence {
  const uncounted = ruleAgainstCounting(answer)
  if (uncounted !== null) return { grade: null, rule: uncounted }
  const unknown = ruleForUnknown(answer)
  if (unknown !== null) return { grade: 'again', rule: unknown }
  if (answer.selfRating !== null) return { grade: answer.selfRating, rule: 'self-rated' }
  if (isRapidGuess(answer, times)) return { grade: null, rule: 'rapid-guess' }
  // Written so that a score that is no number counts as a miss.
  if (!(answer.score >= RIGHT_ENOUGH)) return { grade: 'again', rule: 'missed' }
  if (answer.score < 1) return { grade: 'hard', rule: 'nearly-right' }
  const effort = ruleForEffort(answer, times)
  return effort === null ? { grade: 'good', rule: 'right' } : { grade: 'hard', rule: effort }
}

/** Whether answers of this type are produced, not recognised among options: mastery and the form ladder ask for one. */
export function isTypedType(type: QuestionType): boolean {
  return ANSWERED_BY[type] === 'recall'
}

const ANSWERED_BY: Record<QuestionType, 'recall' | 'recognition'> = {
  'single-choice': 'recognition',
  'true-false': 'recognition',
  typed: 'recall',
  cloze: 'recall',
  matching: 'recognition',
  'multiple-response': 'recognition',
  number: 'recall',
  'who-says': 'recognition',
  ordering: 'recognition',
  categorise: 'recognition',
  'multi-cloze': 'recall',
}

function ruleAgainstCounting(answer: AnswerFacts): GradeRule | null {
  if (answer.isVoid) return 'void-question'
  if (answer.isPreview) return 'preview'
  if (answer.isSuperseded) return 'superseded-fact'
  if (answer.ending === 'answered') return null
  if (answer.ending !== 'time-ran-out') return answer.ending
  return answer.visibleMs < SHOWN_MS ? 'not-shown' : null
}

function ruleForUnknown(answer: AnswerFacts): GradeRule | null {
  if (answer.ending === 'time-ran-out') return 'time-ran-out'
  if (answer.dontKnow) return 'dont-know'
  // The back of a flashcard is shown before it is rated.
  return answer.revealedFirst && answer.selfRating === null ? 'revealed-first' : null
}

function isRapidGuess({ type, score, visibleMs }: AnswerFacts, { question }: ResponseTimes): boolean {
  if (score < 1 || isTypedType(type)) return false
  return visibleMs < Math.max(RAPID_MS, RAPID_SHARE * (question ?? 0))
}

function ruleForEffort(answer: AnswerFacts, times: ResponseTimes): GradeRule | null {
  if (answer.hintUsed) return 'hint'
  if (answer.confidence === 'guessing') return 'low-confidence'
  if (isSlow(answer, times)) return 'slow'
  return answer.type === 'true-false' ? 'true-false' : null
}

function isSlow({ form, visibleMs }: AnswerFacts, { learner, population }: ResponseTimes): boolean {
  const own = learner.get(form)
  const median = own && own.answers >= ENOUGH_ANSWERS ? own.median : population.get(form)
  return median !== undefined && visibleMs > SLOW_MS && visibleMs > SLOW_TIMES * median
}
