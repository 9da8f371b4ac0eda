import { z } from 'zod'
import { knownZone } from './zone'

/** A person's name as shown; 1–80 characters on one line. Joiners (U+200C, U+200D) belong to names in Persian and Hindi. */
export const Name = z
  .string({ error: 'Enter a name.' })
  .trim()
  .min(1, 'Enter a name.')
  .max(80, 'Use at most 80 characters.')
  .regex(/^(?:\u200c|\u200d|[^\p{Cc}\p{Cf}])+$/u, 'Leave out control characters.')
  .regex(/[^\s\u200c\u200d]/u, 'Enter a name.')

/** Lower-cased e-mail address. */
export const Email = z
  .string({ error: 'Enter an e-mail address.' })
  .trim()
  .toLowerCase()
  .max(200, 'Use at most 200 characters.')
  .pipe(z.email('Enter an e-mail address such as maria@example.org.'))

/** Lower-cased user name of a student without e-mail. */
export const Username = z
  .string({ error: 'Enter a username.' })
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{2,29}$/,
    'Use 3 to 30 letters a–z, digits, dots, hyphens or underscores, starting with a letter or digit.',
  )

/** A password as typed; whether it may be chosen is for checkPassword. */
export const TypedPassword = z.string({ error: 'Enter a password.' }).min(1, 'Enter a password.').max(1_000)

/** An IANA zone that this server knows, or undefined for anything else: it is a guess of the browser. */
export const GuessedZone = z
  .string()
  .optional()
  .transform((zone) => knownZone(zone) ?? undefined)

/** An IANA zone that this server knows. */
export const ChosenZone = z.string().transform((zone, context) => {
  const known = knownZone(zone)
  if (known) return known
  context.addIssue({ code: 'custom', message: 'Choose a time zone from the list.' })
  return z.NEVER
})

export const Id = z.uuid('This entry is no longer here.')

/** A path to go to afterwards; made safe by ownPath where it is used. */
export const CallbackUrl = z.string().max(2_000).optional()
