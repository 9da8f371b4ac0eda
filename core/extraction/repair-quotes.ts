/**
 * The text with quotation marks that point the wrong way turned round, each by one of the same length, so that every offset
 * still holds: a closing mark met while no quotation is open and followed by a word opens one; straight marks become curly.
 * A line break closes what is open, unless the next line opens again (a quotation over several paragraphs).
 */
export function repairQuotes(text: string): string {
  let isOpen = false
  return text.replace(/["“”„«»]|[\n\r\u2028\u2029]/gu, (mark, at: number) => {
    if (/[\n\r\u2028\u2029]/u.test(mark)) {
      isOpen = false
      return mark
    }
    const opens = opensHere(mark, isOpen, text.charAt(at - 1), text.slice(at + 1, at + 3))
    isOpen = opens
    return opens ? '“' : '”'
  })
}

const WORD = /[\p{L}\p{N}$£€#@‘'([…]/u

function opensHere(mark: string, isOpen: boolean, before: string, after: string): boolean {
  if (mark === '“' || mark === '„' || mark === '«') return !isOpen || !/[\p{L}\p{N}.,!?]/u.test(before)
  if (isOpen || mark === '»') return false
  if (WORD.test(after.charAt(0))) return true
  // "said,” We are": the mark clings to the comma though it opens.
  return /[,:]/.test(before) && /^\s\p{L}/u.test(after)
}
