/** What stands between quotation marks in a text, without the marks, in order. Straight marks count only in pairs. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(/“([^“”]+)”|"([^"]+)"|«([^«»]+)»/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** The text with each quotation replaced by an ellipsis: what is left is said in our own voice. */
export function withoutQuotations(text: string): string {
  return text.replace(/“[^“”]+”|"[^"]+"|«[^«»]+»/g, ' … ')
}
