/** A place in a source: what a footnote numeral stands for. */
export type SourcePlace = { articleId: string; paragraph: number }

/** The numerals of one page. */
export type NumeralSeries<Cited extends SourcePlace> = {
  /** The numeral of a source and paragraph: a new one at its first mention, the same one ever after. */
  numeralOf(cited: Cited): number
  /** The notes that were numbered since the last call, in order, for printing under the section that mentioned them. */
  takeNewNotes(): { n: number; cited: Cited }[]
}

/** Starts the one series of numerals that a page has, in the order of first mention, from `firstNumeral`. */
export function startNumeralSeries<Cited extends SourcePlace>(firstNumeral = 1): NumeralSeries<Cited> {
  const numerals = new Map<string, number>()
  let fresh: { n: number; cited: Cited }[] = []
  return {
    numeralOf(cited) {
      const key = `${cited.articleId} ${cited.paragraph}`
      const known = numerals.get(key)
      if (known !== undefined) return known
      const n = firstNumeral + numerals.size
      numerals.set(key, n)
      fresh.push({ n, cited })
      return n
    },
    takeNewNotes() {
      const taken = fresh
      fresh = []
      return taken
    },
  }
}
