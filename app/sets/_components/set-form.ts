import { z } from 'zod'
import { type OwnSetRecipe, SetConditions, SetDetails } from '@/core/questions/own-set'

/** What stands in the form of a set, as typed: in its fields, and in an address that brings it back. */
export type SetFormValues = {
  title: string
  description: string
  count: string
  /** `recipe`: draws what fits; `picks`: only what is picked by hand. */
  how: 'recipe' | 'picks'
  fixedOrder: boolean
} & ListValues

export type ListValues = Record<(typeof LISTS)[number], string[]>

export const LISTS = ['topics', 'kinds', 'sides', 'types', 'difficulties'] as const

const DEFAULT_COUNT = '10'

type Fields = Record<string, string | string[] | undefined>

/** The form's values out of an address or a sent form; what is missing is as in a new form. */
export function toFormValues(fields: Fields): SetFormValues {
  return {
    title: textOf(fields.title),
    description: textOf(fields.description),
    count: textOf(fields.count) || DEFAULT_COUNT,
    how: fields.how === 'picks' ? 'picks' : 'recipe',
    fixedOrder: fields.fixedOrder === 'on',
    topics: listOf(fields.topics),
    kinds: listOf(fields.kinds),
    sides: listOf(fields.sides),
    types: listOf(fields.types),
    difficulties: listOf(fields.difficulties),
  }
}

/** The values of a set that is there. */
export function valuesOf(set: Omit<SetDetails, 'conditions'> & { recipe: OwnSetRecipe }): SetFormValues {
  const { title, description, count, fixedOrder, recipe } = set
  const how = recipe.conditions === null ? 'picks' : 'recipe'
  const { topics, kinds, sides, types, difficulties } = recipe.conditions ?? SetConditions.parse({})
  return { title, description, count: String(count), how, fixedOrder, topics, kinds, sides, types, difficulties }
}

/** The values as a query that `toFormValues` reads. */
export function toQuery(values: SetFormValues): URLSearchParams {
  const { title, description, count, how, fixedOrder } = values
  const query = new URLSearchParams({ title, description, count, how, ...(fixedOrder ? { fixedOrder: 'on' } : {}) })
  for (const list of LISTS) for (const value of values[list]) query.append(list, value)
  return query
}

/** The set that the values stand for, or sentences at the fields that are wrong. */
export function parseValues(values: SetFormValues): { details: SetDetails } | { problems: Record<string, string> } {
  const { how, ...rest } = values
  const { topics, kinds, sides, types, difficulties, ...said } = rest
  const conditions = how === 'picks' ? null : { topics, kinds, sides, types, difficulties }
  const parsed = SetDetails.safeParse({ ...said, conditions })
  if (parsed.success) return { details: parsed.data }
  const issues = parsed.error.issues.toReversed()
  return { problems: Object.fromEntries(issues.map(({ path, message }) => [String(path[0] ?? 'title'), message])) }
}

const Text = z.string().max(2_000)
const List = z.union([Text, z.array(Text).max(200)]).optional()

/** The fields that the form may send. */
export const SentSetForm = z.strictObject({
  dossier: z.string().max(100),
  /** Of a set that is there: its id, and the version that was changed. */
  set: z.string().max(200).optional(),
  version: z.coerce.number().int().positive().optional(),
  intent: z.enum(['count', 'save']).default('save'),
  title: Text.optional(),
  description: Text.optional(),
  count: Text.optional(),
  how: Text.optional(),
  fixedOrder: Text.optional(),
  topics: List,
  kinds: List,
  sides: List,
  types: List,
  difficulties: List,
})

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : (value?.at(-1) ?? '')
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat()
}
