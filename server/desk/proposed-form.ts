import type { DeskDossier } from '@/core/desk/assemble'
import { EMPTY_FORM, type FactForm } from '@/core/desk/fact-form'
import { factToForm } from '@/core/desk/fact-to-form'
import { proposeForm } from '@/core/desk/propose-form'
import type { EntityIndex } from '@/core/facts/entity-index'
import type { DecidedSuggestion } from './read-desk-dossier'

/** What the form of a suggestion holds before anybody types: the fact as it was accepted, or what was suggested. */
export function proposedForm(
  { body, fact, articleSlug }: Pick<DecidedSuggestion, 'body' | 'fact' | 'articleSlug'>,
  { articles, head }: Pick<DeskDossier, 'articles' | 'head'>,
  index: EntityIndex,
): FactForm {
  if (fact) return factToForm(fact, index.byId)
  if (!body) return EMPTY_FORM
  const date = articles.find(({ id }) => id === articleSlug)?.date
  return proposeForm(body, date && 'on' in date ? date.on : head.period.from, index)
}
