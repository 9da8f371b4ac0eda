import type { DeskDossier } from '@/core/desk/assemble'
import type { FactForm } from '@/core/desk/fact-form'
import type { Suggestion } from '@/core/extraction/suggestion'
import type { Fact } from '@/core/facts/fact'
import type { JsonValue } from '@/server/database/generated/internal/prismaNamespace'

/** What an imported dossier has beside articles, names and facts: what came with it from files. */
export type DeskExtras = Pick<DeskDossier, 'sets' | 'handQuestions' | 'overrides'> & {
  /** Ids of entities in the order of their file; names that came later follow by id. */
  entityOrder: string[]
}

/** As with content rows: what is in these columns was parsed before it was written, so reading is a change of type only. */
export const toSuggestion = (body: JsonValue) => body as unknown as Suggestion
export const toDecidedFact = (fact: JsonValue) => fact as unknown as Fact
export const toDraft = (fields: JsonValue) => fields as unknown as FactForm
export const toExtras = (extras: JsonValue | null): DeskExtras =>
  extras === null ? { sets: [], handQuestions: [], overrides: [], entityOrder: [] } : (extras as unknown as DeskExtras)
