import { hashNumber } from '@/core/hash'
import type { Question } from '@/core/questions/question'
import type { Answer, Confidence } from '@/core/quiz/response'
import type { Random } from '@/core/quiz/shuffle'
import { simulatedOf } from './simulated-types'

/** A simulated learner: how able they are (logits), and how often they have seen the footnote of each fact. */
export type SimulatedStudent = { ability: number; seen: Map<string, number> }

/** A question with the names that a learner could mix its typed answer up with. */
export type AskedQuestion = { question: Question; confusableNames: string[] }

export type SimulatedAnswer = { answer: Answer; visibleMs: number; confidence: Confidence | null }

/** What having read a footnote once adds, on the scale of ability (logits). */
const LEARNED_PER_FOOTNOTE = 1.3

/** A learner of ordinary ability, give or take. */
export function simulatedStudent(random: Random): SimulatedStudent {
  return { ability: 0.5 + 0.9 * normal(random), seen: new Map() }
}

/**
 * What the student answers: right by a one-parameter logistic model with guessing (Birnbaum 1968), otherwise a wrong
 * option that is the same favourite for everybody, a blank, or a slip. Needs the key, so it is for the demo alone.
 */
export function simulateAnswer(student: SimulatedStudent, asked: AskedQuestion, random: Random): SimulatedAnswer {
  const { question } = asked
  const knows = random() < chanceOfKnowing(student, question)
  const answer = knows ? simulatedOf(question).right(question) : missedAnswer(student, asked, random)
  for (const factId of question.factIds) student.seen.set(factId, (student.seen.get(factId) ?? 0) + 1)
  return { answer, visibleMs: visibleMs(question, knows, random), confidence: confidence(knows, random) }
}

/** Whether the student recalls a fact on a flashcard; having seen its back counts like a footnote. */
export function knowsFact(student: SimulatedStudent, factId: string, random: Random): boolean {
  const knows = random() < chanceOf(student, factId, 0)
  student.seen.set(factId, (student.seen.get(factId) ?? 0) + 1)
  return knows
}

function chanceOfKnowing(student: SimulatedStudent, question: Question): number {
  const [factId = question.id] = question.factIds
  return chanceOf(student, factId, simulatedOf(question).cost)
}

/** `cost`: how much harder than recognising the form makes it (logits). */
function chanceOf(student: SimulatedStudent, factId: string, cost: number): number {
  const difficulty = ((hashNumber(`difficulty ${factId}`) % 1000) / 1000 - 0.5) * 3
  const learned = LEARNED_PER_FOOTNOTE * Math.log2(1 + (student.seen.get(factId) ?? 0))
  return 1 / (1 + Math.exp(-(student.ability + learned - difficulty - cost)))
}

function missedAnswer(student: SimulatedStudent, asked: AskedQuestion, random: Random): Answer {
  const admits = random() < (student.ability < 0 ? 0.35 : 0.2)
  if (admits) return { kind: 'dont-know' }
  return simulatedOf(asked.question).missed(asked.question, asked.confusableNames, random)
}

function visibleMs(question: Question, knows: boolean, random: Random): number {
  const median = simulatedOf(question).medianMs * (knows ? 1 : 1.5)
  return Math.round(median * Math.exp(0.45 * normal(random)))
}

function confidence(knows: boolean, random: Random): Confidence | null {
  if (random() < 0.55) return null
  const roll = random()
  if (knows) return roll < 0.6 ? 'certain' : roll < 0.9 ? 'fairly-sure' : 'guessing'
  return roll < 0.2 ? 'certain' : roll < 0.5 ? 'fairly-sure' : 'guessing'
}

/** Standard normal (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
