import type { Article } from '@/core/facts/article'
import type { DossierHead } from '@/core/facts/dossier'
import type { Entity } from '@/core/facts/entity'
import type { Fact } from '@/core/facts/fact'
import type { Footnote } from '@/core/facts/footnote'
import type { Question } from '@/core/questions/question'
import type { JsonValue } from '@/server/database/generated/internal/prismaNamespace'

/**
 * Content rows hold what the schemas of core/facts and core/questions let through when it was loaded, so reading them
 * back is a change of type only. Whatever was written here was parsed first: see load-content.ts.
 */
export const toDossierHead = (head: JsonValue) => head as unknown as DossierHead
export const toArticle = (body: JsonValue) => body as unknown as Article
export const toEntity = (body: JsonValue) => body as unknown as Entity
export const toFact = (body: JsonValue) => body as unknown as Fact
export const toQuestion = (body: JsonValue) => body as unknown as Question
export const toFootnotes = (footnotes: JsonValue) => footnotes as unknown as Footnote[]

/** The part of a content id after the dossier: `istanbul-talks-2025:who-said-it` → `who-said-it`. */
export function slugOf(rowId: string): string {
  return rowId.slice(rowId.indexOf(':') + 1)
}
