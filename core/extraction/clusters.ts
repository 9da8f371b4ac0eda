import { distance } from 'fastest-levenshtein'
import type { EntityType } from '../facts/entity'
import { foldedWords, foldText } from '../facts/fold'
import { groupBy } from '../group-by'
import { findNames, type NameMention } from './names'
import { PARTICLES } from './office-words'

export type EntityProposal = {
  /** The fullest spelling that occurs most often. */
  name: string
  type: EntityType
  /** Every spelling in the articles with its places, the most frequent first. */
  variants: { text: string; mentions: { article: string; paragraph: number; start: number; end: number }[] }[]
}

type Mention = NameMention & { article: string }
type Cluster = { type: EntityType; mentions: Mention[] }

/** Two spellings of one surname differ by no more. */
const SPELLING_DISTANCE = 2
/** Shorter surnames that differ are other names: Khan and Kahn, Li and Lee. */
const SHORTEST_RESPELT = 6

/**
 * The people, organisations and places of a dossier’s articles, each with its spellings, for a person to confirm. One
 * surname, or two that differ by two letters at most, are one person unless given names differ.
 */
export function proposeEntities(articles: readonly { id: string; text: string }[]): EntityProposal[] {
  const mentions = articles.flatMap(({ id, text }) => findNames(text).map((mention) => ({ ...mention, article: id })))
  const exact = groupBy(mentions, ({ type, full }) => `${type === 'person' ? 'person' : 'thing'} ${foldText(full)}`)
  const clusters: Cluster[] = [...exact.values()].map((own) => ({ type: own[0]?.type ?? 'term', mentions: own }))
  const fullestFirst = clusters.sort(
    (a, b) => wordsOf(b).length - wordsOf(a).length || b.mentions.length - a.mentions.length,
  )
  const merged: Cluster[] = []
  for (const cluster of fullestFirst) {
    const fits = merged.filter((other) => areOne(other, cluster))
    // A surname that two people bear belongs to neither.
    if (fits.length === 1 && fits[0]) fits[0].mentions.push(...cluster.mentions)
    else merged.push({ ...cluster, mentions: [...cluster.mentions] })
  }
  return merged.map(toProposal).sort((a, b) => countOf(b) - countOf(a) || (a.name < b.name ? -1 : 1))
}

function wordsOf({ mentions }: Cluster): string[] {
  return foldedWords(mentions[0]?.full ?? '').filter((word) => !PARTICLES.has(word))
}

function areOne(a: Cluster, b: Cluster): boolean {
  if (a.type !== 'person' || b.type !== 'person') return false
  const [first, second] = [wordsOf(a), wordsOf(b)]
  if (!isSameSurname(first.at(-1) ?? '', second.at(-1) ?? '')) return false
  const [given, otherGiven] = [first[0] ?? '', second[0] ?? '']
  return first.length === 1 || second.length === 1 || given === otherGiven
}

function isSameSurname(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < SHORTEST_RESPELT || a[0] !== b[0]) return false
  return distance(a, b) <= SPELLING_DISTANCE
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
