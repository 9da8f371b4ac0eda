import type { ReactNode } from 'react'

/** One note of an ordered list of notes: its visible numeral, an evidence line, and at most one sentence of ours. */
export function Note({ n, idPrefix = 'n', children }: { n: number; idPrefix?: string; children: ReactNode }) {
  return (
    <li className="note" id={`${idPrefix}${n}`} value={n}>
      <span className="n" aria-hidden="true">
        {n}
      </span>
      {children}
    </li>
  )
}

/** The place where a note will stand once the question is answered: kept, so that nothing jumps. */
export function WithheldNote() {
  return (
    <p className="note withheld">
      <span className="n" aria-hidden="true">
        1
      </span>
      The source opens here once you have answered.
    </p>
  )
}
