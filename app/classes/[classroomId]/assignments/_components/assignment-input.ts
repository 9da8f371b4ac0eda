import { z } from 'zod'
import { instantOfWallTime } from '@/core/classes/wall-time'
import { storableText } from '@/core/storable-text'
import { ChosenZone, Id } from '@/server/auth/inputs'
import type { NewDetails } from '@/server/classes/create-assignment'

/** A whole number from a text field; empty is none. */
function countOrNone(most: number, sentence: string) {
  return z
    .string()
    .trim()
    .refine((text) => text === '' || (/^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most), sentence)
    .transform((text) => (text === '' ? null : Number(text)))
}

const MINUTES_SENTENCE = 'Give 1 to 600 minutes, or leave it empty.'
const ATTEMPTS_SENTENCE = 'Give 1 to 50, or leave it empty.'
const PENALTY_SENTENCE = 'Give 0 to 100.'

/** The fields of an assignment as its form sends them. */
export const AssignmentFields = z.strictObject({
  classroomId: Id,
  title: z
    .string({ error: 'Give the assignment a name.' })
    .trim()
    .min(1, 'Give the assignment a name.')
    .max(120, 'Use at most 120 characters.')
    .transform(storableText),
  instructions: z.string().trim().max(2_000, 'Use at most 2,000 characters.').transform(storableText),
  /** Wall-clock times in `zone`; without the first it opens at once. */
  opens: z.string(),
  due: z.string({ error: 'Choose a day and a time.' }),
  zone: ChosenZone,
  taking: z.enum(['at_once', 'after_submitting', 'after_due']),
  attempts: countOrNone(50, ATTEMPTS_SENTENCE),
  counting: z.enum(['best', 'first', 'last']),
  minutes: countOrNone(600, MINUTES_SENTENCE),
  order: z.enum(['shuffled', 'same']),
  late: z.enum(['refuse', 'accept']),
  penalty: z
    .string()
    .trim()
    .regex(/^(\d{1,2}|100)$/, PENALTY_SENTENCE)
    .transform(Number),
})
export type AssignmentFields = z.infer<typeof AssignmentFields>

/** What the fields say, with instants for times; or sentences for the fields with times that are none or do not fit. */
export function toDetails(fields: AssignmentFields): { details: NewDetails } | { problems: Record<string, string> } {
  const { title, instructions, zone, taking, counting, minutes, late, penalty } = fields
  const opensAt = instantOfWallTime(fields.opens, zone)
  const dueAt = instantOfWallTime(fields.due, zone)
  if (!opensAt && fields.opens !== '') return { problems: { opens: 'Choose a day and a time, or leave both out.' } }
  if (!dueAt) return { problems: { due: 'Choose a day and a time.' } }
  if (opensAt && dueAt <= opensAt) return { problems: { due: 'It must be due after it opens.' } }
  return {
    details: {
      ...{ title, instructions, zone, opensAt, dueAt, counting, minutes, late },
      // Practice shows each answer right or wrong at once, a test does not: one choice says both.
      mode: taking === 'at_once' ? 'practice' : 'test',
      feedback: taking,
      attemptsAllowed: fields.attempts,
      shuffle: fields.order === 'shuffled',
      latePenaltyPercent: penalty,
    },
  }
}
