import { z } from 'zod'

/** Lower-case words joined by hyphens: the id of every content item, unique within its dossier and kind. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')

/** A part of a text, in UTF-16 units: `text.slice(start, end)`. */
export const TextRange = z.strictObject({ start: z.number().int().min(0), end: z.number().int().positive() })
export type TextRange = z.infer<typeof TextRange>

/** A calendar date, YYYY-MM-DD, that exists. */
export const IsoDate = z.iso.date()

/** A date as precisely as it is known: a year, a month or a day. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a date as 2025, 2025-06 or 2025-06-02 (in quotes)')
