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

/** The words and marks of `text.slice(start, end)` with their parts of speech. Linear time; no network, no disk. */
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
  return words
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
