import { z } from 'zod'

const line = (most: number, what: string) =>
  z.string().trim().max(most, `Use at most ${most} characters for ${what}.`).default('')

/** The fields in which a person makes a fact, as typed: whatever is wrong with them is told, nothing is dropped. */
export const FactForm = z.strictObject({
  kind: line(20, 'the kind'),
  subject: line(200, 'the subject'),
  relation: line(120, 'what is said of it'),
  answerType: line(20, 'the kind of answer'),
  answer: line(300, 'the answer'),
  /** What a number counts: "people", "US dollars". */
  unit: line(60, 'the unit'),
  asOf: line(10, 'the date'),
  /** Empty until somebody chose: fact or claim. */
  says: line(10, 'who says so'),
  claimant: line(200, 'who claims it'),
  /** on if no other answer is right. */
  closed: line(5, 'the box'),
  statement: line(600, 'the statement'),
  ask: line(400, 'the question'),
})
export type FactForm = z.infer<typeof FactForm>
export type FactField = keyof FactForm

/** A form in which nothing is filled in. */
export const EMPTY_FORM: FactForm = FactForm.parse({})
