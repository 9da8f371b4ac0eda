import { nearDay } from '@/components/dates'
import type { IconName } from '@/components/icon'
import { daysBetween } from '@/core/review/days'
import { CLEAN_DAYS, type Episode } from '@/core/review/missed-list'
import type { MissedEntry } from './missed-view'

/** Why a fact is on the list, as an icon and a word. */
export const REASONS: Record<Episode['reason']['kind'], { icon: IconName; word: string }> = {
  confused: { icon: 'swap', word: 'Confused' },
  unknown: { icon: 'question', word: 'Unknown' },
  slip: { icon: 'half-disc', word: 'Slip' },
}

/** Why and when: what happened at the last miss. */
export function missedSentence({ episode, confusedWith }: MissedEntry, today: string): string {
  const when = dayWords(episode.missedDay, today)
  const kind = episode.reason.kind
  if (kind === 'slip') return `Missed ${when}, after you had known it before.`
  if (kind === 'unknown') return `Missed ${when}. You had not known it before.`
  if (!confusedWith) return `Missed ${when}: the answer you gave belongs to another fact.`
  return `Missed ${when}: you answered “${confusedWith.footnote.answer}”, which belongs to another question: ${confusedWith.ask}`
}

/** What takes the fact off the list. */
export function clearsWords({ status, missedDay, rightDay, cleanDays, otherForm }: Episode, today: string): string {
  if (status === 'practised' && missedDay === today) return `Right since then. ${CLEAN_DAYS} good days to go`
  const done = cleanDays === 0 ? '' : `${cleanDays} good ${cleanDays === 1 ? 'day' : 'days'} done, `
  if (cleanDays >= CLEAN_DAYS && !otherForm) return `${done}1 to go in another form`
  if (cleanDays > 0) return `${done}${CLEAN_DAYS - cleanDays} to go`
  return rightDay === today
    ? `Right today, with effort. ${CLEAN_DAYS} good days to go`
    : `Clears after ${CLEAN_DAYS} good days`
}

/** How a fact left the list. */
export function leftSentence({ status, closedDay, cleanDays }: Episode, today: string): string {
  const when = closedDay === null ? '' : dayWords(closedDay, today)
  if (status === 'dismissed') return `You took it off the list ${when}.`
  return `Cleared ${when}, after ${cleanDays} good days.`
}

function dayWords(day: string, today: string): string {
  const ago = daysBetween(day, today)
  if (ago <= 0) return 'today'
  return ago === 1 ? 'yesterday' : `on ${nearDay(day, today)}`
}

/** "Practise these 3 now", or what part of them one run takes. */
export function practiseWords(practisable: number, all: number): string {
  if (all === 1) return 'Practise this one now'
  return practisable < all ? `Practise ${practisable} of these ${all} now` : `Practise these ${all} now`
}

/** The place of a fact (row id) in the list: where its address leads. */
export function entryId(factId: string): string {
  return factId.replace(':', '-')
}
