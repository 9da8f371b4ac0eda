import { isGivenName } from '../quiz/match/given-names'

const LONGEST_TITLE = 140
const LONGEST_QUESTION = 100
const ENDS_SENTENCE = /[.!?…:;,。！？；：؟۔।]["”’')\]]*$/u
/** "It rained. It snowed", but not "Mr. Lee" */
const HOLDS_SENTENCE = /\p{Ll}{2}[.!?]["”’)]* ["“‘(]?\p{Lu}/u
const OPENS_TITLE = /^["“‘'[(]?[\p{Lu}\p{N}£$€#]/u
/** An item of a list. */
const ITEM = /^(?:[-–—•*·▪►●>]|\d{1,2}[.)])\s*\S/u
/** What a paragraph without its full stop opens with, or tells, and a title does not. */
const TELLS =
  /^(?:he|she|they|it|we|i|but|and|however|meanwhile) |\b(?:said|told|added|according to)\b|, (?:which|who|whose|where|but|and|because) | because /iu
const TELLS_AT_LENGTH = /^(?:the|an?|this|these|those|his|her|its|their) .*\b(?:has|have|had|was|were|will)\b/iu
const WORDS_AT_LENGTH = 12

/** Whether a line has no sentence: a headline, a subheading, a title of another story, a label, a name. */
export function isTitle(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE &&
    OPENS_TITLE.test(line) &&
    !ENDS_SENTENCE.test(line) &&
    !HOLDS_SENTENCE.test(line) &&
    !ITEM.test(line) &&
    !TELLS.test(line) &&
    !(TELLS_AT_LENGTH.test(line) && wordsOf(line).length >= WORDS_AT_LENGTH)
  )
}

/** "• Bridge shut for a week": an item of a list that is a title. */
export function isListedTitle(line: string): boolean {
  return ITEM.test(line) && isTitleOrQuestion(line.replace(BULLET, ''))
}

const BULLET = /^(?:[-–—•*·▪►●>]|\d{1,2}[.)])\s*/u

function isTitleOrQuestion(line: string): boolean {
  return isTitle(line) || isQuestionTitle(line)
}

/** A title that asks: "Who will pay for the bridge?" */
export function isQuestionTitle(line: string): boolean {
  return line.length <= LONGEST_QUESTION && /^[^.!?]*\?["”’']?$/u.test(line)
}

/** "ANALYSIS: What the ruling means", "Explainer | Why the river rose", "[ Mayor quits over bridge ]" */
export function isLabelledTitle(line: string): boolean {
  return /^(?:\p{Lu}{3,}(?: \p{Lu}+){0,3} ?[:|–-] ?\S+ \S+ |\p{Lu}[\p{L}-]+(?: \p{L}+){0,2} \| |\[ ?\S+ \S+ \S.*\]$)/u.test(
    line,
  )
}

const NAME =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}(?:,? (?:and|&) \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3})?$/u

/** Whether a line is nothing but somebody’s given name and surname. */
export function namesPerson(line: string): boolean {
  return NAME.test(line) && isGivenName((wordsOf(line)[0] ?? '').toLowerCase())
}

export function wordsOf(line: string): string[] {
  return line.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
}
