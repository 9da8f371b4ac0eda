import { ActionForm } from '@/app/_forms/action-form'
import type { Desk, DeskSuggestion } from '@/server/desk/read-desk'
import { undoAction } from '../actions'
import { makeSetAction } from '../set-actions'
import type { DeskPlace } from './desk-place'
import { Key } from './key'

const SAID = { open: 'took back', accepted: 'accepted', rejected: 'rejected' } as const

/** What the reader decided last, and the way to take it back. */
export function LastDecision({ desk, place, letterKeys }: { desk: Desk; place: DeskPlace; letterKeys: boolean }) {
  const { lastOwn } = place
  if (!lastOwn) return null
  return (
    <div className="last-decision">
      <p role="status">
        You {SAID[lastOwn.state]} “{shortened(lastOwn.statement ?? lastOwn.evidence ?? '')}”
      </p>
      <ActionForm id="undo" action={undoAction} label="Undo the last decision">
        <input type="hidden" name="dossierId" value={desk.dossierId} />
        <input type="hidden" name="suggestionId" value={lastOwn.id} />
        <input type="hidden" name="seen" value={lastOwn.sequence} />
        <input type="hidden" name="next" value={lastOwn.id} />
        <input type="hidden" name="articleSlug" value={lastOwn.articleSlug ?? ''} />
        <button className="btn quiet small" type="submit" data-undo>
          Undo <Key letter="U" shown={letterKeys} />
        </button>
      </ActionForm>
    </div>
  )
}

/** What was made of the accepted facts: the set to try, and one of one's own to change. */
export function Made({ desk }: { desk: Desk }) {
  if (desk.setId === null) return null
  return (
    <section className="section mt-5" aria-labelledby="made-head">
      <h2 className="sub" id="made-head">
        {desk.questionCount === 1 ? '1 question' : `${desk.questionCount} questions`} so far
      </h2>
      {desk.leftOutCount > 0 && (
        <p className="meta">
          {desk.leftOutCount === 1 ? 'One more was' : `${desk.leftOutCount} more were`} built and left out: the checks
          found an error in them.
        </p>
      )}
      <div className="actions mt-3">
        <a className="btn quiet small" href={`/dossiers/${desk.setId.replace(':', '/sets/')}`}>
          Try the quiz
        </a>
        <ActionForm id="make-set" action={makeSetAction} label="Make a set">
          <input type="hidden" name="dossierId" value={desk.dossierId} />
          <input type="hidden" name="title" value={desk.title} />
          <button className="btn quiet small" type="submit">
            Make a set to change and assign
          </button>
        </ActionForm>
      </div>
    </section>
  )
}

/** Accepted facts about which nothing is asked, and why. */
export function SetAside({ desk }: { desk: Desk }) {
  if (desk.setAside.length === 0) return null
  return (
    <section className="section mt-5" aria-labelledby="aside-head">
      <h2 className="sub" id="aside-head">
        Accepted, but not asked
      </h2>
      <ul className="suggestion-list">
        {desk.setAside.map(({ statement, problem }) => (
          <li key={`${statement} ${problem}`}>
            {statement} <span className="meta">{problem}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type OthersProps = {
  suggestions: readonly DeskSuggestion[]
  open: DeskSuggestion | null
  hrefOf: (suggestionId: string) => string
}

/** All suggestions of the article, with what became of each. */
export function OtherSuggestions({ suggestions, open, hrefOf }: OthersProps) {
  if (suggestions.length === 0) return null
  return (
    <details className="more mt-5">
      <summary>All {suggestions.length} suggestions of this article</summary>
      <ol className="suggestion-list">
        {suggestions.map((suggestion) => (
          <li key={suggestion.id} aria-current={suggestion.id === open?.id || undefined}>
            <a href={hrefOf(suggestion.id)}>{shortened(suggestion.statement ?? plain(suggestion))}</a>{' '}
            <span className="meta">
              {{ open: 'to decide', accepted: 'accepted', rejected: 'rejected' }[suggestion.state]}
              {suggestion.isDraft && ', draft kept'}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function plain({ form, evidence }: DeskSuggestion): string {
  return form.statement.replace(/\[\[|\]\]/g, '') || (evidence ?? '')
}

const LONGEST = 120

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()} …` : text
}
