import type { EntityType } from '../facts/entity'
import { foldedWords, foldText } from '../facts/fold'
import { groupBy } from '../group-by'
import { drain, mapInSteps, type Steps } from '../steps'
import { type NameMention, nameSteps } from './names'
import { addSpelling, nearSpellings, type Spellings } from './near-spellings'
import { PARTICLES } from './office-words'

export type EntityProposal = {
  /** The fullest spelling that occurs most often. */
  name: string
  type: EntityType
  /** Every spelling in the articles with its places, the most frequent first. */
  variants: { text: string; mentions: { article: string; paragraph: number; start: number; end: number }[] }[]
}

type Mention = NameMention & { article: string }
/** Mentions of one thing; `words`: those of its name, folded, without particles. */
type Cluster = { type: EntityType; words: string[]; mentions: Mention[] }

/**
 * The people, organisations and places of a dossier’s articles, each with its spellings, for a person to confirm. One
 * surname, or two that differ by two letters at most, are one person unless given names differ.
 */
export function proposeEntities(articles: readonly { id: string; text: string }[]): EntityProposal[] {
  return drain(proposalSteps(articles))
}

/** The same in steps. */
export function* proposalSteps(articles: readonly { id: string; text: string }[]): Steps<EntityProposal[]> {
  const mentions: Mention[] = []
  for (const { id, text } of articles)
    for (const name of yield* nameSteps(text)) mentions.push({ ...name, article: id })
  const clusters = yield* exactClusters(mentions)
  const fullestFirst = clusters.sort((a, b) => b.words.length - a.words.length || b.mentions.length - a.mentions.length)
  const merged: Cluster[] = []
  const people: People = { fitting: new Map(), spellings: new Map() }
  for (const cluster of fullestFirst) {
    yield
    const fits = cluster.type === 'person' ? fittingPeople(people, cluster) : []
    // A surname that two people bear belongs to neither.
    if (fits.length === 1 && fits[0]) fits[0].mentions.push(...cluster.mentions)
    else {
      const own = { ...cluster, mentions: [...cluster.mentions] }
      merged.push(own)
      if (own.type === 'person') addPerson(people, own)
    }
  }
  return (yield* mapInSteps(merged, toProposal)).sort((a, b) => countOf(b) - countOf(a) || (a.name < b.name ? -1 : 1))
}

/** What is called the same in full is one thing. */
function* exactClusters(mentions: readonly Mention[]): Steps<Cluster[]> {
  const keyed = yield* mapInSteps(mentions, (mention) => ({
    mention,
    key: `${mention.type === 'person' ? 'person' : 'thing'} ${foldText(mention.full)}`,
  }))
  return yield* mapInSteps([...groupBy(keyed, ({ key }) => key).values()], (group): Cluster => {
    const own = group.map(({ mention }) => mention)
    const words = foldedWords(own[0]?.full ?? '').filter((word) => !PARTICLES.has(word))
    return { type: own[0]?.type ?? 'term', words, mentions: own }
  })
}

/** People by surname and what else has to agree, so that a name is not compared with every other one. */
type People = { fitting: Map<string, Cluster[]>; spellings: Spellings }

const ANYBODY = 'anybody'
const SURNAME_ALONE = 'surname alone'

function keyOf(surname: string, also: string): string {
  return `${surname}\n${also}`
}

function addPerson({ fitting, spellings }: People, person: Cluster): void {
  const { words } = person
  const surname = words.at(-1) ?? ''
  addSpelling(spellings, surname)
  for (const also of [ANYBODY, words.length === 1 ? SURNAME_ALONE : givenOf(words)]) {
    const known = fitting.get(keyOf(surname, also))
    if (known === undefined) fitting.set(keyOf(surname, also), [person])
    else if (known.length < ENOUGH_TO_DOUBT) known.push(person)
  }
}

/** Who may be the same person: of one surname, and of one given name where both have one. No more than leave it in doubt. */
function fittingPeople({ fitting, spellings }: People, { words }: Cluster): Cluster[] {
  const surname = words.at(-1) ?? ''
  const wanted = words.length === 1 ? [ANYBODY] : [SURNAME_ALONE, givenOf(words)]
  return [...new Set([surname, ...nearSpellings(spellings, surname)])].flatMap((spelling) =>
    wanted.flatMap((also) => fitting.get(keyOf(spelling, also)) ?? []),
  )
}

const ENOUGH_TO_DOUBT = 2

function givenOf(words: readonly string[]): string {
  return `given ${words[0] ?? ''}`
}

function toProposal({ type, mentions }: Cluster): EntityProposal {
  const spellings = [...groupBy(mentions, ({ text }) => text)]
  const variants = spellings
    .map(([text, own]) => ({
      text,
      mentions: own.map(({ article, paragraph, start, end }) => ({ article, paragraph, start, end })),
    }))
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.text < b.text ? -1 : 1))
  const longest = Math.max(...variants.map(({ text }) => text.split(' ').length))
  const name = variants.find(({ text }) => text.split(' ').length === longest)?.text ?? ''
  return { name, type, variants }
}

function countOf({ variants }: EntityProposal): number {
  return variants.reduce((sum, { mentions }) => sum + mentions.length, 0)
}
