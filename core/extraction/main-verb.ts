import type { Chunk } from './chunks'
import type { Word } from './tag-words'
import { lemmaOfVerb } from './verbs'

/** The base form of a chunk’s main verb. */
export function mainVerb(chunk: Chunk, words: readonly Word[]): string {
  const verb = words.slice(chunk.from, chunk.to).findLast(isVerb)
  return verb ? lemmaOfVerb(verb.lower, verb.lemma) : ''
}

/** Whether a word is a verb or an auxiliary. */
export function isVerb(word: Word | undefined): boolean {
  return word?.pos === 'VERB' || word?.pos === 'AUX'
}
