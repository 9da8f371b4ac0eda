/** The heading that holds the stem: the focus goes there, and inputs without a label of their own are named by it. */
export const STEM_ID = 'stem'

/** A question's words: the claimant underlined, a blank drawn as a gap that is read out as "blank". */
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

function WithGap({ text }: { text: string }) {
  const [before, after] = text.split('____')
  if (after === undefined) return text
  return (
    <>
      {before}
      <span className="inline-block min-w-[3.5em] border-b-2 border-ink">
        <span className="vh">blank</span>
      </span>
      {after}
    </>
  )
}
