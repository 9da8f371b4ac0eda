import type { EvidenceMode } from './evidence'
import { type Grade, isPass } from './grade'

/** Why a fact is on the list: another fact’s answer was given, it was known before, or neither. */
export type MissReason = { kind: 'confused'; withFactId: string } | { kind: 'slip' } | { kind: 'unknown' }

/** A stay of a fact on the missed list. Days are learner days. */
export type Episode = {
  status: 'open' | 'practised' | 'cleared' | 'dismissed'
  openedDay: string
  /** The last miss: its day, form and reason are what the list shows. */
  missedDay: string
  missedForm: string
  reason: MissReason
  /** The last day on which it was right since the last miss. */
  rightDay: string | null
  /** Clean days since the last miss, and whether one had another form than the one missed. */
  cleanDays: number
  otherForm: boolean
  /** The day it was cleared or dismissed. */
  closedDay: string | null
}

/** A graded answer as the list sees it. */
export type ListedAnswer = {
  grade: Grade
  day: string
  firstOfDay: boolean
  mode: EvidenceMode
  form: string
  hintUsed: boolean
  confusedWith: string | null
  /** Whether the fact had been recalled before. */
  passedBefore: boolean
}

/** Clean days that clear an episode. */
export const CLEAN_DAYS = 2
/** Misses elsewhere are what flashcards and reviews are for: they keep an episode open but start none. */
const OPENING_MODES: readonly EvidenceMode[] = ['quiz', 'missed']

/**
 * A fact’s episodes, oldest first, after one more answer. *Again* in a quiz or in practice of missed facts opens one. Any
 * *again* in an open one starts its clean days over; right on the day of the miss makes it practised. It is cleared after two
 * clean days: later days whose first answer is good or easy without a hint, one of them by another form if `formCount` > 1.
 */
export function episodesAfterAnswer(
  episodes: readonly Episode[],
  answer: ListedAnswer,
  formCount: number,
): readonly Episode[] {
  const current = currentEpisode(episodes)
  if (!isPass(answer.grade)) {
    if (current) return [...episodes.slice(0, -1), { ...current, ...missOf(answer) }]
    return OPENING_MODES.includes(answer.mode) ? [...episodes, openedBy(answer)] : episodes
  }
  return current ? [...episodes.slice(0, -1), afterPass(current, answer, formCount)] : episodes
}

/** The learner takes the fact off the list; without an open episode nothing changes. */
export function dismissed(episodes: readonly Episode[], day: string): readonly Episode[] {
  const current = currentEpisode(episodes)
  return current ? [...episodes.slice(0, -1), { ...current, status: 'dismissed', closedDay: day }] : episodes
}

/** The learner puts a dismissed fact back: a new episode with the old one’s miss. If the last one was not dismissed nothing changes. */
export function broughtBack(episodes: readonly Episode[], day: string): readonly Episode[] {
  const last = episodes.at(-1)
  if (last?.status !== 'dismissed') return episodes
  const { missedDay, missedForm, reason } = last
  return [...episodes, { ...FRESH, openedDay: day, missedDay, missedForm, reason }]
}

/** The episode that is open or practised, if there is one. */
export function currentEpisode(episodes: readonly Episode[]): Episode | null {
  const last = episodes.at(-1)
  return last && (last.status === 'open' || last.status === 'practised') ? last : null
}

/** Whether the fact is to be practised on this day: on the list, and not yet right today. */
export function isToPractise(episodes: readonly Episode[], day: string): boolean {
  const current = currentEpisode(episodes)
  return current !== null && current.rightDay !== day
}

/** What a miss sets, whether it opens an episode or falls into one. */
function missOf(answer: ListedAnswer) {
  return { ...FRESH, missedDay: answer.day, missedForm: answer.form, reason: reasonOf(answer) }
}

const FRESH = { status: 'open', rightDay: null, cleanDays: 0, otherForm: false, closedDay: null } as const

function openedBy(answer: ListedAnswer): Episode {
  return { ...missOf(answer), openedDay: answer.day }
}

function reasonOf({ confusedWith, passedBefore }: ListedAnswer): MissReason {
  if (confusedWith !== null) return { kind: 'confused', withFactId: confusedWith }
  return { kind: passedBefore ? 'slip' : 'unknown' }
}

function afterPass(episode: Episode, answer: ListedAnswer, formCount: number): Episode {
  if (answer.day === episode.missedDay) return { ...episode, status: 'practised', rightDay: answer.day }
  if (!isClean(answer)) return { ...episode, rightDay: answer.day }
  const cleanDays = episode.cleanDays + 1
  const otherForm = episode.otherForm || answer.form !== episode.missedForm
  const counted = { ...episode, rightDay: answer.day, cleanDays, otherForm }
  const isCleared = cleanDays >= CLEAN_DAYS && (otherForm || formCount <= 1)
  return isCleared ? { ...counted, status: 'cleared', closedDay: answer.day } : counted
}

function isClean({ firstOfDay, grade, hintUsed }: ListedAnswer): boolean {
  return firstOfDay && grade !== 'hard' && !hintUsed
}
