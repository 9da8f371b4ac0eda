/** A superior numeral that leads to its note. `idPrefix` tells apart two series of notes in one document. */
export function FootnoteNumeral({ n, idPrefix = 'n' }: { n: number; idPrefix?: string }) {
  return (
    <a className="fn" href={`#${idPrefix}${n}`} aria-label={`Source ${n}`}>
      {n}
    </a>
  )
}

/** The numerals of one sentence, each once, in ascending order. */
export function FootnoteNumerals({ numerals, idPrefix }: { numerals: readonly number[]; idPrefix?: string }) {
  const sorted = [...new Set(numerals)].sort((a, b) => a - b)
  return sorted.map((n) => <FootnoteNumeral key={n} n={n} idPrefix={idPrefix} />)
}
