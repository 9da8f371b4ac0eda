import { headers } from 'next/headers'
import type { z } from 'zod'
import { formFields, sameOrigin } from './request'

/** What a form shows after it was sent; the shape of useActionState's state, with or without JavaScript. */
export type FormState =
  | { status: 'idle' }
  | { status: 'failed'; message: string; fields: Record<string, string>; values: Record<string, string> }
  | { status: 'done'; message: string; secret?: string }

/** More than any form of ours needs; those that bring in an article say how much they take. */
const MOST_LETTERS = 64_000

export type FormResult<T> = { ok: true; value: T } | { ok: false; state: FormState }

/**
 * The gate of every server action: refuses other origins, parses the fields with `schema` (give it strict objects, so that
 * unknown names are refused), and turns what is wrong into sentences at the fields. Repeated names arrive as arrays.
 */
export async function formAction<T>(
  schema: z.ZodType<T>,
  formData: FormData,
  { maxLetters = MOST_LETTERS }: { maxLetters?: number } = {},
): Promise<FormResult<T>> {
  if (!sameOrigin(await headers())) {
    return {
      ok: false,
      state: formFailure(formData, 'This form was sent from another site. Open the page and try again.'),
    }
  }
  if (lettersIn(formData) > maxLetters) {
    return { ok: false, state: { status: 'failed', message: 'This is too large. Shorten it.', fields: {}, values: {} } }
  }
  return parseForm(schema, formData)
}

/** As formAction, without the check of the origin: for tests and for callers that made it. */
export function parseForm<T>(schema: z.ZodType<T>, formData: FormData): FormResult<T> {
  const parsed = schema.safeParse(ownFields(formData))
  if (parsed.success) return { ok: true, value: parsed.data }
  const fields = Object.fromEntries(
    parsed.error.issues.toReversed().map((issue) => [String(issue.path[0] ?? ''), issue.message]),
  )
  const general = fields[''] ?? 'Please check what is marked below.'
  delete fields['']
  return { ok: false, state: formFailure(formData, general, fields) }
}

/** A failed state: a message, sentences at fields, and what was typed, except passwords and codes. */
export function formFailure(formData: FormData, message: string, fields: Record<string, string> = {}): FormState {
  const values = Object.fromEntries(
    Object.entries(ownFields(formData)).flatMap(([name, value]) =>
      typeof value === 'string' && !isSecret(name) ? [[name, value]] : [],
    ),
  )
  return { status: 'failed', message, fields, values }
}

function lettersIn(formData: FormData): number {
  return [...formData.values()].reduce((sum, value) => sum + (typeof value === 'string' ? value.length : value.size), 0)
}

/** Without JavaScript React adds fields of its own, which start with $. */
function ownFields(formData: FormData): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(formFields(formData)).filter(([name]) => !name.startsWith('$')))
}

function isSecret(name: string): boolean {
  return /password|code|secret/i.test(name)
}
