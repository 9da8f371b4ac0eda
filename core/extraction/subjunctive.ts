import type { Word } from './tag-words'

/**
 * "that the vote be postponed", "that the minister explain the loss": a plain verb behind one singular is what should be,
 * whatever verb stands before "that". `verb` is the index of the clause’s first verb.
 */
export function isSubjunctive(words: readonly Word[], verb: number): boolean {
  const [word, subject] = [words[verb], words[verb - 1]]
  if (!word || !subject) return false
  if (word.lower === 'be') return subject.pos !== 'AUX' && subject.lower !== 'to' && subject.pos !== 'ADV'
  if (word.pos !== 'VERB' || word.lower !== word.lemma || SAME_IN_THE_PAST.test(word.lower)) return false
  const head = subject.text === ',' ? headBefore(words, verb) : subject
  if (head === undefined || !/^(?:NOUN|PROPN)$/.test(head.pos) || words[verb - 1]?.lower === 'to') return false
  return !/(?:[^s]s|people|men|women|children|police|staff|majority|number|media|data|team|side|family|couple|crew)$/.test(
    head.lower,
  )
}

/** "the minister, Lee, explain": of what stands before the comma that opens the name. */
function headBefore(words: readonly Word[], verb: number): Word | undefined {
  const opening = words.findLastIndex(({ text }, at) => at < verb - 1 && text === ',')
  return words[opening - 1]
}

const SAME_IN_THE_PAST =
  /^(?:put|let|cost|burst|split|spread|bid|cast|hurt|quit|shed|thrust|read|upset|cut|hit|set|shut|beat|run|come|become|led|left|lost|won|made|saw|ran|felt|fell|found|held|sent|paid|said|told|met|built|took|gave|knew|grew|began|rose|fled|bought|sold|kept|stood|spent)$/
