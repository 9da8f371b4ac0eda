import { daysBetween } from './days'
import { type Grade, isPass } from './grade'
import { type Memory, retrievability } from './schedule'

/** How well a fact is known, lowest first. */
export const LEVELS = ['new', 'attempted', 'familiar', 'proficient', 'mastered'] as const
export type Level = (typeof LEVELS)[number]

/** The first and last days on which a fact was recalled: at all, and by a typed form. */
export type PassDays = { first: string; last: string; firstTyped: string | null; lastTyped: string | null }

export type LevelBasis = { grade: Grade; memory: Memory; passes: PassDays | null; hasTypedForm: boolean }

const PROFICIENT_DAYS = 7
const MASTERED_DAYS = 21
/** The least distance of the two passes that mastery asks for. */
const SPREAD_DAYS = 7
const DUE_FOR_REVIEW_BELOW = 0.7
/** Facts of a topic that must have been seen before anything is said about recall. */
export const ENOUGH_SEEN = 5

/**
 * The level after an applied grade: *again* drops one level (never below *attempted*); a pass gives the level that stability
 * and passes have earned, and takes none away: right after a lapse, stability is short, and being right must not cost a level.
 */
export function levelAfter(level: Level, basis: LevelBasis): Level {
  if (!isPass(basis.grade)) return LEVELS[Math.max(1, LEVELS.indexOf(level) - 1)] ?? 'attempted'
  const earned = earnedLevel(basis)
  return LEVELS.indexOf(earned) > LEVELS.indexOf(level) ? earned : level
}

/** The pass days with one more pass, on a day not before the last. */
export function withPass(passes: PassDays | null, day: string, typed: boolean): PassDays {
  return {
    first: passes?.first ?? day,
    last: day,
    firstTyped: passes?.firstTyped ?? (typed ? day : null),
    lastTyped: typed ? day : (passes?.lastTyped ?? null),
  }
}

/** Whether to mark the fact “due for review”: its level stays as it is. */
export function isDueForReview(memory: Memory, day: string): boolean {
  return retrievability(memory, day) < DUE_FOR_REVIEW_BELOW
}

export type TopicProgress = {
  seen: number
  all: number
  /** seen ÷ all, 0 to 1; 0 for a topic without facts. */
  coverage: number
  /** Mean retrievability of the facts seen, 0 to 1; null for “not enough answers yet”. */
  expectedRecall: number | null
}

/** A topic’s two measures on a day, which are never blended. One memory (or null: not seen) for each of its facts. */
export function topicProgress(memories: readonly (Memory | null)[], day: string): TopicProgress {
  const seen = memories.filter((memory) => memory !== null)
  const recalled = seen.reduce((sum, memory) => sum + retrievability(memory, day), 0)
  return {
    seen: seen.length,
    all: memories.length,
    coverage: memories.length === 0 ? 0 : seen.length / memories.length,
    expectedRecall: seen.length < ENOUGH_SEEN ? null : recalled / seen.length,
  }
}

function earnedLevel({ memory, passes, hasTypedForm }: LevelBasis): Level {
  if (passes === null) return 'attempted'
  if (memory.stability >= MASTERED_DAYS && isSpread(passes, hasTypedForm)) return 'mastered'
  return memory.stability >= PROFICIENT_DAYS ? 'proficient' : 'familiar'
}

/** Whether there are passes on two days far enough apart, one of them by a typed form if the fact has one. */
function isSpread({ first, last, firstTyped, lastTyped }: PassDays, hasTypedForm: boolean): boolean {
  if (!hasTypedForm) return daysBetween(first, last) >= SPREAD_DAYS
  if (firstTyped === null || lastTyped === null) return false
  return daysBetween(firstTyped, last) >= SPREAD_DAYS || daysBetween(first, lastTyped) >= SPREAD_DAYS
}
