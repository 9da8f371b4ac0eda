import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction, type PartOfSpeech, type WinkMethods } from 'wink-nlp'

export type Word = {
  text: string
  lower: string
  lemma: string
  pos: PartOfSpeech
  /** UTF-16 offsets into the whole text. */
  start: number
  end: number
}

/**
 * The words and marks of `text.slice(start, end)` with their parts of speech; compounds with a hyphen are one word. Linear
 * time; no network, no disk.
 */
export function tagWords(text: string, start: number, end: number): Word[] {
  const nlp = reader()
  const passage = text.slice(start, end)
  const tokens = nlp.readDoc(passage).tokens()
  const values = tokens.out()
  const tags = tokens.out(nlp.its.pos)
  const lemmas = tokens.out(lemmaOf(nlp))
  const words: Word[] = []
  let from = 0
  values.forEach((value, i) => {
    const at = passage.indexOf(value, from)
    // The reader gives words as they stand; should it ever not, a word that cannot be found is left out.
    if (at < 0) return
    from = at + value.length
    const pos = (tags[i] ?? 'X') as PartOfSpeech
    words.push({
      text: value,
      lower: value.toLowerCase(),
      lemma: lemmas[i] ?? value,
      pos,
      start: start + at,
      end: start + from,
    })
  })
  return retag(joinHyphens(words))
}

/** Loading the model takes 0.2 s: it is done once, when it is first needed. */
let loaded: WinkMethods | null = null
function reader(): WinkMethods {
  loaded ??= winkNLP(model, ['sbd', 'pos'])
  return loaded
}

/** The library declares fewer arguments for this reader than `out` passes to it. */
function lemmaOf(nlp: WinkMethods): ItsFunction<string> {
  return nlp.its.lemma as unknown as ItsFunction<string>
}

function joinHyphens(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const [word, next, last] = [words[i], words[i + 1], joined.at(-1)]
    if (!word) continue
    if (
      word.text === '-' &&
      last &&
      next &&
      last.end === word.start &&
      next.start === word.end &&
      /[\p{L}\p{N}]$/u.test(last.text)
    ) {
      joined[joined.length - 1] = compound(last, next)
      i++
    } else joined.push(word)
  }
  return joined
}

function compound(first: Word, last: Word): Word {
  const text = `${first.text}-${last.text}`
  const isName = first.pos === 'PROPN' && last.pos === 'PROPN'
  // "30-day", "Western-backed", "face-to-face" describe; "by-election" and "cease-fire" name.
  const pos = isName ? 'PROPN' : last.pos === 'NOUN' && first.pos !== 'NUM' ? 'NOUN' : 'ADJ'
  return { text, lower: text.toLowerCase(), lemma: text.toLowerCase(), pos, start: first.start, end: last.end }
}

const EITHER =
  /^(?:demands|calls|plans|claims|offers|rejects|backs|urges|wants|talks|orders|bans|votes|reports|warns|aims|hopes|seeks|insists|leads|heads|meets|opens|closes|signs|wins|loses|faces|names|denies|accuses|agrees|vows|says)$/
const NOT_POSSESSED =
  /^(?:[’']s?|its|his|her|their|our|my|your|the|a|an|these|those|such|new|key|more|several|all|no|of|peace|phone)$/i

/** Mends what the reader takes wrongly in news: "Kyiv demands that" is a verb, "its demands" a noun, "according to" a preposition. */
function retag(words: Word[]): Word[] {
  return words.map((word, i) => {
    const [before, after] = [words[i - 1], words[i + 1]]
    if (word.lower === 'according' && after?.lower === 'to') return { ...word, pos: 'ADP' }
    if (!EITHER.test(word.lower)) return word
    if (word.pos === 'VERB' && before && NOT_POSSESSED.test(before.text)) return { ...word, pos: 'NOUN' }
    const takesObject =
      /^(?:that|the|a|an|its|his|her|their|all|to|for|on)$/.test(after?.lower ?? '') || after?.pos === 'DET'
    const hasSubject = before?.pos === 'PROPN' || (before?.pos === 'PRON' && !NOT_POSSESSED.test(before.text))
    return word.pos === 'NOUN' && hasSubject && takesObject ? { ...word, pos: 'VERB' } : word
  })
}
