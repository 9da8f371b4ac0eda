import { FootnoteNumerals } from '@/components/footnote-numeral'
import { Mark } from '@/components/mark'
import type { Footnote } from '@/core/facts/footnote'
import { noteMissedAction } from '../actions'
import type { MissedEntry } from './missed-view'
import { clearsWords, entryId, leftSentence, missedSentence, REASONS } from './missed-words'

/** `numeralsOf`: the numerals of a footnote’s sources. */
type EntryProps = {
  entry: MissedEntry
  dossierId: string
  numeralsOf: (footnote: Footnote) => readonly number[]
  today: string
}

/** A fact on the list: why first, then what clears it, the question, what happened, and the fact itself for those who open it. */
export function MissedEntryRow({ entry, dossierId, numeralsOf, today }: EntryProps) {
  const { icon, word } = REASONS[entry.episode.reason.kind]
  return (
    <li className="miss" id={entryId(`${dossierId}:${entry.factId}`)}>
      <div>
        <p>
          <Mark icon={icon}>{word}</Mark>
        </p>
        <p className="meta">{clearsWords(entry.episode, today)}</p>
      </div>
      <div>
        <p className="fact">{entry.ask}</p>
        <p className="text-2 text-ink-2">
          {missedSentence(entry, today)}
          {entry.confusedWith && (
            <FootnoteNumerals numerals={numeralsOf(entry.confusedWith.footnote)} idPrefix={notePrefix(dossierId)} />
          )}
        </p>
        <div className="actions">
          <FactBehind entry={entry} dossierId={dossierId} numeralsOf={numeralsOf} />
          <a className="link" href={historyHref(dossierId, entry.factId)}>
            How it went<span className="vh">: {entry.ask}</span>
          </a>
          <NoteButton entry={entry} dossierId={dossierId} kind="dismiss">
            Take off the list
          </NoteButton>
        </div>
      </div>
    </li>
  )
}

/** A fact that left the list lately, and the way back for one that was taken off. */
export function LeftEntryRow({ entry, dossierId, today }: Omit<EntryProps, 'numeralsOf'>) {
  const wasDismissed = entry.episode.status === 'dismissed'
  return (
    <li className="miss">
      <p>
        {wasDismissed ? (
          <Mark icon="dash">Taken off</Mark>
        ) : (
          <Mark tone="right" icon="tick">
            Cleared
          </Mark>
        )}
      </p>
      <div>
        <p className="fact">{entry.ask}</p>
        <p className="text-2 text-ink-2">{leftSentence(entry.episode, today)}</p>
        <div className="actions">
          <a className="link" href={historyHref(dossierId, entry.factId)}>
            How it went<span className="vh">: {entry.ask}</span>
          </a>
          {wasDismissed && (
            <NoteButton entry={entry} dossierId={dossierId} kind="bring-back">
              Bring back
            </NoteButton>
          )}
        </div>
      </div>
    </li>
  )
}

/** Folded, so that practising is still asking oneself. */
function FactBehind({ entry, dossierId, numeralsOf }: Omit<EntryProps, 'today'>) {
  return (
    <details className="more">
      <summary>
        Show the fact<span className="vh"> behind: {entry.ask}</span>
      </summary>
      <p className="fact">
        {entry.footnote.statement}
        <FootnoteNumerals numerals={numeralsOf(entry.footnote)} idPrefix={notePrefix(dossierId)} />
      </p>
    </details>
  )
}

/** Sent twice, its id makes it count once. */
function NoteButton(props: {
  entry: MissedEntry
  dossierId: string
  kind: 'dismiss' | 'bring-back'
  children: string
}) {
  return (
    <form action={noteMissedAction}>
      <input type="hidden" name="id" value={crypto.randomUUID()} />
      <input type="hidden" name="factId" value={`${props.dossierId}:${props.entry.factId}`} />
      <input type="hidden" name="kind" value={props.kind} />
      <button className="btn quiet small" type="submit">
        {props.children}
        <span className="vh">: {props.entry.ask}</span>
      </button>
    </form>
  )
}

/** Tells apart the notes of several dossiers on one page. */
export function notePrefix(dossierId: string): string {
  return `${dossierId}-n`
}

function historyHref(dossierId: string, factId: string): string {
  return `/progress/${dossierId}/${factId}`
}
