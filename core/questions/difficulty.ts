import type { Fact } from '../facts/fact'
import type { Question } from './question'
import { type Retrieval, TYPES_FOR_AUTHORS } from './types-for-authors'

export type Difficulty = 'easy' | 'medium' | 'hard'

export const DIFFICULTIES: readonly Difficulty[] = ['easy', 'medium', 'hard']

/** What learners did with a question when they met it first: how many, and the mean of their scores (0–1). */
export type ObservedFacility = { answers: number; mean: number }

/** Fewer first answers than this say more about who came by than about the question. */
export const FEWEST_ANSWERS = 20

/** The share who know it before anything makes it harder: seeing the answer helps most, a sentence round the gap some. */
const KNOWN: Record<Retrieval, number> = { recognition: 0.75, cued: 0.65, free: 0.55 }
/** A claim asks for one thing more: whose it is. */
const CLAIM = 0.9
/** "About 40" is easier kept than 113,100, June than the 2nd of June. Where the options show it, only half as much. */
const PRECISE = 0.75

const EASY_FROM = 0.75
const HARD_BELOW = 0.5

/** The band of a question's facility: easy from 0.75, hard below 0.5. `facts` are those it tests. */
export function difficultyOf(
  question: Question,
  facts: readonly Fact[],
  observed: ObservedFacility | null = null,
): Difficulty {
  const facility = facilityOf(question, facts, observed)
  if (facility >= EASY_FROM) return 'easy'
  return facility < HARD_BELOW ? 'hard' : 'medium'
}

/**
 * The share of learners (0–1) who should get it right at first sight. Before anybody answered, an estimate:
 *
 *   guess + (1 − guess) × known,   guess = 1 / options (0 where nothing is shown)
 *
 * as in item response models with a floor for guessing (Birnbaum's three-parameter model); `known` depends on how the
 * answer is given, is lower for a claim and for a precise figure or date. From 20 first answers on the estimate is one voice
 * that weighs as much as those 20, the mean of a beta-binomial with such a prior:
 *
 *   (20 × estimate + n × observed) / (20 + n)
 *
 * so that a hundred answers decide by five to one, and nothing jumps when the twentieth comes in by more than half the gap.
 */
export function facilityOf(question: Question, facts: readonly Fact[], observed: ObservedFacility | null): number {
  const guess = chanceOfGuessing(question)
  const estimate = guess + (1 - guess) * shareWhoKnow(question, facts)
  if (!observed || observed.answers < FEWEST_ANSWERS) return estimate
  const { answers, mean } = observed
  return (FEWEST_ANSWERS * estimate + answers * mean) / (FEWEST_ANSWERS + answers)
}

function chanceOfGuessing(question: Question): number {
  switch (question.type) {
    case 'single-choice':
    case 'true-false':
    case 'who-says':
      return 1 / question.options.length
    case 'matching':
      return 1 / question.pairs.length
    case 'categorise':
      return 1 / question.categories.length
    // What is ticked or ordered wrongly costs as much as the right gives: guessing earns nothing.
    case 'multiple-response':
    case 'ordering':
    case 'typed':
    case 'cloze':
    case 'number':
    case 'multi-cloze':
      return 0
  }
}

function shareWhoKnow(question: Question, facts: readonly Fact[]): number {
  const { retrieval } = TYPES_FOR_AUTHORS[question.type]
  const precision = facts.some(isPrecise) ? (retrieval === 'recognition' ? (1 + PRECISE) / 2 : PRECISE) : 1
  return KNOWN[retrieval] * (question.isClaim ? CLAIM : 1) * precision
}

/** A figure of three digits or more that count ("1,212", not "1,000"), or a date to the day. */
function isPrecise({ object }: Fact): boolean {
  if (object.type === 'date') return object.date.length === 'YYYY-MM-DD'.length
  if (object.type !== 'number') return false
  const digits = String(Math.abs(object.value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
  return digits.length >= 3
}
