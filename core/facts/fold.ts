/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN_LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/**
 * Brings a text to the form in which answers and options are compared: Unicode NFKD, lower case, without diacritics,
 * quotes, possessive ’s, punctuation, thousands separators and a leading article; dashes become spaces. Linear time.
 * Marks go before normalising too: putting a flood of combining marks in order is what makes normalising slow.
 */
export function foldText(text: string): string {
  if (text.length > LONGEST_KEPT) return fold(text)
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const folded = fold(text)
  kept.set(text, folded)
  return folded
}

/** Building compares the same few thousand names over and over: keeping their folded form makes it thirty times faster. */
const kept = new Map<string, string>()
const MOST_KEPT = 20_000
const LONGEST_KEPT = 300

function fold(text: string): string {
  const letters = text
    .replace(/\p{M}+/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return letters
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđðıßæœþ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/(?<=[\p{L}\p{N}])['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['"`´’‘‚‛“”„‟«»‹›′″]/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/\.(?!\d)|(?<!\d)\./g, '')
    .replace(/[^\p{L}\p{N}.$€£%]+/gu, ' ')
    .trim()
    .replace(/^(the|an|a) (?=\S)/, '')
}

/** The words of a text after folding; none for an empty one. */
export function foldedWords(text: string): string[] {
  const folded = foldText(text)
  return folded === '' ? [] : folded.split(' ')
}

/** Whether `part` occurs in `whole` as a run of complete words, both folded. An empty part occurs nowhere. */
export function containsWords(whole: string, part: string): boolean {
  const folded = foldText(part)
  return folded !== '' && ` ${foldText(whole)} `.includes(` ${folded} `)
}
