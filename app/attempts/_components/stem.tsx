import { Fragment } from 'react'

/** The heading that holds the stem: the focus goes there, and inputs without a label of their own are named by it. */
export const STEM_ID = 'stem'

/** A question's words: the claimant underlined, a blank drawn as a gap that is read out as "blank", several with their numbers. */
export function Stem({ stem, attribution }: { stem: string; attribution: string | null }) {
  const start = attribution ? stem.indexOf(attribution) : -1
  if (!attribution || start < 0) return <WithGap text={stem} />
  return (
    <>
      <WithGap text={stem.slice(0, start)} />
      <span className="attr underline decoration-accent decoration-2 underline-offset-[0.16em]">{attribution}</span>
      <WithGap text={stem.slice(start + attribution.length)} />
    </>
  )
}

/** Words with their gaps drawn. */
export function WithGap({ text }: { text: string }) {
  const parts = text.split('____')
  const isNumbered = parts.length > 2
  return parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    <Fragment key={i}>
      {i > 0 && <Gap number={isNumbered ? i : null} />}
      {part}
    </Fragment>
  ))
}

function Gap({ number }: { number: number | null }) {
  return (
    <span className="inline-block min-w-[3.5em] border-b-2 border-ink text-center">
      <span className="vh">{number === null ? 'blank' : `blank ${number}`}</span>
      {number !== null && (
        <span className="text-2 font-[400] text-ink-2" aria-hidden="true">
          {number}
        </span>
      )}
    </span>
  )
}
