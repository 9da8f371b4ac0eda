import { foldedWords } from '../facts/fold'

const EMPTY_WORDS = new Set(
  `a about above according account after again against all alone along also although am among an and another any are around as ask
  asked at away back be became because been before being below beside besides between beyond both but by call called came can
  come could day did do does doing done down during each early either else end ever every far few first following for form
  former found four from further gave get give given go got had half has have he her here him his hold how if in into is it
  its itself just kind kinds last late later least less like made main make many may me might more most much must my name
  named near nearly new no nor not now of off on once one only onto or other others our out over own part per place point put
  report reported reports said same say says second set several shall she should side since so some such than that the their
  them then there these they thing things third this those three through till time to together told too toward towards two
  under until up upon us used very want wanted was way we week well went were what when where whether which while who whom
  whose why will with within without word words would year years yet you your
  january february march april may june july august september october november december`.split(/\s+/),
)

/** The words of a text that carry its matter, folded and cut to a rough stem; no little words, months or numerals, each once. */
export function contentWords(text: string): readonly string[] {
  const known = kept.get(text)
  if (known) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const found = findContentWords(text)
  kept.set(text, found)
  return found
}

/** Drawing an attempt compares the same stems over and over. */
const kept = new Map<string, readonly string[]>()
const MOST_KEPT = 20_000

function findContentWords(text: string): string[] {
  const words = foldedWords(text).filter((word) => word.length > 2 && !EMPTY_WORDS.has(word) && !/\d/.test(word))
  return [...new Set(words.map(stemOf))]
}

/** A rough stem, enough to see that "demands" and "demanded", "proposal" and "proposals" are of one word. */
export function stemOf(word: string): string {
  const plural = word.replace(/ies$/, 'y').replace(/([^su])s$/, '$1')
  const bare = plural.replace(/(?<=\p{L}{4})(?:ing|ed|e)$/u, '')
  return bare.length >= 3 ? bare : plural
}
