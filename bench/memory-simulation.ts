import { type Random, seededRandom } from '../core/quiz/shuffle'
import { addDays } from '../core/review/days'
import type { Grade } from '../core/review/grade'
import { type Memory, retrievability, schedule } from '../core/review/schedule'

// node scripts/run.mjs bench/memory-simulation.ts: what one schedule per fact saves against one per question, and how near true
// recall comes to its target for each way of grading four-option answers. Learners are simulated: they forget as FSRS-6 says,
// with the default weights, and every review of a fact, in whatever form, is a review of the same memory. Prints the two tables
// of docs/memory.md.
const FACTS = 4000
const DAYS = 180
const START = '2025-01-01'
const settings = { retention: 0.9, fuzzSeed: null }
/** How many facts are known at the first meeting. */
const KNOWN_AT_FIRST = 0.5
/** Who does not know chooses among four options. */
const GUESSED_RIGHT = 0.25
/** How often an answer is slow: of those who know, and of those who guess. */
const SLOW = { known: 0.1, guessed: 0.7 }

type Answer = { recalled: boolean; right: boolean; slow: boolean }
type Grading = (answer: Answer) => Grade
/** `due` and `recall` are of reviews on a day that the wanted retention chose, not the rule that *again* is due tomorrow. */
type Tally = { reviews: number; all: number; allRecall: number; due: number; recall: number; known: number }

const byRecall: Grading = ({ recalled }) => (recalled ? 'good' : 'again')
const gradings: [string, Grading][] = [
  ['by recall itself (no guessing)', byRecall],
  ['right is good', ({ right }) => (right ? 'good' : 'again')],
  ['right is good, slow and right is hard', ({ right, slow }) => (right ? (slow ? 'hard' : 'good') : 'again')],
  ['right is hard', ({ right }) => (right ? 'hard' : 'again')],
]

print([
  'forms',
  'per fact',
  'per question',
  'per question, siblings buried',
  'known on day 180: per fact',
  'per question',
])
print(Array.from({ length: 6 }, () => '---'))
for (const forms of [1, 2, 3, 5]) {
  const perFact = simulate(1, false, byRecall)
  const perQuestion = simulate(forms, false, byRecall)
  const buried = simulate(forms, true, byRecall)
  const reviews = [perFact, perQuestion, buried].map((tally) => (tally.reviews / FACTS).toFixed(1))
  print([`${forms}`, ...reviews, ...[perFact, perQuestion].map((tally) => (tally.known / FACTS).toFixed(3))])
}
process.stdout.write('\n')
print([
  'grading of four-option answers',
  'reviews per fact',
  'true recall when due after a pass (target 0.900)',
  'at every review',
])
print(['---', '---', '---', '---'])
for (const [name, grading] of gradings) {
  const { reviews, all, allRecall, due, recall } = simulate(1, false, grading)
  print([name, (reviews / FACTS).toFixed(1), (recall / due).toFixed(3), (allRecall / all).toFixed(3)])
}

/** Facts with one card for each form; a single card stands for one schedule per fact, whatever form it is asked in. */
function simulate(cards: number, buried: boolean, grading: Grading): Tally {
  const random = seededRandom('memory-simulation')
  const tally: Tally = { reviews: 0, all: 0, allRecall: 0, due: 0, recall: 0, known: 0 }
  for (let fact = 0; fact < FACTS; fact++) simulateFact(cards, buried, grading, random, tally)
  return tally
}

function simulateFact(cards: number, buried: boolean, grading: Grading, random: Random, tally: Tally): void {
  const beliefs: (Memory | null)[] = Array.from({ length: cards }, () => null)
  const missedLast: boolean[] = []
  let truth: Memory | null = null
  for (let i = 0; i < DAYS; i++) {
    const day = addDays(START, i)
    for (const [card, belief] of beliefs.entries()) {
      if (belief !== null && belief.dueDay > day) continue
      if (buried && truth?.lastDay === day) break
      const chance = truth === null ? KNOWN_AT_FIRST : retrievability(truth, day)
      const answer = answerWith(random() < chance, random)
      tally.reviews++
      if (belief !== null) {
        tally.all++
        tally.allRecall += chance
      }
      if (belief !== null && !missedLast[card]) {
        tally.due++
        tally.recall += chance
      }
      const grade = grading(answer)
      missedLast[card] = grade === 'again'
      beliefs[card] = schedule(belief, grade, day, settings)
      truth = truthAfter(truth, answer, day)
    }
  }
  tally.known += truth === null ? 0 : retrievability(truth, addDays(START, DAYS))
}

/** A second review on the same day is a look at what was just shown: it leaves memory as it is. */
function truthAfter(truth: Memory | null, answer: Answer, day: string): Memory {
  return truth?.lastDay === day ? truth : schedule(truth, byRecall(answer), day, settings)
}

function answerWith(recalled: boolean, random: Random): Answer {
  const right = recalled || random() < GUESSED_RIGHT
  return { recalled, right, slow: random() < (recalled ? SLOW.known : SLOW.guessed) }
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}
