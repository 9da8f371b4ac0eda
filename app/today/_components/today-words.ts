import { nearDay } from '@/components/dates'
import { daysBetween } from '@/core/review/days'

/** What the next sitting would ask, by why. `due`: all that is due, asked in one sitting or not. */
export type TodaysCounts = { due: number; planned: { due: number; missed: number; new: number } }

/** What the page says first. */
export function headlineOf({ due, planned }: TodaysCounts): string {
  if (due > 0) return due === 1 ? '1 fact is due' : `${due} facts are due`
  if (planned.missed > 0) return planned.missed === 1 ? '1 fact to practise' : `${planned.missed} facts to practise`
  if (planned.new > 0) return 'Nothing is due'
  return 'Done for today'
}

const MINUTES_PER_FACT = 0.5

/** How long the sitting takes and what is in it: "About 6 minutes: 9 due, 3 you missed, 2 new." */
export function sittingWords({ due, planned }: TodaysCounts): string {
  const all = planned.due + planned.missed + planned.new
  const minutes = Math.max(1, Math.round(all * MINUTES_PER_FACT))
  const parts = [
    planned.due > 0 ? (planned.due < due ? `the ${planned.due} most overdue` : `${planned.due} due`) : null,
    planned.missed > 0 ? `${planned.missed} you missed` : null,
    planned.new > 0 ? `${planned.new} new` : null,
  ].filter((part) => part !== null)
  return `About ${minutes === 1 ? '1 minute' : `${minutes} minutes`}: ${parts.join(', ')}.`
}

/** When the next facts fall due: for a day with nothing left to do. */
export function nextDueWords(next: { day: string; due: number } | null, today: string): string {
  if (next === null) return 'Nothing falls due in the next two weeks.'
  const when = daysBetween(today, next.day) === 1 ? 'tomorrow' : `on ${nearDay(next.day, today)}`
  return next.due === 1 ? `The next fact falls due ${when}.` : `The next ${next.due} facts fall due ${when}.`
}

export type Outlook = { withoutSitting: number; withSitting: number; facts: number }

/** What will still be known in two weeks, with and without this sitting; null where that is the same number. */
export function outlookWords({ withoutSitting, withSitting, facts }: Outlook): string | null {
  const [without, known] = [Math.round(withoutSitting), Math.round(withSitting)]
  if (known <= without) return null
  return `In two weeks you will still know about ${known} of these ${facts} facts if you do this now, about ${without} if you do not.`
}
