/** The foot of every page but the quiz: it answers the wordmark's numeral. */
export function Colophon() {
  return (
    <footer className="wrap colophon">
      <div className="notes cols">
        <p className="note">
          <span className="n" aria-hidden="true">
            1
          </span>
          Every answer here names the article, the date and the paragraph it came from.
        </p>
        <nav aria-label="About">
          <a href="/about/facts">How facts are checked</a>
          <a href="/about/privacy">Privacy</a>
          <a href="/appearance">Appearance</a>
        </nav>
      </div>
    </footer>
  )
}
