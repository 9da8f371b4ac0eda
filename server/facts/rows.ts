import type { Footnote } from '@/core/facts/footnote'

/** A footnote as a question's version stores it: with the version of its fact, for the evidence that an answer leaves. */
export type StoredFootnote = Footnote & { factVersion: number }

/** The row's id of a content item: `<dossier>:<id in the files>`. */
export function contentId(dossierId: string, id: string): string {
  return `${dossierId}:${id}`
}
