/** What a teacher gets, and how to become one here. */
export function ForTeachers() {
  return (
    <section className="section mt-8" id="teachers" aria-labelledby="teachers-head">
      <div className="two">
        <div>
          <h2 className="head" id="teachers-head">
            For teachers
          </h2>
          <p className="say mt-3">
            Every question rests on a fact, every fact on a paragraph you can name in class. Students need no e-mail:
            you give each a one-time code. Teachers join by an invitation from whoever runs this Footnote.
          </p>
        </div>
        <div className="actions self-end">
          <a className="btn quiet" href="/about/facts">
            See how facts are checked
          </a>
          <a className="link" href="/sign-in">
            Sign in
          </a>
        </div>
      </div>
    </section>
  )
}
