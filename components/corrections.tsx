type Line = { factId: string; dossierId: string; before: string; now: string; isSuperseded: boolean }

/** Facts that were corrected since the reader studied them, each with what it said before. Nothing if there are none. */
export function Corrections({ corrections }: { corrections: readonly Line[] }) {
  if (corrections.length === 0) return null
  return (
    <section className="section mt-6" aria-labelledby="corrected-head">
      <h2 className="sub" id="corrected-head">
        Corrected since you studied it
      </h2>
      <ul className="stack">
        {corrections.map(({ factId, dossierId, before, now, isSuperseded }) => (
          <li key={factId} className="flagline">
            {isSuperseded ? (
              <>
                This no longer holds: <span className="font-serif">{before}</span> You are not asked about it any more.
              </>
            ) : (
              <>
                <a href={`/progress/${dossierId}/${factId.slice(dossierId.length + 1)}`}>{now}</a>{' '}
                <span className="meta">Before: {before} What you answered then still counts as it did.</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
