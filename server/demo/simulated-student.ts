import { hashNumber } from '@/core/hash'
import type { Question } from '@/core/questions/question'
import type { Answer, Confidence } from '@/core/quiz/response'
import type { Random } from '@/core/quiz/shuffle'

/** A simulated learner: how able they are (logits), and how often they have seen the footnote of each fact. */
export type SimulatedStudent = { ability: number; seen: Map<string, number> }

/** A question with the names that a learner could mix its typed answer up with. */
export type AskedQuestion = { question: Question; confusableNames: string[] }

export type SimulatedAnswer = { answer: Answer; visibleMs: number; confidence: Confidence | null }

/** What having read a footnote once adds, on the scale of ability (logits). */
const LEARNED_PER_FOOTNOTE = 1.3
/** Recalling is harder than recognising, by about this much. */
const TYPED_COST = 0.5
const MEDIAN_CHOICE_MS = 9_000
const MEDIAN_TYPED_MS = 15_000

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
  const answer = knows ? rightAnswer(question) : missedAnswer(student, asked, random)
  for (const factId of question.factIds) student.seen.set(factId, (student.seen.get(factId) ?? 0) + 1)
  return { answer, visibleMs: visibleMs(question, knows, random), confidence: confidence(knows, random) }
}

function chanceOfKnowing(student: SimulatedStudent, question: Question): number {
  const [factId = question.id] = question.factIds
  const difficulty = ((hashNumber(`difficulty ${factId}`) % 1000) / 1000 - 0.5) * 3
  const learned = LEARNED_PER_FOOTNOTE * Math.log2(1 + (student.seen.get(factId) ?? 0))
  const cost = question.type === 'typed' || question.type === 'cloze' ? TYPED_COST : 0
  return 1 / (1 + Math.exp(-(student.ability + learned - difficulty - cost)))
}

function rightAnswer(question: Question): Answer {
  switch (question.type) {
    case 'single-choice':
    case 'true-false': {
      const key = question.options.find((option) => option.isKey)
      if (!key) throw new Error(`Question ${question.id} has no key`)
      return { kind: 'choice', optionId: key.id }
    }
    case 'typed':
    case 'cloze':
      return { kind: 'typed', text: question.answer }
    case 'matching':
      return { kind: 'matching', pairs: Object.fromEntries(question.pairs.map((pair) => [pair.id, pair.rightId])) }
  }
}

function missedAnswer(student: SimulatedStudent, asked: AskedQuestion, random: Random): Answer {
  const { question, confusableNames } = asked
  const admits = random() < (student.ability < 0 ? 0.35 : 0.2)
  if (admits) return { kind: 'dont-know' }
  switch (question.type) {
    case 'single-choice':
    case 'true-false':
      return { kind: 'choice', optionId: guess(question.options, random).id }
    case 'typed':
    case 'cloze':
      return { kind: 'typed', text: confusableNames[0] ?? 'not sure' }
    case 'matching':
      return { kind: 'matching', pairs: swapped(question.pairs) }
  }
}

/** A guesser may hit the key; most wrong answers go to the option that its hash makes the class's favourite. */
function guess<Option extends { id: string; isKey: boolean }>(options: Option[], random: Random): Option {
  const wrong = options.filter((option) => !option.isKey).sort((a, b) => hashNumber(a.id) - hashNumber(b.id))
  const pool = random() < 0.6 ? wrong : options
  const chosen = pool[random() < 0.5 ? 0 : Math.floor(random() * pool.length)]
  if (!chosen) throw new Error('A question with one option')
  return chosen
}

function swapped(pairs: { id: string; rightId: string }[]): Record<string, string> {
  const rights = pairs.map((pair) => pair.rightId)
  const [first, second] = rights
  if (first !== undefined && second !== undefined) rights.splice(0, 2, second, first)
  return Object.fromEntries(pairs.map((pair, i) => [pair.id, rights[i] ?? pair.rightId]))
}

function visibleMs(question: Question, knows: boolean, random: Random): number {
  const isTyped = question.type === 'typed' || question.type === 'cloze' || question.type === 'matching'
  const median = (isTyped ? MEDIAN_TYPED_MS : MEDIAN_CHOICE_MS) * (knows ? 1 : 1.5)
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
