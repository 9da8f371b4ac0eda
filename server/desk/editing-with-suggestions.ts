import { passageSteps } from '@/core/extraction/passages'
import { suggestionSteps } from '@/core/extraction/suggest-facts'
import type { KnownEntities, Suggestion } from '@/core/extraction/suggestion'
import type { Article } from '@/core/facts/article'
import type { Entity } from '@/core/facts/entity'
import { ok, type Result } from '@/core/result'
import type { Steps } from '@/core/steps'
import { hashOf } from '@/server/facts/content-hash'
import type { Transaction } from '@/server/facts/written'
import { type Editor, editing } from './editing'
import { takeSteps, takeTurn } from './take-steps'

/**
 * A change that stores what rules suggest in an article. `article` and `entities` are as they will be after it; `article` is null if nothing
 * is to be read. Nothing may be written before `write` is called.
 */
export type PlannedChange<Made> = {
  article: Article | null
  entities: readonly Entity[]
  write: (suggestions: readonly Suggestion[]) => Promise<Made>
}

/** After so many readings that others outran, the dossier stays locked for one more. */
const MOST_READINGS = 2

/**
 * Like `editing`, for a change that takes seconds of reading: the dossier is locked to plan the change, free while the article is read,
 * and locked again to plan it anew and write it. If what the suggestions depend on changed meanwhile, it is read again.
 * `read`: who takes the steps.
 */
export async function editingWithSuggestions<Made, Code extends string>(
  editor: Editor,
  plan: (transaction: Transaction) => Promise<Result<PlannedChange<Made>, Code>>,
  read: (steps: Steps<Suggestion[]>) => Promise<Suggestion[]> = takeTurn,
): Promise<Result<Made, Code | 'not-found'>> {
  // Of nothing there are no suggestions: a change that reads nothing is written at once.
  let found: Found = { basis: hashOf(null), suggestions: [] }
  for (let readings = 0; ; readings++) {
    const done = await editing(editor, async (transaction): Promise<Result<Written<Made> | ToRead, Code>> => {
      const planned = await plan(transaction)
      if (!planned.ok) return planned
      const { write } = planned.value
      const source = sourceOf(planned.value)
      const basis = hashOf(source)
      if (found.basis === basis) return ok({ made: await write(found.suggestions) })
      if (readings < MOST_READINGS) return ok({ source, basis })
      return ok({ made: await write(await takeSteps(stepsOf(source))) })
    })
    if (!done.ok) return done
    if ('made' in done.value) return ok(done.value.made)
    const { source, basis } = done.value
    found = { basis, suggestions: await read(stepsOf(source)) }
  }
}

type Found = { basis: string; suggestions: Suggestion[] }
type Written<Made> = { made: Made }
type ToRead = { source: Source; basis: string }

/** All that suggestions depend on; null if nothing is to be read. */
type Source = (Pick<Article, 'date' | 'passages'> & { text: string; known: KnownEntities }) | null

function sourceOf({ article, entities }: Pick<PlannedChange<unknown>, 'article' | 'entities'>): Source {
  if (article?.text === undefined) return null
  const { text, date, passages } = article
  return { text, date, passages, known: toKnown(entities) }
}

/** By id: of two that a word may be a slip for, the first one is named. */
function toKnown(entities: readonly Entity[]): KnownEntities {
  const known = entities.map(({ id, type, name, aliases, roles, side }) => ({
    id,
    type,
    name,
    aliases: aliases.map(({ text }) => text),
    offices: roles.map(({ title }) => title),
    side: side ?? null,
  }))
  return known.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function* stepsOf(source: Source): Steps<Suggestion[]> {
  if (source === null) return []
  const { text, date, passages, known } = source
  const byRule = yield* passageSteps(text)
  const isDropped = new Map(passages.map(({ n, furniture }) => [n, furniture]))
  const changed = byRule.filter(({ paragraph, furniture }) => (furniture !== null) !== isDropped.get(paragraph))
  return yield* suggestionSteps(
    {
      text,
      date: 'on' in date ? date.on : date.from,
      restored: changed.filter(({ furniture }) => furniture !== null).map(({ paragraph }) => paragraph),
      dropped: changed.filter(({ furniture }) => furniture === null).map(({ paragraph }) => paragraph),
    },
    known,
  )
}
