import { wallTimeOf } from '@/core/classes/wall-time'
import type { TaughtAssignment } from '@/server/classes/find-assignment'
import type { AssignmentValues } from './assignment-fields'

/** A week from now, at the end of that day. */
const DUE_IN_DAYS = 7
const DAY_MS = 86_400_000

/** A new assignment: a test to be taken once, open at once and due in a week. */
export function newValues(input: { title: string; zone: string; now: Date }): AssignmentValues {
  const { title, zone, now } = input
  const dueDay = wallTimeOf(new Date(now.getTime() + DUE_IN_DAYS * DAY_MS), zone).slice(0, 10)
  return {
    title,
    instructions: '',
    opens: '',
    due: `${dueDay}T23:59`,
    zone,
    taking: 'after_submitting',
    attempts: '1',
    counting: 'best',
    minutes: '',
    order: 'shuffled',
    late: 'refuse',
    penalty: '0',
  }
}

/** An assignment as it is. */
export function valuesOf({ title, instructions, zone, shuffle, terms }: TaughtAssignment): AssignmentValues {
  return {
    title,
    instructions,
    opens: wallTimeOf(terms.opensAt, zone),
    due: wallTimeOf(terms.dueAt, zone),
    zone,
    taking: terms.feedback,
    attempts: terms.attemptsAllowed === null ? '' : String(terms.attemptsAllowed),
    counting: terms.counting,
    minutes: terms.minutes === null ? '' : String(terms.minutes),
    order: shuffle ? 'shuffled' : 'same',
    late: terms.late,
    penalty: String(terms.latePenaltyPercent),
  }
}
