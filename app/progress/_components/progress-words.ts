import { nearDay } from '@/components/dates'
import { addDays, daysBetween } from '@/core/review/days'
import { ENOUGH_SEEN, type Level, type TopicProgress } from '@/core/review/mastery'
import type { DossierProgress } from './progress-view'

/** What each level is called and means. */
export const LEVEL_WORDS: Record<Level, { name: string; means: string }> = {
  mastered: {
    name: 'Mastered',
    means:
      'Keeps for three weeks or more, and you knew it on days a week apart, once by writing it where that is asked.',
  },
  proficient: { name: 'Proficient', means: 'Keeps for a week or more.' },
  familiar: { name: 'Familiar', means: 'You knew it, but it would not keep for a week yet.' },
  attempted: { name: 'Attempted', means: 'You were asked, and did not know it yet.' },
  new: { name: 'New', means: 'You were not asked yet.' },
}

/** "4 mastered, 10 familiar, 22 new, of 36 facts." */
export function levelsSentence(levels: DossierProgress['levels']): string {
  const parts = levels.map(({ level, count }) => `${count} ${LEVEL_WORDS[level].name.toLowerCase()}`)
  const all = levels.reduce((sum, { count }) => sum + count, 0)
  return `${parts.join(', ')}, of ${all} ${all === 1 ? 'fact' : 'facts'}.`
}

/** Why nothing is said about how well a topic would be recalled. */
export function tooFewWords({ seen, all }: Pick<TopicProgress, 'seen' | 'all'>): string {
  if (all < ENOUGH_SEEN) return 'Too few facts in this topic to say.'
  const missing = ENOUGH_SEEN - seen
  return `Not enough answers yet. ${missing === 1 ? 'One more fact' : `${NUMBERS[missing] ?? missing} more facts`} and we can say.`
}

const NUMBERS: Record<number, string> = { 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five' }

/** When a fact is due: "Due today", "Due tomorrow", "Due 12 June". */
export function dueWords(dueDay: string, today: string): string {
  const late = daysBetween(dueDay, today)
  if (late > 0) return `Due since ${nearDay(dueDay, today)}`
  if (late === 0) return 'Due today'
  return dueDay === addDays(today, 1) ? 'Due tomorrow' : `Due ${nearDay(dueDay, today)}`
}
