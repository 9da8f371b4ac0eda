import ical from 'ical-generator'
import { hashSecret, newSecret } from '@/server/auth/secrets'
import { database } from '@/server/database/client'
import { listOwnAssignments, type OwnAssignment } from './own-assignments'

/** Gives a learner's calendar a new secret address, whose last part is returned and kept only as a hash; the earlier one ends. */
export async function rotateCalendarToken({ learnerId }: { learnerId: string }): Promise<{ token: string }> {
  const token = newSecret()
  await database().user.update({ where: { id: learnerId }, data: { calendarTokenHash: hashSecret(token) } })
  return { token }
}

/** Ends the address of a learner's calendar. */
export async function endCalendarToken({ learnerId }: { learnerId: string }): Promise<void> {
  await database().user.update({ where: { id: learnerId }, data: { calendarTokenHash: null } })
}

/** Whether a learner's calendar has an address. */
export async function hasCalendarToken({ learnerId }: { learnerId: string }): Promise<boolean> {
  return (await database().user.count({ where: { id: learnerId, calendarTokenHash: { not: null } } })) > 0
}

/**
 * The due times of a learner's assignments as a calendar (RFC 5545), for whoever has the secret; null if it is nobody's, or of an account
 * that may not sign in any more. Nothing in it says how the learner did. `origin`: of the app, for links.
 */
export async function readCalendarFeed(input: { token: string; origin: string }): Promise<string | null> {
  const learner = await database().user.findFirst({
    where: { calendarTokenHash: hashSecret(input.token), deactivatedAt: null },
    select: { id: true },
  })
  if (!learner) return null
  const assignments = await listOwnAssignments({ learnerId: learner.id })
  return toCalendar(assignments, input.origin)
}

const HOUR_SECONDS = 3_600

function toCalendar(assignments: readonly OwnAssignment[], origin: string): string {
  const calendar = ical({
    name: 'Footnote: due for your class',
    prodId: { company: 'Footnote', product: 'Assignments', language: 'EN' },
    ttl: HOUR_SECONDS,
  })
  for (const { id, title, className, instructions, terms, now } of assignments) {
    calendar.createEvent({
      // The same for ever, so that an assignment that moves moves in the calendar, too.
      id: `${id}@footnote`,
      stamp: now,
      start: terms.dueAt,
      end: terms.dueAt,
      summary: `Due: ${title} (${className})`,
      description: instructions,
      url: `${origin}/assignments/${id}`,
    })
  }
  return calendar.toString()
}
