import type { Chunk } from './chunks'
import { mainVerb } from './main-verb'
import type { Word } from './tag-words'
import { SAYS, WANTS } from './verbs'

/** "drones launched from Kyiv hit": a past form right after a noun, before "by" or another verb, describes that noun. */
export function settleParticiples(chunks: Chunk[], words: readonly Word[]): Chunk[] {
  return chunks.map((chunk, i) => {
    const verb = words[chunk.to - 1]
    const isBare = chunk.type === 'verb' && chunk.to - chunk.from === 1 && /(?:ed|en|t|d|n)$/.test(verb?.lower ?? '')
    const before = chunks[i - 1]?.type
    if (!isBare || (before !== 'np' && before !== 'and' && before !== 'comma') || verb === undefined) return chunk
    const next = chunks[i + 1]
    const isComparing = verb.lower === 'compared' && /^(?:with|to)$/.test(words[next?.from ?? chunk.to]?.lower ?? '')
    if (isComparing || isInFrontedPaper(chunks, i, words)) return { ...chunk, type: 'nonfinite' as const }
    // "voted by 12 to nine": nobody is voted.
    if (/^(?:voted|fell|rose)$/.test(verb.lower) && next?.type === 'prep' && isFigure(words[next.to])) return chunk
    // "The contract, valued at R3m, went to": between commas behind the noun that opens the clause it has no subject of its own;
    // but "The mine, said Lee, closed": who speaks is no part of the mine.
    if (before === 'comma' && !SAYS.has(mainVerb(chunk, words)) && isInserted(chunks, i))
      return { ...chunk, type: 'nonfinite' as const }
    // "visits paid for by councils"
    const isPaidFor = next?.type === 'prep' && chunks[i + 2]?.type === 'prep' && words[next.to]?.lower === 'by'
    if (isPaidFor || (next?.type === 'prep' && words[next.from]?.lower === 'by'))
      return { ...chunk, type: 'nonfinite' as const }
    // "were scrapped last year, a figure expected to rise": what is set beside a whole sentence has no verb of its own.
    const isBeside = before === 'np' && chunks[i - 2]?.type === 'comma' && next?.type === 'to' && /ed$/.test(verb.lower)
    const opened = chunks.slice(0, Math.max(0, i - 2))
    if (isBeside && opened[0]?.type !== 'sub' && opened.some(({ type }) => type === 'verb'))
      return { ...chunk, type: 'nonfinite' as const }
    if (
      before === 'np' &&
      (next?.type === 'prep' || next?.type === 'date') &&
      (isObject(chunks, i - 1, words) || isInAdjunct(chunks, i - 1)) &&
      /ed$/.test(verb.lower)
    )
      return { ...chunk, type: 'nonfinite' as const }
    return before === 'np' && /ed$/.test(verb.lower) && finiteFollows(chunks, i)
      ? { ...chunk, type: 'nonfinite' as const }
      : chunk
  })
}

/** Whether what stands in front of a comma opens its clause, and behind the next one comes that clause’s verb. */
function isInserted(chunks: readonly Chunk[], at: number): boolean {
  let opening = at - 2
  while (chunks[opening]?.type === 'np' && chunks[opening - 1]?.type === 'prep' && chunks[opening - 2]?.type === 'np')
    opening -= 2
  const opens = opening === 0 || /^(?:stop|that|sub)$/.test(chunks[opening - 1]?.type ?? '')
  if (chunks[opening]?.type !== 'np' || !opens || chunks[at + 1]?.type === 'np') return false
  let closing = at + 1
  while (/^(?:prep|np|date|adverb)$/.test(chunks[closing]?.type ?? '')) closing++
  const verb = chunks[closing + 1]?.type === 'adverb' ? closing + 2 : closing + 1
  return closing > at + 1 && chunks[closing]?.type === 'comma' && chunks[verb]?.type === 'verb'
}

/** "In a report published last Thursday the group accused": a paper that stands in front of its sentence does nothing there. */
function isInFrontedPaper(chunks: readonly Chunk[], at: number, words: readonly Word[]): boolean {
  const [opener, paper] = [chunks[at - 2], chunks[at - 1]]
  if (
    opener?.type !== 'prep' ||
    paper?.type !== 'np' ||
    (at > 2 && !/^(?:comma|and|that|stop)$/.test(chunks[at - 3]?.type ?? ''))
  )
    return false
  if (!PAPERS.test(words[paper.to - 1]?.lower ?? '')) return false
  const next = chunks[at + 1]?.type
  return /^(?:prep|date|adverb|to)$/.test(next ?? '') && chunks.slice(at + 1).some(({ type }) => type === 'verb')
}

const PAPERS =
  /^(?:report|letter|statement|interview|e-?mail|memo|memorandum|note|speech|ruling|judge?ment|verdict|order|decision|study|survey|poll|article|affidavit|filing|document|message|address|paper|complaint|petition|decree|briefing|lecture|sermon|broadcast|video|post|circular|notice|submission|indictment|lawsuit|audit|review|testimony|call|audio|recording|column|essay|tweet|communique|communiqué|resolution)$/

function isFigure(word: Word | undefined): boolean {
  return word?.pos === 'NUM'
}

/** "followed the rules agreed with": a noun phrase that a verb before has for its object cannot be a subject, too. */
function isObject(chunks: readonly Chunk[], at: number, words: readonly Word[]): boolean {
  const verb = chunks[at - 1]
  if (verb?.type !== 'verb' && verb?.type !== 'to' && verb?.type !== 'nonfinite') return false
  // "A plane carrying 162 people skidded off": a sentence needs one verb.
  if (verb.type === 'nonfinite' && !chunks.slice(0, at).some(({ type }) => type === 'verb')) return false
  const lemma = mainVerb(verb, words)
  return !SAYS.has(lemma) && !WANTS.has(lemma)
}

/** "hinted in an interview published on": the clause has its verb already, and what stands in its adjunct has none. */
function isInAdjunct(chunks: readonly Chunk[], np: number): boolean {
  let at = np
  while (chunks[at - 1]?.type === 'prep' && chunks[at - 2]?.type === 'np') at -= 2
  const verb = chunks[at - 1]?.type === 'prep' ? chunks[at - 2] : undefined
  return verb?.type === 'verb' && chunks[at - 3]?.type === 'np' && chunks[at - 4]?.type !== 'rel'
}

function finiteFollows(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    const type = chunks[i]?.type
    if (type === 'verb') return chunks[i - 1]?.type === 'np' && chunks[at + 1]?.type === 'prep'
    // "a man suspected of killing three people had been arrested"
    const isNested = type === 'nonfinite' && chunks[i - 1]?.type === 'prep'
    if (type !== 'prep' && type !== 'np' && type !== 'date' && !isNested) return false
    if (type === 'np' && !/^(?:prep|nonfinite)$/.test(chunks[i - 1]?.type ?? '')) return false
  }
  return false
}
