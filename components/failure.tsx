type FailureProps = {
  /** Stands in the server's log beside what happened. */
  digest?: string
  onRetry: () => void
}

/** What happened, what is safe and what comes next, when a page could not be made. */
export function Failure({ digest, onRetry }: FailureProps) {
  return (
    <div className="narrow stack">
      <h1 className="title">This page could not be made</h1>
      <p className="lede">The fault is on our side. Every answer that was marked as saved is safe.</p>
      <p className="actions">
        <button className="btn" type="button" onClick={onRetry}>
          Try again
        </button>
        <a className="link" href="/">
          Front page
        </a>
      </p>
      {digest && <p className="meta">If you report this, name the code {digest}.</p>}
    </div>
  )
}
